import { gzipSync } from 'node:zlib'
import type { Files } from './files'
import { minifyScript } from './scripts'

export interface Size {
  readonly raw: number
  /** All files as one stream, which is how a package travels; scripts come last, so that like stands beside like. */
  readonly gzip: number
}

export interface Feature extends Size {
  readonly name: string
}

/**
 * What the whole plugin may cost a host, in bytes. WeChat flags plugins above 200 KB; Alibaba's own has about 800. A quarter of it are the texts
 * in 17 languages and the advice on each error; 5 KB are the table of what phones say.
 */
export const budget: Size = { raw: 133_632, gzip: 52_224 }

const measure = (contents: readonly (string | Buffer)[]): Size => {
  const all = Buffer.concat(contents.map(content => Buffer.from(content)))
  return { raw: all.length, gzip: gzipSync(all, { level: 9 }).length }
}

const isScript = ([path]: readonly [path: string, content: unknown]) => path.endsWith('.js')

/** The finished plugin. */
export function weigh(plugin: Files): Size {
  const files = [...plugin].sort(([a], [b]) => (a < b ? -1 : 1))
  return measure([...files.filter(file => !isScript(file)), ...files.filter(isScript)].map(([, content]) => content))
}

/** One line for each limit that `size` exceeds. */
export const excess = (size: Size): string[] =>
  (['raw', 'gzip'] as const)
    .filter(unit => size[unit] > budget[unit])
    .map(unit => `the plugin has ${size[unit]} bytes (${unit}): ${budget[unit]} are allowed`)

/** `core/state`, `view`, `texts`, `.wxml`: code counts by its folder, what is not code by its kind. */
function featureOf(path: string): string {
  if (path.startsWith('locales/packed')) return 'texts'
  const folder = /^(?:(?:core|captcha|challenges|handover)\/)?[^/]+(?=\/)/.exec(path)?.[0]
  return /\.[jt]s$/.test(path) ? (folder ?? 'index') : (/\.\w+$/.exec(path)?.[0] ?? path)
}

/**
 * What each feature adds, largest first. Each module of `modules` is minified by itself: it names what it imports in full, which a
 * finished chunk does not. Everything else counts as it ships.
 */
export async function weighFeatures(plugin: Files, modules: ReadonlyMap<string, string>): Promise<Feature[]> {
  const code = [...modules].map(async ([path, source]) => [path, await minifyScript(source)] as const)
  const parts = [...[...plugin].filter(file => !isScript(file)), ...(await Promise.all(code))]
  const names = [...new Set(parts.map(([path]) => featureOf(path)))]
  const contents = (name: string) => parts.filter(([path]) => featureOf(path) === name).map(([, content]) => content)
  return names.map(name => ({ name, ...measure(contents(name)) })).sort((a, b) => b.raw - a.raw)
}

const row = (name: string, raw: string, gzip: string) => `${name.padEnd(18)}${raw.padStart(9)}${gzip.padStart(9)}`
const figures = ({ name, raw, gzip }: Feature) => row(name, raw.toLocaleString('en'), gzip.toLocaleString('en'))

/** The report as a table for a terminal; `others`: what has no budget, since it is not the plugin. */
export const sizeTable = (whole: Size, features: readonly Feature[], others: readonly Feature[] = []): string =>
  [
    row('dist/plugin', 'bytes', 'gzipped'),
    ...features.map(figures),
    figures({ name: 'whole', ...whole }),
    figures({ name: 'budget', ...budget }),
    ...others.map(figures),
    ...excess(whole).map(line => `OVER BUDGET: ${line}`),
  ].join('\n')
