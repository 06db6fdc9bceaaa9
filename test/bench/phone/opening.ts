import type { App } from '../../browser/harness'
import { type Figure, median, round } from '../figure'
import { begin, type Contender, end, marks, until } from './contender'

const ROUNDS = Number(process.env.BENCH_OPENINGS || 9)
/** What a mobile network adds to each answer here. */
const LATENCY_MS = 200

interface Opened {
  readonly paintMs: number
  readonly picturesMs: number
}

interface Watched {
  readonly paintAt: number
  readonly picturesAt: number
}

/** Opens a captcha that has asked nothing yet, and watches what a person sees. */
async function openOnce(app: App, what: Contender): Promise<Opened> {
  const { page } = app
  await begin(page, what, { prefetch: false })
  await page.waitForTimeout(50)
  const { paintAt, picturesAt } = await page.evaluate(openAndWatch, what)
  const shown = (await marks(page)).find(({ name }) => name === 'show')
  await end(page)
  if (!shown) throw new Error('it was not shown')
  return { paintMs: paintAt - shown.atMs, picturesMs: picturesAt - shown.atMs }
}

/** A challenge fetched ahead: from its answer to the first request for its picture. */
async function pictureDelay(app: App): Promise<number | null> {
  const { page } = app
  await page.evaluate(() => performance.clearResourceTimings())
  await begin(page, 'captcha')
  await until(page, 'ready')
  await page.waitForTimeout(300)
  const answeredMs = (await marks(page)).find(({ name }) => name === 'response')?.atMs ?? Number.NaN
  const startedMs = await page.evaluate(
    () => performance.getEntriesByType('resource').find(({ name }) => name.includes('/qst/'))?.startTime ?? null,
  )
  await end(page)
  // A picture that the browser has is not asked for again.
  return startedMs === null ? null : startedMs - answeredMs
}

/** From the tap that opens it to what a person sees. */
export async function openingFigures(app: App): Promise<Figure[]> {
  const { page } = app
  const delays: number[] = []
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const delay = await pictureDelay(app)
    if (delay !== null) delays.push(delay)
  }
  await page.route('**/demo/', async route => {
    await new Promise(resolve => setTimeout(resolve, LATENCY_MS))
    await route.continue()
  })
  const seen: Record<Contender, Opened[]> = { captcha: [], handwritten: [] }
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const what of ['captcha', 'handwritten'] as const) seen[what].push(await openOnce(app, what))
  await page.unroute('**/demo/')
  const middle = (what: Contender, name: keyof Opened) => round(median(seen[what].map(one => one[name])))
  return [
    {
      name: 'show() to the first paint, nothing fetched ahead',
      unit: 'ms',
      ours: middle('captcha', 'paintMs'),
      budget: { bound: 'at most', value: LATENCY_MS },
      others: [{ name: 'by hand', value: middle('handwritten', 'paintMs') }],
      note: `The answer takes ${LATENCY_MS} ms here: the popup stands before it comes.`,
    },
    {
      name: 'show() to both pictures, nothing fetched ahead',
      unit: 'ms',
      ours: middle('captcha', 'picturesMs'),
      others: [{ name: 'by hand', value: middle('handwritten', 'picturesMs') }],
      note: `${LATENCY_MS} ms of it are the network’s.`,
    },
    {
      name: 'answer to picture request, popup not opened yet',
      unit: 'ms',
      ours: round(median(delays)),
      others: [],
      note: 'By hand, and in a popup that is drawn when it opens, they are asked for only then.',
    },
  ]
}

// The functions below run in the browser, each by itself.

async function openAndWatch(what: Contender): Promise<Watched> {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { show(): void }[] }
  const whole = `:is(#${what}, [data-within~="${what}"])`
  const panel = `${whole} [class*="${what === 'captcha' ? 'panel__body' : 'handwritten'}"]`
  const pictures = `${whole} [class*="${what === 'captcha' ? 'drag__p' : 'pi'}"] img, ${whole} [class*="stage"] img`
  const frame = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
  const isThere = () => {
    const element = document.querySelector(panel)
    return element !== null && element.getBoundingClientRect().height > 0
  }
  const areThere = () => {
    const found = [...document.querySelectorAll<HTMLImageElement>(pictures)]
    return found.length >= 2 && found.every(image => image.complete && image.naturalWidth > 0)
  }
  getCurrentPages()[0]?.show()
  while (!isThere()) await frame()
  // The frame in which it is drawn ends with the next one's beginning.
  await frame()
  const paintAt = performance.now()
  while (!areThere()) await frame()
  return { paintAt, picturesAt: performance.now() }
}
