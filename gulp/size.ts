import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import type { Files } from './files'

export interface Size {
  readonly raw: number
  /** All files as one stream, which is how a package travels; scripts come last, so that like stands beside like. */
  readonly gzip: number
}

/** What the whole plugin may cost a host, in bytes. WeChat flags plugins above 200 KB; Alibaba's own has about 800. */
export const budget: Size = { raw: 102_400, gzip: 38_500 }

export interface Feature extends Size {
  readonly name: string
}

/** By the path of a source; the first that matches counts. */
const FEATURES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['markup', /\.(wxml|wxs)$/],
  ['styles', /\.wxss$/],
  ['manifests', /\.json$|LICENSE$/],
  ['state', /^core\/state\//],
  ['parameters', /^core\/parameters\//],
  ['protocol', /^core\/protocol\//],
  ['client', /^core\/client\//],
  ['errors', /^core\/(errors|issues)\//],
  ['values', /^core\//],
  ['view', /^view\//],
  ['texts', /^locales\/packed\./],
  ['language rules', /^locales\//],
  ['hand-over', /^handover\//],
  ['platform', /^platform\//],
  ['popup', /^captcha\/popup\//],
  ['panel', /^captcha\/panel\//],
  ['captcha', /^(captcha\/|index\.)/],
  ['challenges', /^challenges\//],
]

const measure = (contents: Iterable<string | Buffer>): Size => {
  const all = Buffer.concat([...contents].map(content => Buffer.from(content)))
  return { raw: all.length, gzip: gzipSync(all, { level: 9 }).length }
}

const isScript = ([path]: readonly [string, unknown]) => path.endsWith('.js')

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

/** One module by itself: it names what it imports in full, which a finished chunk does not. */
const minified = async (source: string): Promise<string> => {
  const options = { format: 'cjs', minify: true, treeShaking: false, target: 'es2015', charset: 'utf8' } as const
  return (await transform(source, options)).code
}

/** What each feature adds: its modules minified by themselves, and its markup, styles and manifests as they ship. */
export function weighFeatures(plugin: Files, modules: ReadonlyMap<string, string>): Promise<Feature[]> {
  const assets = [...plugin].filter(file => !isScript(file))
  const featureOf = (path: string) => FEATURES.find(([, pattern]) => pattern.test(path))?.[0]
  return Promise.all(
    FEATURES.map(async ([name]) => {
      const code = [...modules].filter(([path]) => featureOf(path) === name).map(([, source]) => source)
      const files = assets.filter(([path]) => featureOf(path) === name).map(([, content]) => content)
      return { name, ...measure([...(await Promise.all(code.map(minified))), ...files]) }
    }),
  )
}

const row = (name: string, raw: string, gzip: string) => `${name.padEnd(16)}${raw.padStart(9)}${gzip.padStart(9)}`
const figures = ({ name, raw, gzip }: Feature) => row(name, raw.toLocaleString('en'), gzip.toLocaleString('en'))

/** The report as a table for a terminal. */
export function sizeTable(whole: Size, features: readonly Feature[]): string {
  return [
    row('dist/plugin', 'bytes', 'gzipped'),
    ...[...features].sort((a, b) => b.raw - a.raw).map(figures),
    figures({ name: 'whole', ...whole }),
    figures({ name: 'budget', ...budget }),
    ...excess(whole).map(line => `OVER BUDGET: ${line}`),
  ].join('\n')
}
