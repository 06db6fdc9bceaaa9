import { gzipSync } from 'node:zlib'

export type { Size } from './features'

import { excessOf, type Size, type Weighed } from './features'
import type { Files } from './files'

/**
 * What the whole plugin may cost a host, in bytes. WeChat flags plugins above 200 KB; Alibaba's own has about 800. A quarter of it are the texts
 * in 17 languages and the advice on each error; 5 KB are the table of what phones say.
 */
export const budget: Size = { raw: 134_144, gzip: 52_480 }

const measure = (contents: readonly (string | Buffer)[]): Size => {
  const all = Buffer.concat(contents.map(content => Buffer.from(content)))
  return { raw: all.length, gzip: gzipSync(all, { level: 9 }).length }
}

const isScript = ([path]: readonly [path: string, content: unknown]) => path.endsWith('.js')

/** The finished plugin, all files as one stream, which is how a package travels; scripts come last, so that like stands beside like. */
export function weigh(plugin: Files): Size {
  const files = [...plugin].sort(([a], [b]) => (a < b ? -1 : 1))
  return measure([...files.filter(file => !isScript(file)), ...files.filter(isScript)].map(([, content]) => content))
}

/** One line for each limit that `size` exceeds. */
export const excess = (size: Size): string[] =>
  (['raw', 'gzip'] as const)
    .filter(unit => size[unit] > budget[unit])
    .map(unit => `the plugin has ${size[unit]} bytes (${unit}): ${budget[unit]} are allowed`)

const number = (value: number) => value.toLocaleString('en')
const row = (name: string, ...cells: readonly string[]) =>
  name.padEnd(42) + cells.map(cell => cell.padStart(9)).join('')
const sizes = (name: string, { raw, gzip }: Size, ...more: readonly string[]) =>
  row(name, number(raw), number(gzip), ...more)

const sum = (sizes: readonly Size[]): Size => ({
  raw: sizes.reduce((all, { raw }) => all + raw, 0),
  gzip: sizes.reduce((all, { gzip }) => all + gzip, 0),
})

/**
 * The report as a table for a terminal: the features, which together are the whole, each gzipped by itself; `others`: what has no budget,
 * since it is not the plugin.
 */
export function sizeTable(
  whole: Size,
  features: readonly Weighed[],
  others: readonly (Size & { readonly name: string })[] = [],
): string {
  const together = sum(features)
  return [
    row('dist/plugin', 'bytes', 'gzipped', 'at most'),
    ...features.map(feature => sizes(feature.name, feature, number(feature.most))),
    sizes('gzipped together, not one by one', { raw: whole.raw - together.raw, gzip: whole.gzip - together.gzip }),
    sizes('whole', whole),
    sizes('budget', budget),
    ...others.map(other => sizes(other.name, other)),
    ...[...excess(whole), ...excessOf(features)].map(line => `OVER BUDGET: ${line}`),
  ].join('\n')
}
