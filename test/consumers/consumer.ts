import { join } from 'node:path'
import { RECORD } from '../../doctor/copy/record'
import type { Level } from './compiled'
import { Output } from './output'
import type { Weight } from './weight'
import { PACKAGE } from './workshop'

/** A project that uses the packed tarball, what its own tools have to leave behind, and what about it must be right. */
export interface Consumer {
  readonly name: string
  /** Folders here that make up the project, later ones over earlier ones; the last one is its own. */
  readonly layers: readonly string[]
  /** Before its own build: what no package brings, and a right and a wrong use of everything, which its own compiler checks. */
  readonly prepare?: (project: string) => void
  readonly faults: (project: string) => string[]
  /** The same for what WeChat's compiler left behind, where the project has it run. */
  readonly compiledFaults?: (project: string) => string[]
  /** Bytes of what was built, by the level of WeChat's compiler where it ran. */
  readonly weigh: (project: string) => Readonly<Record<string, Weight>>
}

/** The one page of each. */
export const page = 'pages/index/index'

interface Page {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly componentPlaceholder?: Readonly<Record<string, string>>
}

export const pageOf = (output: Output) => output.json<Page>(`${page}.json`)

export const shipped = (project: string) => new Output(join(project, 'node_modules', PACKAGE, 'dist/npm'))

/** What WeChat's compiler left behind. */
export const compiled = (project: string, level: Level, part = '') => new Output(join(project, 'compiled', level, part))

export const LEVELS: readonly Level[] = ['as-is', 'es5']

export const every = ['.js', '.json', '.wxml', '.wxs', '.wxss']

/** The page's tag carries what the page bound. */
export function unbound(tag: string, wanted: readonly (string | RegExp)[]): string[] {
  const lost = wanted.filter(part => (typeof part === 'string' ? !tag.includes(part) : !part.test(tag)))
  return lost.map(part => `lost ${part}: ${tag}`)
}

export const tagOf = (markup: string, name = 'captcha') =>
  new RegExp(`<${name}(?![\\w-])[^>]*>`).exec(markup)?.[0] ?? `no <${name}>`

/** What `copy` noted is for the next `copy`, not for phones. */
export const recordsIn = ({ paths }: Output): string[] => paths.filter(path => path.endsWith(RECORD))

/** The page draws something until the component is there; the main package holds none of it. */
export function notLate(output: Output, tag: string, weight: Weight): string[] {
  const placeholder = pageOf(output).componentPlaceholder?.[tag]
  return [
    ...(placeholder === 'view' ? [] : [`componentPlaceholder of ${tag}: ${placeholder}`]),
    ...(weight.captcha === 0 ? [] : [`${weight.captcha} bytes of it are in the main package`]),
    ...(weight.late > 0 ? [] : ['the subpackage is empty']),
  ]
}

/** Taro turns px into rpx unless told not to: then every size of the captcha is wrong. */
export function changedLengths(expected: Output, built: Output, under: string): string[] {
  const relative = (text: string) => text.match(/[\d.]+rpx/g)?.length ?? 0
  return expected.paths
    .filter(path => path.endsWith('.wxss') && built.has(`${under}/${path}`))
    .filter(path => relative(expected.text(path)) !== relative(built.text(`${under}/${path}`)))
    .map(path => `${under}/${path}: px became rpx`)
}

/** The page with Alibaba's H5 page: its component is there, and WebView draws it. */
export function webviewFaults(output: Output, path: string): string[] {
  const { renderer } = output.json<{ renderer?: string }>(`${path}.json`)
  return [...output.missingComponents(path), ...(renderer === 'webview' ? [] : [`${path}.json: renderer ${renderer}`])]
}
