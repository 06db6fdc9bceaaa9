import { resolve } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { Stage } from '../browser/harness'
import { countLeftovers, type Leftovers } from './leftovers'

export interface Sample extends Leftovers {
  readonly rounds: number
  /** Live JavaScript after a full collection. */
  readonly heapBytes: number
  readonly domNodes: number
  readonly domListeners: number
}

export interface Soak {
  /** Of the page before its first captcha. */
  readonly before: Sample
  readonly samples: readonly Sample[]
  /** Growth of the heap from the first sample to the last, as a share of the first. */
  readonly growth: number
  readonly msPerRound: number
  readonly crowd: { readonly count: number; readonly elapsedMs: number; readonly after: Sample }
}

export interface SoakOptions {
  /** Default 10,000. */
  readonly rounds?: number
  /** The heap is weighed after each. Default a tenth of the rounds. */
  readonly every?: number
  /** Captchas at once. Default 100. */
  readonly crowd?: number
  readonly onSample?: (sample: Sample) => void
}

interface SoakPage {
  rounds(count: number): Promise<void>
  crowd(count: number): Promise<void>
}

/** Longer than any timer that a captcha may have running when it is detached would need to show itself. */
const QUIET_MS = 300

async function weigh(page: Page, session: CDPSession, rounds: number): Promise<Sample> {
  await page.waitForTimeout(QUIET_MS)
  // What is only weakly held goes with the second collection.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const left = await page.evaluate(() => (window as unknown as { __soak: { read(): Leftovers } }).__soak.read())
  return { rounds, heapBytes: usedSize, domNodes: nodes, domListeners: jsEventListeners, ...left }
}

/** Attach, show, solve, detach: again and again, in one page that is never reloaded. */
export async function soak(options: SoakOptions = {}): Promise<Soak> {
  const { rounds = 10_000, every = rounds / 10, crowd = 100, onSample } = options
  const stage = await Stage.create({ miniprogramRoot: resolve('test/soak/fixture'), seed: 1 })
  try {
    const { page, view } = await stage.openPage('pages/soak/index')
    // The loader that runs this file gives functions names by a function of its own, which a page does not have.
    await page.addInitScript('globalThis.__name = target => target')
    await page.addInitScript(countLeftovers)
    await page.reload()
    await view.waitFor()
    const session = await page.context().newCDPSession(page)
    await page.evaluate(() => (window as unknown as { __soak: { watch(): void } }).__soak.watch())
    const before = await weigh(page, session, 0)
    const samples: Sample[] = []
    const startedMs = performance.now()
    for (let done = every; done <= rounds; done += every) {
      await page.evaluate(live, ['rounds', every] as const)
      const sample = await weigh(page, session, done)
      samples.push(sample)
      onSample?.(sample)
    }
    const msPerRound = (performance.now() - startedMs) / rounds
    const crowdMs = performance.now()
    await page.evaluate(live, ['crowd', crowd] as const)
    const elapsedMs = performance.now() - crowdMs
    const after = await weigh(page, session, rounds)
    const [first, last] = [samples[0], samples[samples.length - 1]]
    if (!first || !last) throw new Error('no samples')
    await stage.endTest()
    const growth = last.heapBytes / first.heapBytes - 1
    return { before, samples, growth, msPerRound, crowd: { count: crowd, elapsedMs, after } }
  } finally {
    await stage.close()
  }
}

/** Runs in the browser. */
async function live([what, count]: readonly ['rounds' | 'crowd', number]): Promise<void> {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): SoakPage[] }
  await getCurrentPages()[0]?.[what](count)
}
