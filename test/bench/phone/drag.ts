import type { CDPSession } from 'playwright-core'
import type { App } from '../../browser/harness'
import { type Figure, median, round } from '../figure'
import { begin, type Contender, end, part, show, until } from './contender'
import { readCalls, resetCalls } from './counting'

const MOVES = 60
const ROUNDS = Number(process.env.BENCH_DRAGS || 7)

interface Dragged {
  readonly calls: number
  readonly bytes: number
  readonly scriptMs: number
  readonly layoutMs: number
}

async function clocks(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]))
}

/** Holds the thumb, makes the moves, and looks at what they alone cost. */
async function dragOnce(app: App, session: CDPSession, what: Contender): Promise<Dragged> {
  const { page, touch } = app
  await begin(page, what)
  await until(page, 'ready')
  await show(page)
  const thumb = part(app, what, 'thumb')
  await thumb.waitFor()
  await part(app, what, 'picture').waitFor()
  // The popup comes in by a transition.
  await page.waitForTimeout(500)
  const from = await app.centre(thumb)
  await touch.start(from)
  await touch.move({ x: from.x + 1, y: from.y })
  await page.waitForTimeout(100)
  await page.evaluate(resetCalls)
  const before = await clocks(session)
  await touch.glide({ x: from.x + 1, y: from.y }, { x: from.x + 150, y: from.y + 3 }, { steps: MOVES, pauseMs: 16 })
  await page.waitForTimeout(50)
  const after = await clocks(session)
  const { calls, bytes } = await page.evaluate(readCalls)
  const spent = (name: string) => (after[name] ?? 0) - (before[name] ?? 0)
  await touch.cancel()
  await end(page)
  return {
    calls,
    bytes,
    scriptMs: spent('ScriptDuration'),
    layoutMs: spent('LayoutDuration') + spent('RecalcStyleDuration'),
  }
}

/** One drag of 60 touch moves: in the view layer, and by setData on every move. */
export async function dragFigures(app: App): Promise<Figure[]> {
  const session = await app.page.context().newCDPSession(app.page)
  await session.send('Performance.enable')
  const seen: Record<Contender, Dragged[]> = { captcha: [], handwritten: [] }
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const what of ['captcha', 'handwritten'] as const) seen[what].push(await dragOnce(app, session, what))
  const middle = (what: Contender, name: keyof Dragged) => round(median(seen[what].map(one => one[name])))
  const figure = (name: string, unit: Figure['unit'], member: keyof Dragged, note: string): Figure => ({
    name: `one drag of ${MOVES} touch moves: ${name}`,
    unit,
    ours: middle('captcha', member),
    others: [{ name: 'setData on every move', value: middle('handwritten', member) }],
    note,
  })
  return [
    {
      ...figure('setData', 'calls', 'calls', 'On a phone each is a message between two threads, and a frame late.'),
      budget: { bound: 'at most', value: 0 },
    },
    figure('setData, what it carries', 'bytes', 'bytes', 'Without the frame around each message.'),
    figure('script', 'ms', 'scriptMs', 'In one thread here; in WeChat setData crosses to the other one and back.'),
    figure('style and layout', 'ms', 'layoutMs', 'Ours moves by transform alone; `left` lays the page out anew.'),
  ]
}
