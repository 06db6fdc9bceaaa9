import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Budget, boundedBy, type Figure, figureOf, isMet, median, quantile } from '../bench/figure'
import type { Kept } from '../bench/kept'
import { help, parse } from '../bench/options'
import { pageOf } from '../bench/page'
import { plotOf } from '../bench/plot'
import { budgetTable, tableOf } from '../bench/table'
import { json, root } from './dist'

const kept = json<Kept>('doc/bench/bench.json')
const { suites, machine } = kept
const figures = suites.flatMap(suite => suite.figures as readonly (Figure & { readonly met: boolean | null })[])

/** Section 9 of the contract: a number, or times what another one has in the same run. */
const BUDGETS: readonly (readonly [name: string, value: number, of: string])[] = [
  ['fresh page: attached → wx.request', 1, 'by hand'],
  ['fresh page: first show() → 450 ms, script', 0.5, 'by hand'],
  ['fresh page: attached … 450 ms after show(), script', 1.25, 'by hand'],
  ['fresh page: 50 instances, attached → the last wx.request, script', 1.5, 'by hand'],
  ['fresh page: drag of 60 touch moves, script', 1.2, 'a handler that sets one transform'],
  ['whole plugin beside Alibaba’s', 0.125, "Alibaba's plugin, about"],
  ['registering all scripts', 1.4, 'by hand'],
  ['drag of 60 touch moves: setData', 0, ''],
  ['setData from attached to ready, popup', 2, ''],
  ['setData from attached to ready, popup, bytes', 1100, ''],
  ['whole plugin, minified', 102_400, ''],
  ['whole plugin, gzipped', 38_500, ''],
  ['local service: challenges with both pictures, per second of one core', 500, ''],
  ['local service: the same, beside fastify alone', 0.6, 'bare fastify'],
]

test.each(BUDGETS)('%s is measured against its budget, and told as it is', (name, value, of) => {
  const figure = figures.find(each => each.name === name)
  expect(figure?.budget).toMatchObject(of ? { value, of } : { value })
  expect(figure?.met).toBe(figure && isMet(figure))
})

test('what has a budget says what it measures, or why it is not met', () => {
  expect(figures.filter(({ met, note }) => met === false && note === '').map(({ name }) => name)).toEqual([])
})

test('the first captcha comes before the second', () => {
  const names = suites.map(({ name }) => name)
  expect(names[0]).toBe('fresh')
  expect(names.indexOf('warm')).toBeGreaterThan(names.indexOf('drag'))
})

test('the machine, and date and load of each suite are told', () => {
  expect(machine.cores).toBeGreaterThan(0)
  for (const { date, load } of suites) {
    expect(Date.parse(date)).toBeGreaterThan(0)
    expect([...load.before, ...load.after]).toHaveLength(6)
  }
  expect(figures.filter(({ others }) => others.length > 0).length).toBeGreaterThan(8)
})

test('page, plot and data are of one run', () => {
  const page = readFileSync(join(root, 'doc/bench/README.md'), 'utf8')
  expect(page).toBe(pageOf(kept))
  for (const suite of suites) expect(page).toContain(tableOf(suite.figures))
  expect(page).toContain(budgetTable(figures))
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
  expect(median([4, 1, 2, 9])).toBe(3)
  expect(median([])).toBeNaN()
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.99)).toBe(10)
  const base = { name: 'a', unit: 'ms', others: [], note: '', ours: { value: 5 } } as const
  expect(isMet(base)).toBeNull()
  expect(isMet({ ...base, budget: { bound: 'at most', value: 4 } })).toBe(false)
  expect(isMet({ ...base, budget: { bound: 'at least', value: 5 } })).toBe(true)
  const others = [{ name: 'least', value: 1, isFloor: true } as const, { name: 'b', value: 2 }]
  expect(plotOf([{ ...base, name: '<&>', others }])).toMatch(/&#60;&#38;&#62;.*2\.50 × b/)
})

describe('a budget may be a ratio to another one', () => {
  const budget: Budget = { bound: 'at most', value: 0.5, of: 'by hand' }
  const figureBy = (ours: number[], byHand: number[]) =>
    figureOf(
      { name: 'a', unit: 'ms', budget },
      new Map([
        ['ours', ours],
        ['by hand', byHand],
      ]),
    )

  test('within each turn: a machine that slows down between two turns does not decide', () => {
    const figure = figureBy([4, 8, 1], [8, 20, 1])
    expect(figure.ours).toEqual({ value: 4, spread: [1, 8], samples: 3 })
    expect(figure.others[0]).toMatchObject({ value: 8, ratio: { value: 0.5, spread: [0.4, 1], samples: 3 } })
    expect(isMet(figure)).toBe(true)
    expect(isMet(figureBy([4, 8, 8], [8, 10, 80]))).toBe(true)
    expect(isMet(figureBy([4, 8, 8], [7, 10, 80]))).toBe(false)
    expect(isMet(figureBy([501], [1000]))).toBe(false)
    expect(budgetTable([figure])).toContain('| at most 0.5 × by hand | × 0.50 (4 ms) | met |')
    expect(tableOf([figure])).toContain('by hand 8 (1–20), × 0.50 (0.40–1.00)')
  })

  test.each([
    ['there are not as many samples', [1, 2, 3], [4]],
    ['one took no time', [1, 2, 3], [0, 4, 4]],
  ])('of the medians where %s', (_, ours, byHand) => {
    const figure = figureBy(ours, byHand)
    expect(figure.others[0]).not.toHaveProperty('ratio')
    expect(boundedBy(figure, budget)).toBe(0.5)
  })

  test('not met where that one is missing', () => {
    const figure = figureBy([1], [4])
    expect(isMet(figure)).toBe(true)
    expect(isMet({ ...figure, others: [] })).toBe(false)
  })
})

describe('the command line', () => {
  const ask = (...words: string[]) => parse(words, ['fresh', 'drag'], ['first-show'])

  test('names suites and flags, both ways of writing a value', () => {
    expect(ask('drag', '--quick', '--dist=../a/dist', '--samples', '3')).toMatchObject({
      suites: ['drag'],
      quick: true,
      dist: '../a/dist',
      samples: 3,
    })
  })

  test.each([
    [['frehs'], 'no suite frehs; did you mean fresh?'],
    [['--quikc'], 'no flag --quikc; did you mean --quick?'],
    [['--samples', 'x'], '--samples is a number from 1, not "x"'],
    [['--samples', '0'], 'not "0"'],
    [['--profile', 'show'], 'known are first-show'],
    [['--dist'], '--dist needs a value'],
  ])('%p is refused with advice', (words, advice) => {
    expect(() => ask(...words)).toThrow(advice)
  })

  test('--help names each suite', () => {
    expect(help(new Map([['fresh', 'the first captcha']]), ['first-show'])).toMatch(/fresh +the first captcha/)
  })
})
