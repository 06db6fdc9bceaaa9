import type { App } from '../../browser/harness'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { mapped, turnAbout } from '../turns'
import { contendersOf, type What } from './contender'
import { attach, opened } from './freshPage'

const SAMPLES = 9
/** What a mobile network adds to each answer here. */
const LATENCY_MS = 200

interface Seen {
  readonly paintMs: number
  readonly picturesMs: number
}

/** Opens a captcha that has asked nothing yet, and watches what a person sees. */
async function openOnce(app: App, what: What): Promise<Seen> {
  const { page } = app
  await attach(app, { what, prefetch: false, restMs: 500 })
  // The compiler gives functions with a name this helper.
  await page.evaluate('globalThis.__name = target => target')
  return page.evaluate(openAndWatch, what)
}

/** From the tap that opens it to what a person sees. */
export async function openingFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const seen = await turnAbout(contendersOf(builds, []), samples(SAMPLES), contender =>
    opened(stages(), contender, app => openOnce(app, contender.what), LATENCY_MS),
  )
  return [
    figureOf(
      {
        name: 'fresh page: show() → the first paint, nothing fetched ahead',
        unit: 'ms',
        budget: { bound: 'at most', value: LATENCY_MS },
        note: `The answer takes ${LATENCY_MS} ms here: the popup stands before it comes.`,
      },
      mapped(seen, each => each.paintMs),
    ),
    figureOf(
      {
        name: 'fresh page: show() → both pictures, nothing fetched ahead',
        unit: 'ms',
        note: `${LATENCY_MS} ms of it are the network’s.`,
      },
      mapped(seen, each => each.picturesMs),
    ),
  ]
}

/** Runs in the browser. */
async function openAndWatch(what: What): Promise<Seen> {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { one(): { show(): void } }[] }
  const whole = `:is(#${what}-0, [data-within~="${what}-0"])`
  const panel = `${whole} [class*="${what === 'captcha' ? 'panel__body' : 'handwritten'}"]`
  const pictures = `${whole} [class*="${what === 'captcha' ? 'drag__p' : 'pi'}"] img, ${whole} [class*="stage"] img`
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const isThere = () => (document.querySelector(panel)?.getBoundingClientRect().height ?? 0) > 0
  const areThere = () => {
    const found = [...document.querySelectorAll<HTMLImageElement>(pictures)]
    return found.length >= 2 && found.every(image => image.complete && image.naturalWidth > 0)
  }
  const shownAt = performance.now()
  getCurrentPages()[0]?.one().show()
  while (!isThere()) await frame()
  // The frame in which it is drawn ends with the next one's beginning.
  await frame()
  const paintMs = performance.now() - shownAt
  while (!areThere()) await frame()
  return { paintMs, picturesMs: performance.now() - shownAt }
}
