import { waits } from '../../../doc/tables/waits'
import type { Kept } from '../../bench/kept'

const measured = (value: number) => ({ value, spread: [value, value], samples: 1 })
const suite = (name: string, ...names: readonly string[]) => ({
  name,
  date: '2026-01-02T03:04:05.000Z',
  load: { before: [0.5, 0, 0], after: [1, 1, 1] },
  figures: names.map((each, index) => ({ name: each, unit: 's', ours: measured(10.4 + index), others: [], note: '' })),
})

const kept = {
  machine: { platform: 'linux', cpu: 'A CPU', cores: 2, memoryGb: 8, node: 'v20' },
  suites: [suite('fresh', 'first show'), suite('install', 'npm ci, by the clock', 'npm ci, CPU time')],
} as unknown as Kept

test('a row for each suite that a contributor waits for, none for the others', () => {
  const [, , ...rows] = waits(kept).split('\n')
  expect(rows).toEqual(['| `npm ci` | 10 s | 11 s | 0.5 | 2026-01-02 |'])
})
