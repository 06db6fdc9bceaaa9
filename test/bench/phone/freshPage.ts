import type { App, Stage } from '../../browser/harness'
import type { Contender, What } from './contender'
import type { Stages } from './stages'
import { CATEGORIES, Trace, type TraceEvent } from './trace'

export interface Attaching {
  readonly what: What
  readonly count?: number
  /** Time that it has to itself between its challenge and the tap. */
  readonly restMs?: number
  readonly mode?: 'popup' | 'embed'
  readonly prefetch?: boolean
}

interface BenchPage {
  profile(from: string, to: string): void
  mark(name: string): void
  observe(): void
  records(): number
  attach(options: Attaching): Promise<void>
  open(): Promise<void>
  leave(): void
}

type Global = { getCurrentPages(): readonly BenchPage[] }

export const attach = ({ page }: App, options: Attaching) =>
  page.evaluate(given => (globalThis as unknown as Global).getCurrentPages()[0]?.attach(given), options)

export const open = ({ page }: App) =>
  page.evaluate(() => (globalThis as unknown as Global).getCurrentPages()[0]?.open())

/** Has the browser's profiler watch what is done between two marks. */
export const profileBetween = ({ page }: App, ...[from, to]: readonly [from: string, to: string]) =>
  page.evaluate(names => (globalThis as unknown as Global).getCurrentPages()[0]?.profile(...names), [from, to] as [
    string,
    string,
  ])

export const mark = ({ page }: App, name: string) =>
  page.evaluate(wanted => (globalThis as unknown as Global).getCurrentPages()[0]?.mark(wanted), name)

export const observe = ({ page }: App) =>
  page.evaluate(() => (globalThis as unknown as Global).getCurrentPages()[0]?.observe())

/** How many records an observer was given. */
export const records = ({ page }: App) =>
  page.evaluate(() => (globalThis as unknown as Global).getCurrentPages()[0]?.records() ?? 0)

export const leave = ({ page }: App) =>
  page.evaluate(() => (globalThis as unknown as Global).getCurrentPages()[0]?.leave())

/** As in the fixture. */
const SERVICE = 'https://demo.captcha-open.aliyuncs.com/'
const ADDRESSES = [SERVICE, 'https://static-captcha.aliyuncs.com/']

const seen = new Set<string>()

/** Opens the bench's page in a process of its own, with nothing compiled, and closes it after `act`. */
export async function opened<Result>(
  stages: Stages,
  { pluginRoot }: Contender,
  act: (app: App) => Promise<Result>,
  latencyMs = 0,
): Promise<Result> {
  const stage = await stages.stage(pluginRoot)
  const app = await stage.openPage('pages/bench/index')
  await reachService(app, stage, latencyMs)
  if (app.complaints.length > 0) throw new Error(app.complaints.join('\n'))
  const result = await act(app)
  // Answers may still be on their way; a page within another has closed both.
  if (!app.page.isClosed()) await app.page.unrouteAll({ behavior: 'ignoreErrors' })
  await stage.endTest()
  return result
}

/** The page asks the addresses of production; the local service answers all of it, an initialization after `latencyMs`. */
async function reachService({ page }: App, { servers }: Stage, latencyMs: number): Promise<void> {
  for (const address of ADDRESSES)
    await page.route(`${address}**`, async route => {
      const isInitialization = address === SERVICE
      const path = isInitialization ? 'demo/' : route.request().url().slice(address.length)
      const response = await route.fetch({ url: servers.serviceUrl + path })
      if (isInitialization) await new Promise(resolve => setTimeout(resolve, latencyMs))
      await route.fulfill({ response })
    })
}

/** The trace of what `act` does in a page that has just been opened. */
export async function onFreshPage(
  stages: Stages,
  contender: Contender,
  act: (app: App) => Promise<unknown>,
): Promise<Trace> {
  const trace = await opened(stages, contender, app => traced(app, act))
  const process = `${contender.pluginRoot} ${trace.pid}`
  if (seen.has(process)) throw new Error('this page is not the first of its process')
  seen.add(process)
  return trace
}

/** The trace of what `act` does. */
export async function traced(app: App, act: (app: App) => Promise<unknown>): Promise<Trace> {
  const browser = app.page.context().browser()
  if (!browser) throw new Error('this page is in no browser')
  // What the page still does after it was opened is over then.
  await app.page.waitForTimeout(200)
  await browser.startTracing(app.page, { categories: CATEGORIES })
  await act(app)
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  return new Trace(traceEvents)
}
