import fc from 'fast-check'
import { startStopwatch } from '../../../../plugin/core/client/stopwatch'
import { fakeClock } from '../../fakes/clock'

test('adds the steps', () => {
  const clock = fakeClock()
  const watch = startStopwatch(clock)
  clock.freeze(100)
  watch.step(1000)
  clock.freeze(50)
  expect([watch.passedMs(), watch.sinceStartMs()]).toEqual([100, 150])
  watch.step(1000)
  expect(watch.passedMs()).toBe(150)
})

test.each([
  ['back', -3600000],
  ['forward', 3600000],
])('a step in which the clock was set %s adds nothing', (_, ms) => {
  const clock = fakeClock()
  const watch = startStopwatch(clock)
  clock.freeze(ms)
  watch.step(1000)
  clock.freeze(10)
  watch.step(1000)
  expect(watch.passedMs()).toBe(10)
})

test('however the clock is set, what passed is at least 0 and at most the sum of what may have', () => {
  const step = fc.record({ ms: fc.integer({ min: -1e7, max: 1e7 }), most: fc.nat(5000) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), steps => {
      const clock = fakeClock()
      const watch = startStopwatch(clock)
      for (const { ms, most } of steps) {
        clock.freeze(ms)
        watch.step(most)
      }
      expect(watch.passedMs()).toBeGreaterThanOrEqual(0)
      expect(watch.passedMs()).toBeLessThanOrEqual(steps.reduce((sum, { most }) => sum + most, 0))
    }),
  )
})
