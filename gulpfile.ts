import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildAll } from './gulp/build'
import { root } from './gulp/run'
import { sizeTable } from './gulp/size'
import { watchSources } from './gulp/watch'

export { check } from './gulp/check'

/** Everything in `dist/`. Fails over a limit of its size, unless `--no-budget` is given. */
export async function build(): Promise<void> {
  const { files, size, elapsedMs } = await buildAll()
  for (const [output, count] of Object.entries(files)) console.log(`dist/${output}: ${count} files`)
  console.log(sizeTable(size))
  console.log(`built in ${Math.round(elapsedMs)} ms`)
  if (size.excess.length > 0 && !process.argv.includes('--no-budget'))
    throw new Error('the plugin is over the limit of its size')
}

/** Builds, then rebuilds after every change, without the preview. */
export async function dev(): Promise<void> {
  console.log(sizeTable((await buildAll()).size))
  watchSources(({ changed, elapsedMs, error }) => {
    console.log(error ?? `${changed.join(', ')}: rebuilt in ${Math.round(elapsedMs)} ms`)
  })
  await new Promise<never>(() => {})
}

/** The local service, the demo's backend and the preview, rebuilt after every change. */
export async function start(): Promise<void> {
  const preview = await import('./test/preview/start')
  await preview.start()
}

/** Writes the generated tables of the documents anew from their sources. */
export async function docs(): Promise<void> {
  const { writeDocs } = await import('./gulp/docs/docs')
  console.log(writeDocs().join('\n') || 'up to date')
}

/** Puts the optional packages of other platforms back into the lock file, after `npm i`. */
export async function lock(): Promise<void> {
  const { completeLock } = await import('./gulp/lock')
  console.log(completeLock().join('\n') || 'complete')
}

export async function clean(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
}

export default build
