import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildAll } from './gulp/build'
import { excessOf, weighFeatures } from './gulp/features'
import { root } from './gulp/run'
import { excess, sizeTable, weigh } from './gulp/size'
import { watchSources } from './gulp/watch'

export { check } from './gulp/check'

/** Everything in `dist/`; the options are in gulp/options.ts. */
export async function build(): Promise<void> {
  const { files, modules, elapsedMs } = await buildAll({ readable: process.argv.includes('--readable') })
  const size = weigh(files.plugin)
  for (const [output, { size: count }] of Object.entries(files)) console.log(`dist/${output}: ${count} files`)
  const npm = { name: 'dist/npm', ...weigh(files.npm) }
  const features = weighFeatures(files.plugin, modules)
  console.log(sizeTable(size, features, [npm]))
  console.log(`built in ${Math.round(elapsedMs)} ms`)
  const unlimited = ['--no-budget', '--readable'].some(flag => process.argv.includes(flag))
  const over = [...excess(size), ...excessOf(features)]
  if (!unlimited && over.length > 0) throw new Error(`the plugin is over its budget: ${over.join('; ')}`)
}

/** Builds, then rebuilds after every change, without the preview. */
export async function dev(): Promise<void> {
  console.log(`built in ${Math.round((await buildAll()).elapsedMs)} ms`)
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
  const { writeDocs } = await import('./doc/tables/docs')
  console.log(writeDocs().join('\n') || 'up to date')
}

/** Puts the optional packages of other platforms, and every integrity, into the lock file, after `npm i`. */
export async function lock(): Promise<void> {
  const { completeLock } = await import('./gulp/lock')
  console.log((await completeLock()).join('\n') || 'complete')
}

/** Checks that this version may be released, and says what a person does then; the options are in gulp/options.ts. */
export async function release(): Promise<void> {
  const { prepareRelease } = await import('./gulp/release/release')
  await prepareRelease(process.argv.includes('--dry-run'))
}

export async function clean(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
}

export default build
