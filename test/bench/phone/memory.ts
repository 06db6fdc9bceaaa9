import type { App } from '../../browser/harness'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { mapped, turnAbout } from '../turns'
import { contendersOf } from './contender'
import { REST_MS } from './fresh'
import { attach, opened } from './freshPage'

const COUNT = 50
const SAMPLES = 5

interface Held {
  readonly heap: number
  readonly nodes: number
}

/** What is alive in the page: bytes of JavaScript, and nodes of its documents. */
async function alive({ page }: App): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') }
}

/** What captchas hold that have their challenges and were never opened. */
export async function memoryFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const held = await turnAbout(contendersOf(builds), samples(SAMPLES), contender =>
    opened(stages(), contender, async (app): Promise<Held> => {
      const before = await alive(app)
      await attach(app, { what: contender.what, count: COUNT, restMs: REST_MS })
      const after = await alive(app)
      return { heap: after.heap - before.heap, nodes: after.nodes - before.nodes }
    }),
  )
  return [
    figureOf(
      {
        name: `${COUNT} hidden captchas: JavaScript heap`,
        unit: 'bytes',
        note: 'After a garbage collection, with what the first of them had compiled. Each has its challenge; three have a popup mounted ahead.',
      },
      mapped(held, ({ heap }) => heap),
    ),
    figureOf(
      { name: `${COUNT} hidden captchas: nodes`, unit: 'nodes', note: 'Of the view, texts included.' },
      mapped(held, ({ nodes }) => nodes),
    ),
  ]
}
