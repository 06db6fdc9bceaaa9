import { gzipSync } from 'node:zlib'
import type { Files } from './files'

export interface Size {
  readonly raw: number
  /** All files as one stream, which is how a package travels. */
  readonly gzip: number
}

export interface SizeReport {
  readonly parts: Readonly<Record<'whole' | 'own' | 'locales' | 'vant', Size>>
  readonly largest: readonly { readonly path: string; readonly bytes: number }[]
  /** One line for each budget that is exceeded. */
  readonly excess: readonly string[]
}

const KB = 1024

/** Section 9 of the contract: what the plugin may cost a host. */
export const budgets = [
  { part: 'whole', measure: 'raw', bytes: 80 * KB },
  { part: 'whole', measure: 'gzip', bytes: 25 * KB },
  { part: 'own', measure: 'raw', bytes: 40 * KB },
] as const

/** Which files count as what; `own` is our code without the texts of the languages. */
const parts = {
  whole: () => true,
  own: (path: string) => !path.startsWith('vant/') && !path.startsWith('locales/'),
  locales: (path: string) => path.startsWith('locales/'),
  vant: (path: string) => path.startsWith('vant/'),
}

function measure(plugin: Files, part: keyof typeof parts): Size {
  const contents = [...plugin].filter(([path]) => parts[part](path)).map(([, content]) => content)
  const all = Buffer.concat(contents)
  return { raw: all.length, gzip: gzipSync(all, { level: 9 }).length }
}

/** Weighs the finished plugin. */
export function weigh(plugin: Files): SizeReport {
  const sizes = {
    whole: measure(plugin, 'whole'),
    own: measure(plugin, 'own'),
    locales: measure(plugin, 'locales'),
    vant: measure(plugin, 'vant'),
  }
  const largest = [...plugin]
    .map(([path, content]) => ({ path, bytes: content.length }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 10)
  const excess = budgets
    .filter(budget => sizes[budget.part][budget.measure] > budget.bytes)
    .map(({ part, measure: unit, bytes }) => `${part} (${unit}): ${sizes[part][unit]} bytes of ${bytes}`)
  return { parts: sizes, largest, excess }
}

const column = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`.padStart(9)

/** The report as a table for a terminal. */
export function sizeTable({ parts: sizes, largest, excess }: SizeReport): string {
  const limit = (part: string) =>
    budgets
      .filter(budget => budget.part === part)
      .map(budget => `${budget.measure} <= ${budget.bytes / KB} KB`)
      .join(', ')
  return [
    'dist/plugin        raw     gzip  budget',
    ...Object.entries(sizes).map(([part, { raw, gzip }]) =>
      `  ${part.padEnd(9)}${column(raw)}${column(gzip)}  ${limit(part)}`.trimEnd(),
    ),
    'largest files',
    ...largest.map(({ path, bytes }) => `  ${column(bytes)}  ${path}`),
    ...excess.map(line => `OVER BUDGET  ${line}`),
  ].join('\n')
}
