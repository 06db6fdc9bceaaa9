import fc from 'fast-check'
import { retryAfter, retryDelay } from '../../plugin/core/client/retry'
import { startStopwatch } from '../../plugin/core/client/stopwatch'
import { failureOf } from '../../plugin/core/errors/failure'
import { CALLBACK_NAMES, readDropIn } from '../../plugin/core/parameters/dropIn'
import { FIELDS } from '../../plugin/core/parameters/rules'
import { checkParameters } from '../../plugin/core/parameters/validate'
import { print } from '../../plugin/core/values/print'
import { isRecord } from '../../plugin/core/values/record'
import { changes } from '../../plugin/view/changes'
import { fakeClock } from '../unit/fakes/clock'
import { outcome } from './arbitraries'
import { PATIENCE_MS, runs } from './runs'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
})
const NOW = Date.UTC(2026, 0, 1)

test(
  'any value in any property gives a config or faults, each with what came, in at most 80 characters',
  () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), anything), raw => {
        const { config, faults } = checkParameters(raw)
        expect(config === null).toBe(faults.length > 0)
        for (const { received } of faults) expect(received.length).toBeLessThanOrEqual(80)
      }),
      runs(10),
    )
  },
  PATIENCE_MS,
)

test(
  'any value is printed in at most 80 characters',
  () => {
    fc.assert(
      fc.property(anything, value => print(value).length <= 80),
      runs(10),
    )
  },
  PATIENCE_MS,
)

const KEYS = ['SceneId', 'prefix', 'mode', 'upLang', 'sceneid', '__proto__', 'constructor', ...CALLBACK_NAMES]

test(
  'props of any shape are read, each entry as a value, a callback or a fault',
  () => {
    const entries = fc.dictionary(
      fc.oneof(fc.constantFrom(...KEYS), fc.string()),
      fc.oneof(anything, fc.func(anything)),
    )
    fc.assert(
      fc.property(fc.oneof(anything, entries), props => {
        const { raw, callbacks, faults } = readDropIn(props, {})
        expect(Object.keys(raw).every(name => (FIELDS as readonly string[]).includes(name))).toBe(true)
        for (const callback of Object.values(callbacks)) expect(typeof callback).toBe('function')
        if (!isRecord(props)) return
        const given = Object.values(props).filter(value => value !== undefined && value !== null)
        expect(Object.keys(raw).length + Object.keys(callbacks).length + faults.length).toBe(given.length)
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)

test(
  'a patch makes the new data of the old, and carries nothing that is there already',
  () => {
    const data = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue())
    fc.assert(
      fc.property(data, data, (before, next) => {
        const patch = changes<Record<string, unknown>>(before, next)
        expect({ ...before, ...next, ...patch }).toEqual({ ...before, ...next })
        for (const name of Object.keys(next)) {
          const same = JSON.stringify(before[name]) === JSON.stringify(next[name])
          expect(patch !== null && name in patch).toBe(!same)
        }
        expect(changes(next, next)).toBeNull()
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)

test(
  'the next attempt starts in time, whatever the server asks for',
  () => {
    const elapsed = fc.nat(12000)
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(outcome, elapsed, unit, fc.integer({ min: 1, max: 4 }), (heard, elapsedMs, random, attempts) => {
        const asked = retryAfter(heard, NOW)
        if (asked !== undefined) expect(asked).toBeGreaterThanOrEqual(0)
        const failure = failureOf('RequestTimeout', { attempts })
        const delay = retryDelay({ failure, elapsedMs, retryAfterMs: asked }, { unit: () => random })
        if (delay === null) return
        expect(attempts).toBeLessThan(3)
        expect(delay).toBeGreaterThanOrEqual(asked ?? 0)
        expect(elapsedMs + delay).toBeLessThanOrEqual(10000)
        if (asked === undefined) expect(delay).toBeLessThanOrEqual(Math.min(3000, 300 * 2 ** (attempts - 1)))
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)

test(
  'however the clock is set, the time that passed is at least 0 and at most the sum of what may have',
  () => {
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
      runs(),
    )
  },
  PATIENCE_MS,
)
