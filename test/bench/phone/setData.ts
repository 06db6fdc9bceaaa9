import type { App } from '../../browser/harness'
import type { Context } from '../context'
import type { Figure } from '../figure'
import { type Contender, contendersOf, OURS } from './contender'
import { type Calls, countSetData, readCalls, readCallsUntilReady, resetCalls } from './counting'
import { drag } from './drag'
import { REST_MS } from './fresh'
import { type Attaching, attach, open, opened } from './freshPage'

interface Counted {
  readonly popup: Calls
  readonly embed: Calls
  readonly drag: Calls
}

async function during(app: App, act: () => Promise<unknown>): Promise<Calls> {
  await app.page.evaluate(resetCalls)
  await act()
  return app.page.evaluate(readCalls)
}

async function untilReady(app: App, attaching: Attaching): Promise<Calls> {
  await app.page.evaluate(resetCalls)
  await attach(app, { ...attaching, restMs: REST_MS })
  const calls = await app.page.evaluate(readCallsUntilReady)
  if (!calls) throw new Error('ready was not told')
  return calls
}

/** Not timed: each call is the same each time, and counting them takes time. */
async function count(app: App, { what }: Contender): Promise<Counted> {
  await attach(app, { what, restMs: REST_MS })
  await app.page.evaluate(countSetData)
  const embed = await untilReady(app, { what, mode: 'embed' })
  const popup = await untilReady(app, { what })
  await open(app)
  return { popup, embed, drag: await during(app, () => drag(app, what)) }
}

const ROWS = [
  { of: 'popup', name: 'setData from attached to ready, popup', budget: { calls: 2, bytes: 1100 } },
  { of: 'embed', name: 'setData from attached to ready, embed', budget: {} },
  { of: 'drag', name: 'drag of 60 touch moves: setData', budget: { calls: 0 } },
] as const satisfies readonly { of: keyof Counted; name: string; budget: Partial<Calls> }[]

const NOTES = {
  calls: 'Of all components together, those of the page left out. On a phone each is a message between two threads.',
  bytes: 'JSON, without the frame around each message. Texts and labels of the language are in it.',
} as const

/** What crosses from the logic layer to the view layer. */
export async function setDataFigures({ builds, stages }: Context): Promise<Figure[]> {
  const counted = new Map<string, Counted>()
  for (const contender of contendersOf(builds, []))
    counted.set(contender.name, await opened(stages(), contender, app => count(app, contender)))
  return ROWS.flatMap(({ of, name, budget }) =>
    (['calls', 'bytes'] as const).map((unit): Figure => {
      const value = (who: string) => ({ value: counted.get(who)?.[of][unit] ?? Number.NaN })
      const limit = (budget as Partial<Calls>)[unit]
      return {
        name: unit === 'calls' ? name : `${name}, bytes`,
        unit,
        ours: value(OURS),
        ...(limit === undefined ? {} : { budget: { bound: 'at most', value: limit } }),
        others: [...counted.keys()].filter(who => who !== OURS).map(who => ({ name: who, ...value(who) })),
        note: of === 'drag' && unit === 'bytes' ? '' : NOTES[unit],
      }
    }),
  )
}
