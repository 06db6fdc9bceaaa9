import type { Figure } from '../../test/bench/figure'
import type { Kept } from '../../test/bench/kept'
import { code, table } from './markdown'
import { source } from './read'

/** Suites of the bench whose figures are what a contributor waits for. */
const SUITES = ['install', 'unit', 'test']

const seconds = ({ value }: Figure['ours']) => `${Math.round(value)} s`

/** What the bench measured last: by the clock, and the CPU time of all processes. */
export function waits(kept = JSON.parse(source('doc/bench/bench.json')) as Kept): string {
  const { suites, machine } = kept
  const rows = suites
    .filter(({ name }) => SUITES.includes(name))
    .map(({ date, load, figures }) => {
      const of = (part: string) => figures.find(({ name }) => name.endsWith(part))
      const [clock, cpu] = [of('by the clock'), of('CPU time')]
      const command = clock?.name.replace(/, by the clock$/, '') ?? ''
      return [
        code(command),
        clock ? seconds(clock.ours) : '',
        cpu ? seconds(cpu.ours) : '',
        `${load.before[0]}`,
        date.slice(0, 10),
      ]
    })
  return table(
    ['command', 'by the clock', `CPU time, ${machine.cpu}`, `load before, of ${machine.cores} cores`, 'measured'],
    rows,
  )
}
