import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { writeDocs } from '../../doc/tables/docs'
import { type Figure, isMet } from './figure'
import { pageOf } from './page'
import { plotOf } from './plot'

export interface Load {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** What one suite gave, and when. */
export interface Result {
  readonly name: string
  readonly about: string
  readonly method: string
  readonly date: string
  readonly load: Load
  readonly figures: readonly Figure[]
}

export interface Machine {
  readonly platform: string
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly node: string
}

export interface Kept {
  readonly machine: Machine
  readonly suites: readonly Result[]
}

const folder = 'doc/bench'

export const load = () => loadavg().map(value => Number(value.toFixed(2)))

const machine = (): Machine => ({
  platform: `${platform()} ${arch()}`,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
})

/** Puts fresh results in the place of those of the same suites, in the order of `names`, and writes data, page, plot and the documents. */
export function keep(fresh: readonly Result[], names: readonly string[]): void {
  const file = `${folder}/bench.json`
  const before = existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>).suites ?? []) : []
  const all = [...fresh, ...before]
  const suites = names.flatMap(name => all.find(result => result.name === name) ?? [])
  const kept: Kept = { machine: machine(), suites }
  const withVerdicts = suites.map(({ figures, ...rest }) => ({
    ...rest,
    figures: figures.map(figure => ({ ...figure, met: isMet(figure) })),
  }))
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ ...kept, suites: withVerdicts }, null, 1)}\n`)
  writeFileSync(`${folder}/README.md`, pageOf(kept))
  writeFileSync(`${folder}/bench.svg`, plotOf(suites.flatMap(({ figures }) => figures)))
  // What a contributor waits for stands in CONTRIBUTING.md.
  writeDocs()
}
