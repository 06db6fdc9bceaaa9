import fc from 'fast-check'
import { dragView, time } from '../unit/challenges/dragView'
import { PATIENCE_MS, runs } from './runs'

type View = ReturnType<typeof dragView>

const at = fc.integer({ min: -500, max: 900 })
const finger = fc.nat(2)

/** One thing that hands, the platform or the service do to a challenge. */
const gesture: fc.Arbitrary<(view: View) => void> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(at, at, finger).map(
      ([x, y, id]) =>
        (view: View) =>
          view.start(x, y, id),
    ),
  },
  {
    weight: 9,
    arbitrary: fc.tuple(at, at, finger).map(
      ([x, y, id]) =>
        (view: View) =>
          view.move(x, y, id),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(at, at, finger).map(
      ([x, y, id]) =>
        (view: View) =>
          view.end(x, y, id),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(at, finger).map(
      ([x, id]) =>
        (view: View) =>
          view.cancel(x, id),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(-0.1, -0.01, 0.01, 0.1).map(by => (view: View) => view.step(by)) },
  { weight: 1, arbitrary: fc.constant((view: View) => view.confirm()) },
  { weight: 1, arbitrary: fc.nat(600).map(way => (view: View) => view.layOut(way)) },
  { weight: 1, arbitrary: fc.boolean().map(locked => (view: View) => view.set({ locked })) },
  { weight: 1, arbitrary: fc.nat().map(n => (view: View) => view.challenge(`c-${n}`, 'c')) },
  {
    weight: 2,
    arbitrary: fc.nat(400).map(ms => () => {
      time.nowMs += ms
    }),
  },
)

const look = fc.record({
  pictured: fc.boolean(),
  measures: fc.boolean(),
  data: fc.record({ rtl: fc.boolean(), whole: fc.boolean() }),
})

test(
  'whatever hands do, answers are well formed and the thumb stays on its way',
  () => {
    fc.assert(
      fc.property(look, fc.array(gesture, { maxLength: 400, size: '+1' }), (of, gestures) => {
        const [view, other] = [dragView(of), dragView(of)]
        for (const happen of gestures) {
          happen(view)
          const shift = Math.abs(view.at())
          expect(shift).toBeLessThanOrEqual(100)
        }
        for (const { fraction, durationMs, track } of view.released()) {
          expect(fraction >= 0 && fraction <= 1).toBe(true)
          expect(durationMs).toBeGreaterThanOrEqual(0)
          expect(track.length).toBeGreaterThan(0)
          expect(track.length).toBeLessThanOrEqual(100)
          const times = track.map(([, , ms]) => ms)
          expect(times).toEqual([...times].sort((a, b) => a - b))
          expect(times[times.length - 1]).toBeLessThanOrEqual(durationMs)
        }
        const grabs = view.names().filter(name => name === 'onGrab').length
        const ends = view.names().filter(name => name === 'onRelease' || name === 'onReturn').length
        expect(ends).toBeLessThanOrEqual(grabs)
        expect(other.calls).toEqual([])
        expect(other.styles).toEqual({})
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)
