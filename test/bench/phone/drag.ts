import type { App } from '../../browser/harness'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { mapped, turnAbout } from '../turns'
import { contendersOf, type What } from './contender'
import { REST_MS } from './fresh'
import { attach, mark, onFreshPage, open } from './freshPage'
import type { Trace } from './trace'

const MOVES = 60
const SAMPLES = 15

const TRANSFORM = 'a handler that sets one transform'
const FLOORS = [
  [TRANSFORM, 'transform'],
  ['an empty handler', 'empty'],
] as const

const thumbOf = (app: App, what: What) => app.byClass(what === 'captcha' ? 'drag__thumb' : 'thumb')

/** Holds the thumb, and marks where the moves begin and end. */
export async function drag(app: App, what: What): Promise<void> {
  const thumb = thumbOf(app, what)
  await thumb.waitFor()
  const from = await app.centre(thumb)
  const first = { x: from.x + 1, y: from.y }
  await app.touch.start(from)
  await app.touch.move(first)
  await app.page.waitForTimeout(100)
  await mark(app, 'dragged')
  await app.touch.glide(first, { x: from.x + 150, y: from.y + 3 }, { steps: MOVES, pauseMs: 16 })
  await app.page.waitForTimeout(50)
  await mark(app, 'moved')
  await app.touch.cancel()
}

/** The browser puts moves of one frame together: as if each of them had been one event. */
const perDrag = (trace: Trace, ms: number) => (ms / trace.dispatched('touchmove', 'dragged', 'moved')) * MOVES

/** The first drag of a page: in the view layer, by setData on every move, and by the least that a handler can do. */
export async function dragFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const traces = await turnAbout(contendersOf(builds, FLOORS), samples(SAMPLES), contender =>
    onFreshPage(stages(), contender, async app => {
      await attach(app, { what: contender.what, restMs: REST_MS })
      await open(app)
      await drag(app, contender.what)
    }),
  )
  return [
    figureOf(
      {
        name: `fresh page: drag of ${MOVES} touch moves, script`,
        unit: 'ms',
        budget: { bound: 'at most', value: 1.2, of: TRANSFORM },
        note: 'Ours moves the thumb, the piece and the filled part, and keeps the track. By hand: setData on every move, in one thread here; on a phone it crosses to the other thread and back.',
      },
      mapped(traces, trace => perDrag(trace, trace.scriptMs('dragged', 'moved'))),
    ),
    figureOf(
      {
        name: `fresh page: drag of ${MOVES} touch moves, main thread`,
        unit: 'ms',
        note: 'Style, layout and painting as well: a thumb alone paints less than a picture with a piece.',
      },
      mapped(traces, trace => perDrag(trace, trace.threadMs('dragged', 'moved'))),
    ),
  ]
}
