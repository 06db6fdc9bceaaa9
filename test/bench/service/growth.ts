import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'

const SAMPLES = 5
const EACH = 25_000
const PARTS = 8
const FIRST = `the first ${EACH.toLocaleString('en')}`

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** µs of CPU time of one initialization, by part. */
function once(): number[] {
  const words = ['--import', 'tsx', 'test/bench/service/growthChild.ts', `${PARTS}`, `${EACH}`]
  return JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' })) as number[]
}

/** Whether the service becomes slower as it fills with what it has to remember. */
export function growthFigures({ samples }: Context): Figure[] {
  const runs = Array.from({ length: samples(SAMPLES) }, once)
  const of = (part: number) => runs.map(costs => costs[part] ?? Number.NaN)
  return [
    figureOf(
      {
        name: `local service: the last ${EACH.toLocaleString('en')} of ${(EACH * PARTS).toLocaleString('en')} initializations, each`,
        unit: 'µs',
        budget: { bound: 'at most', value: 1.05, of: FIRST },
        note: 'CPU time, without sockets. Each leaves a record and a nonce; 100,000 records and 200,000 nonces are the most that are held.',
      },
      new Map([
        ['ours', of(PARTS - 1)],
        [FIRST, of(0)],
      ]),
    ),
  ]
}
