import type { Page } from 'playwright-core'
import type { App } from '../../browser/harness'

/** Ours, and what a team writes by hand: see the fixture. */
export const CONTENDERS = ['captcha', 'handwritten'] as const
export type Contender = (typeof CONTENDERS)[number]

export interface Mark {
  readonly name: 'begin' | 'request' | 'response' | 'ready' | 'show' | 'success' | 'fail' | 'error'
  readonly atMs: number
}

export interface Options {
  readonly sceneId?: string
  readonly mode?: 'popup' | 'embed'
  readonly prefetch?: boolean
}

interface BenchPage {
  begin(what: Contender, options: Options): void
  end(): void
  show(): void
  marks(): Mark[]
}

const patienceMs = 60_000

/** Attaches one of the two, alone on the page. */
export const begin = (page: Page, what: Contender, options: Options = {}) =>
  page.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { getCurrentPages(): BenchPage[] }).getCurrentPages()[0]?.begin(name, given),
    [what, options] as const,
  )

export const end = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { getCurrentPages(): BenchPage[] }).getCurrentPages()[0]?.end())

export const show = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { getCurrentPages(): BenchPage[] }).getCurrentPages()[0]?.show())

export const marks = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { getCurrentPages(): BenchPage[] }).getCurrentPages()[0]?.marks() ?? [])

export async function until(page: Page, name: Mark['name']): Promise<void> {
  await page.waitForFunction(
    wanted =>
      (globalThis as unknown as { getCurrentPages(): BenchPage[] })
        .getCurrentPages()[0]
        ?.marks()
        .some(mark => mark.name === wanted),
    name,
    { timeout: patienceMs, polling: 10 },
  )
}

/** Milliseconds from one mark to the first one of another name after it. */
export function between(all: readonly Mark[], from: Mark['name'], to: Mark['name']): number {
  const start = all.findIndex(mark => mark.name === from)
  const stop = all.find((mark, index) => index > start && mark.name === to)
  if (start < 0 || !stop) throw new Error(`no ${from} before ${to} in ${JSON.stringify(all)}`)
  return stop.atMs - (all[start] as Mark).atMs
}

const PARTS: Readonly<Record<Contender, Readonly<Record<'thumb' | 'picture' | 'piece', string>>>> = {
  captcha: { thumb: 'drag__thumb', picture: 'drag__picture', piece: 'drag__piece' },
  handwritten: { thumb: 'thumb', picture: 'picture', piece: 'piece' },
}

export const part = (app: App, what: Contender, name: 'thumb' | 'picture' | 'piece') => app.byClass(PARTS[what][name])
