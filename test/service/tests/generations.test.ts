import { Generations } from '../generations'

let now = 0
beforeEach(() => {
  now = 1_000_000
})
const create = (maxEntries = 1000, lifetimeMs = 100) => new Generations<number>(() => now, { maxEntries, lifetimeMs })

test('an entry stays for its lifetime, wherever in a generation it came, and is gone after two', () => {
  for (const late of [0, 1, 50, 99, 100, 101, 150, 199]) {
    const kept = create()
    kept.set('first', 0)
    now += late
    kept.set('x', 1)
    now += 99
    expect(kept.get('x')).toBe(1)
    now += 101
    expect(kept.get('x')).toBeUndefined()
  }
})

test('set anew, it stays for another lifetime', () => {
  const kept = create()
  kept.set('x', 1)
  now += 90
  kept.set('x', 2)
  now += 99
  expect(kept.get('x')).toBe(2)
  kept.delete('x')
  expect(kept.get('x')).toBeUndefined()
})

test('the newest are kept, and never more than two generations, however many come', () => {
  const kept = create(100, Number.POSITIVE_INFINITY)
  for (let count = 0; count < 10_000; count++) {
    kept.set(String(count), count)
    expect(kept.size).toBeLessThanOrEqual(200)
    expect(kept.get(String(Math.max(0, count - 99)))).toBe(Math.max(0, count - 99))
  }
  kept.clear()
  expect([kept.size, kept.get('9999')]).toEqual([0, undefined])
})

test.each([Number.NaN, Number.NEGATIVE_INFINITY, -1e9])('a clock that says %d bounds them all the same', moved => {
  const kept = create(100)
  now += moved
  for (let count = 0; count < 1000; count++) kept.set(String(count), count)
  expect(kept.size).toBeLessThanOrEqual(200)
  expect(kept.get('999')).toBe(999)
})
