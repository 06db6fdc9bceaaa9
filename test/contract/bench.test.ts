import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Figure, isMet, median, quantile } from '../bench/figure'
import { plotOf } from '../bench/plot'
import { tableOf } from '../bench/table'
import { json, root } from './dist'

interface Bench {
  readonly machine: { readonly cores: number }
  readonly load: { readonly before: readonly number[]; readonly after: readonly number[] }
  readonly figures: readonly (Figure & { readonly met: boolean | null })[]
}

const { figures, load, machine } = json<Bench>('doc/bench/bench.json')

/** Section 9 of the contract. */
const BUDGETS: readonly (readonly [RegExp, number])[] = [
  [/^whole plugin.*minified/, 80 * 1024],
  [/^whole plugin.*gzipped/, 25 * 1024],
  [/^own code, minified/, 40 * 1024],
  [/60 touch moves: setData$/, 0],
  [/^setData from attached to ready, popup$/, 3],
  [/^setData from attached to ready, popup: what it carries/, 2 * 1024],
  [/^attached to wx\.request/, 3],
  [/^local service: challenges.*one core/, 500],
  [/^local service: initialization, p99/, 20],
]

test.each(BUDGETS)('%s is measured against its budget, and told as it is', (name, value) => {
  const figure = figures.find(each => name.test(each.name))
  expect(figure?.budget?.value).toBe(value)
  expect(figure?.met).toBe(figure && isMet(figure))
})

test('what is not met says why', () => {
  expect(figures.filter(({ met, note }) => met === false && note === '')).toEqual([])
})

test('the machine and its load are told, and something is compared', () => {
  expect(machine.cores).toBeGreaterThan(0)
  expect([...load.before, ...load.after]).toHaveLength(6)
  expect(figures.filter(({ others }) => others.length > 0).length).toBeGreaterThan(8)
})

test('page, plot and data are of one run', () => {
  const page = readFileSync(join(root, 'doc/bench/README.md'), 'utf8')
  expect(page).toContain(tableOf(figures))
  expect(readFileSync(join(root, 'doc/bench/bench.svg'), 'utf8')).toBe(plotOf(figures))
  expect(existsSync(join(root, 'doc/bench/soak.json'))).toBe(true)
})

describe('the soak that is told of', () => {
  interface Sample {
    readonly rounds: number
    readonly timers: number
    readonly frames: number
    readonly wxListeners: number
  }
  const { growth, samples, crowd } = json<{
    growth: number
    samples: readonly Sample[]
    crowd: { count: number; after: Sample }
  }>('doc/bench/soak.json')

  test('had ten thousand rounds and a hundred at once, grew by less than 5 %, and left nothing', () => {
    expect(samples[samples.length - 1]?.rounds).toBe(10_000)
    expect(crowd.count).toBe(100)
    expect(growth).toBeLessThan(0.05)
    const left = [...samples, crowd.after].filter(each => each.timers + each.frames + each.wxListeners > 0)
    expect(left).toEqual([])
  })
})

test('the arithmetic', () => {
  expect(median([5, 1, 3])).toBe(3)
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.99)).toBe(10)
  const base = { name: 'a', unit: 'ms', others: [], note: '' } as const
  expect(isMet({ ...base, ours: 5 })).toBeNull()
  expect(isMet({ ...base, ours: 5, budget: { bound: 'at most', value: 4 } })).toBe(false)
  expect(isMet({ ...base, ours: 5, budget: { bound: 'at least', value: 5 } })).toBe(true)
  expect(plotOf([{ ...base, name: '<&>', ours: 1, others: [{ name: 'b', value: 2 }] }])).toContain('&#60;&#38;&#62;')
})
