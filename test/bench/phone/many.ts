import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { mapped, turnAbout } from '../turns'
import { BY_HAND, contendersOf } from './contender'
import { attach, onFreshPage } from './freshPage'

const COUNTS = [10, 50]
const SAMPLES = 9

/** Several captchas on a page that has just been opened, attached at once. */
export async function manyFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const count of COUNTS) {
    const traces = await turnAbout(contendersOf(builds), samples(SAMPLES), contender =>
      onFreshPage(stages(), contender, app => attach(app, { what: contender.what, count, restMs: 200 })),
    )
    const last = mapped(traces, trace => trace.scriptMs('begin', 'request'))
    figures.push(
      figureOf(
        {
          name: `fresh page: ${count} instances, attached → the last wx.request, script`,
          unit: 'ms',
          note: `From the page’s setData to the last of ${count} requests; by hand as many. WeChat sends 10 at a time, so the answers of the others are within it.`,
          ...(count === 50 ? { budget: { bound: 'at most', value: 1.5, of: BY_HAND } } : {}),
        },
        last,
      ),
      figureOf(
        { name: `fresh page: ${count} instances, attached … 200 ms after the last challenge, script`, unit: 'ms' },
        mapped(traces, trace => trace.scriptMs('begin', 'rested')),
      ),
    )
  }
  return figures
}
