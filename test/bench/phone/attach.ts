import type { App } from '../../browser/harness'
import { type Figure, median, round } from '../figure'
import { begin, between, CONTENDERS, type Contender, end, marks, until } from './contender'
import { countSetData, readCalls, resetCalls } from './counting'

const ROUNDS = Number(process.env.BENCH_ROUNDS || 30)

interface Attached {
  readonly requestMs: number
  readonly calls: number
  readonly bytes: number
}

async function attachOnce(app: App, what: Contender, mode: 'popup' | 'embed'): Promise<Attached> {
  await app.page.evaluate(resetCalls)
  await begin(app.page, what, { mode })
  await until(app.page, 'ready')
  // What `ready` brings about is drawn in the same turn, which is over by now.
  const { calls, bytes } = await app.page.evaluate(readCalls)
  const requestMs = between(await marks(app.page), 'begin', 'request')
  await end(app.page)
  return { requestMs, calls, bytes }
}

const LINES = [
  { what: 'captcha', mode: 'popup' },
  { what: 'captcha', mode: 'embed' },
  { what: 'handwritten', mode: 'popup' },
] as const

/** From the page's own setData that puts the component in, to `wx.request` and to `ready`. */
export async function attachFigures(app: App): Promise<Figure[]> {
  for (const what of CONTENDERS) {
    await begin(app.page, what)
    await until(app.page, 'ready')
    if (what === 'captcha') await app.page.evaluate(countSetData)
    await end(app.page)
  }
  const seen = LINES.map(() => [] as Attached[])
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const [index, { what, mode }] of LINES.entries()) seen[index]?.push(await attachOnce(app, what, mode))
  const middle = (index: number, name: keyof Attached) => round(median((seen[index] ?? []).map(one => one[name])))
  return [
    {
      name: 'attached to wx.request, median',
      unit: 'ms',
      ours: middle(0, 'requestMs'),
      budget: { bound: 'at most', value: 3 },
      others: [{ name: 'by hand', value: middle(2, 'requestMs') }],
      note: 'From the page’s setData, so that making the component counts. Ours collects the changes of one tick and checks all properties first.',
    },
    {
      name: 'setData from attached to ready, popup',
      unit: 'calls',
      ours: middle(0, 'calls'),
      budget: { bound: 'at most', value: 3 },
      others: [{ name: 'by hand', value: middle(2, 'calls') }],
      note: 'Of all components together; the popup is closed.',
    },
    {
      name: 'setData from attached to ready, popup: what it carries',
      unit: 'bytes',
      ours: middle(0, 'bytes'),
      budget: { bound: 'at most', value: 2048 },
      others: [{ name: 'by hand', value: middle(2, 'bytes') }],
      note: 'Texts and labels of the language are in it.',
    },
    {
      name: 'setData from attached to ready, embed',
      unit: 'calls',
      ours: middle(1, 'calls'),
      others: [],
      note: 'Drawn on the page at once, so its panel and its slider count as well.',
    },
    {
      name: 'setData from attached to ready, embed: what it carries',
      unit: 'bytes',
      ours: middle(1, 'bytes'),
      others: [],
      note: 'As above.',
    },
  ]
}
