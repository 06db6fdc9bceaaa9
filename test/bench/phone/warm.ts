import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { mapped, turnAbout } from '../turns'
import { contendersOf } from './contender'
import { REST_MS } from './fresh'
import { attach, leave, open, opened, traced } from './freshPage'
import type { Trace } from './trace'

const SAMPLES = 15

/** Pages that have shown a captcha before; V8 has compiled, and partly optimised, what runs. */
const WARM_UP = 5

const ROWS: readonly { readonly name: string; readonly of: (trace: Trace) => number }[] = [
  { name: 'attached → wx.request', of: trace => trace.threadMs('begin', 'request') },
  { name: 'show() → two frames, script', of: trace => trace.scriptMs('show', 'frames') },
  { name: 'show() → 450 ms, script', of: trace => trace.scriptMs('show', 'shown') },
  { name: 'attached … 450 ms after show(), script', of: trace => trace.scriptMs('begin', 'shown') },
]

/** A captcha of a page that has had others: one page for each contender, kept open, turn about. */
export async function warmFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const contenders = contendersOf(builds)
  const within = async (left: typeof contenders, pages: Map<string, Visit>): Promise<Map<string, Trace[]>> => {
    const [contender, ...others] = left
    if (!contender) return turnAbout(contenders, samples(SAMPLES), ({ name }) => visitOf(pages, name)())
    return opened(stages(), contender, async app => {
      const act = async () => {
        await attach(app, { what: contender.what, restMs: REST_MS })
        await open(app)
        await leave(app)
      }
      for (let visit = 0; visit < WARM_UP; visit += 1) await act()
      return within(
        others,
        pages.set(contender.name, () => traced(app, act)),
      )
    })
  }
  const traces = await within(contenders, new Map())
  return ROWS.map(({ name, of }) =>
    figureOf(
      { name: `warm: ${name}`, unit: 'ms', note: `A further captcha of a page that has shown ${WARM_UP}.` },
      mapped(traces, of),
    ),
  )
}

type Visit = () => Promise<Trace>

function visitOf(pages: ReadonlyMap<string, Visit>, name: string): Visit {
  const visit = pages.get(name)
  if (!visit) throw new Error(`no page of ${name}`)
  return visit
}
