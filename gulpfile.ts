import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build as buildAll } from './gulp/build'
import { root } from './gulp/run'
import { sizeTable } from './gulp/size'

export { check } from './gulp/check'

/** Everything in `dist/`. Fails over budget, unless `--no-budget` is given. */
export async function build(): Promise<void> {
  const { files, size, elapsedMs } = await buildAll()
  for (const [output, count] of Object.entries(files)) console.log(`dist/${output}: ${count} files`)
  console.log(sizeTable(size))
  console.log(`built in ${Math.round(elapsedMs)} ms`)
  if (size.excess.length > 0 && !process.argv.includes('--no-budget')) throw new Error('the plugin is over its budget')
}

export async function clean(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
}

export default build
