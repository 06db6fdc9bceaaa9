import { join } from 'node:path'
import { emit } from './emit'
import { type Files, only, write } from './files'
import { binOutput } from './outputs/bin'
import { demoOutput } from './outputs/demo'
import { miniprogramOutput } from './outputs/miniprogram'
import { npmOutput } from './outputs/npm'
import { pluginOutput } from './outputs/plugin'
import { typesOutput } from './outputs/types'
import { root } from './run'
import { type SizeReport, weigh } from './size'

/** What runs on phones. Beside it, for developers: `dist/types` and `dist/bin`. */
export const outputs = ['plugin', 'npm', 'miniprogram', 'demo'] as const
export type Output = (typeof outputs)[number]

export interface BuildReport {
  readonly files: Readonly<Record<Output, number>>
  readonly size: SizeReport
  readonly elapsedMs: number
}

/** The compiled sources, until one of them changes. */
let compiled: Files | undefined

function part(scripts: Files, folder: string): Files {
  const prefix = `${folder}/`
  const inside = only(scripts, path => path.startsWith(prefix))
  return new Map([...inside].map(([path, content]) => [path.slice(prefix.length), content]))
}

async function assemble(scripts: Files): Promise<Record<Output, Files>> {
  const plugin = await pluginOutput(part(scripts, 'plugin'))
  const npm = npmOutput(plugin)
  const miniprogram = miniprogramOutput(part(scripts, 'miniprogram'))
  return { plugin, npm, miniprogram, demo: demoOutput(miniprogram, npm) }
}

async function update(): Promise<BuildReport> {
  const start = performance.now()
  compiled ??= await emit()
  const made = await assemble(compiled)
  for (const output of outputs) write(join(root, 'dist', output), made[output])
  write(join(root, 'dist/types'), typesOutput(part(compiled, 'plugin')))
  write(join(root, 'dist/bin'), await binOutput())
  return {
    files: {
      plugin: made.plugin.size,
      npm: made.npm.size,
      miniprogram: made.miniprogram.size,
      demo: made.demo.size,
    },
    size: weigh(made.plugin),
    elapsedMs: performance.now() - start,
  }
}

/** Makes all of `dist/` from the sources. Throws, with the compiler's words, when a source is broken. */
export function build(): Promise<BuildReport> {
  compiled = undefined
  return update()
}

/** Brings `dist/` up to date after `changed` (paths from the root). Compiles again only when a script is among them. */
export async function rebuild(changed: readonly string[]): Promise<void> {
  if (changed.some(path => path.endsWith('.ts'))) compiled = undefined
  await update()
}
