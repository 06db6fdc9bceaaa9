import { join } from 'node:path'
import { type Files, read, write } from './files'
import { binOutput } from './outputs/bin'
import { componentOutput, componentScripts } from './outputs/component'
import { demoOutput } from './outputs/demo'
import { editorOutput } from './outputs/editor'
import { miniprogramOutput } from './outputs/miniprogram'
import { previewOutput } from './outputs/preview'
import { resolverOutput } from './outputs/resolver'
import { typesOutput } from './outputs/types'
import { uniModuleOutput } from './outputs/uniModule'
import { root } from './run'
import { type Bundle, bundle } from './scripts'

/** What runs on phones. Beside it, for developers: `dist/types`, `dist/editor`, `dist/uni_modules`, `dist/resolver` and `dist/bin`. */
export const outputs = ['plugin', 'npm', 'miniprogram', 'demo'] as const
export type Output = (typeof outputs)[number]

export interface BuildReport {
  readonly files: Readonly<Record<Output, Files>>
  /** What of each module of the plugin ships, before it was minified. */
  readonly modules: Bundle['modules']
  readonly elapsedMs: number
}

/** The demo's modules stay one for each source, and readable. */
function miniprogramScripts(): Promise<Bundle> {
  const sources = read(join(root, 'miniprogram'), ['.ts'])
  return bundle(sources, { entries: [...sources.keys()], minify: false })
}

/** The finished scripts, until one of their sources changes. */
let scripts: Partial<Record<'plugin' | 'npm' | 'miniprogram', Promise<Bundle>>> = {}

async function update(minify: boolean): Promise<Omit<BuildReport, 'elapsedMs'>> {
  scripts.plugin ??= componentScripts('plugin', minify)
  scripts.npm ??= componentScripts('npm', minify)
  scripts.miniprogram ??= miniprogramScripts()
  const [own, package_, demo] = await Promise.all([scripts.plugin, scripts.npm, scripts.miniprogram])
  const plugin = await componentOutput('plugin', own, minify)
  const npm = await componentOutput('npm', package_, minify)
  const miniprogram = miniprogramOutput(demo.files, npm)
  const files = { plugin, npm, miniprogram, demo: demoOutput(miniprogram) }
  for (const output of outputs) write(join(root, 'dist', output), files[output])
  write(join(root, 'dist/preview'), previewOutput(miniprogram, npm))
  return { files, modules: own.modules }
}

/** Makes all of `dist/` from the sources; `readable`: without minifying. Throws, with the tool's words, when a source is broken. */
export async function build({ readable = false } = {}): Promise<BuildReport> {
  const start = performance.now()
  scripts = {}
  const [types, bin, resolver, made] = await Promise.all([
    typesOutput(),
    binOutput(),
    resolverOutput(),
    update(!readable),
  ])
  write(join(root, 'dist/types'), types)
  write(join(root, 'dist/bin'), bin)
  write(join(root, 'dist/resolver'), resolver)
  write(join(root, 'dist/editor'), editorOutput())
  write(join(root, 'dist/uni_modules/aliyun-captcha'), uniModuleOutput(types, made.files.npm))
  return { ...made, elapsedMs: performance.now() - start }
}

/**
 * Brings what runs on phones up to date after `changed` (paths from the root). Declarations and the command line tool are for those who
 * install the package, and wait for the next {@link build}.
 */
export async function rebuild(changed: readonly string[]): Promise<void> {
  const isChanged = (folder: string) => changed.some(path => path.startsWith(folder) && /\.(ts|json)$/.test(path))
  if (isChanged('plugin/')) scripts = { ...(scripts.miniprogram ? { miniprogram: scripts.miniprogram } : {}) }
  if (isChanged('miniprogram/')) delete scripts.miniprogram
  await update(true)
}
