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
