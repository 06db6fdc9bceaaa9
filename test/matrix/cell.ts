import { Captcha } from '../browser/driver'
import type { App } from '../browser/harness'
import type { Service } from '../service/server'
import { expectedEnd, type FaultRow, type Strike } from './faults'
import type { Wire } from './wire'

export const MODES = ['popup', 'embed'] as const
export type Mode = (typeof MODES)[number]

export interface Cell {
  readonly fault: FaultRow
  readonly mode: Mode
  readonly strike: Strike
}

export interface Result extends Cell {
  /** Every event in order, without changes of state; an error as its code. */
  readonly events: readonly string[]
  /** The last of them; `hang` when none came. */
  readonly end: string
  readonly type: string
  readonly requests: number
  /** From attached (of a verification: from the answer) to the end, with all retries and waits. */
  readonly elapsedMs: number
  /** Longest detail of an event, as JSON. */
  readonly detailBytes: number
  readonly expected: string
}

interface Heard {
  readonly name: string
  readonly atMs: number
  readonly detail: { readonly code?: string; readonly type?: string }
}

interface CellPage {
  heard: Heard[]
  begin(given: object): void
}

/** No cell may take longer: 3 attempts within 10 s, the last of 5 s, twice for a picture. */
const HANG_MS = 45_000

/** Runs one cell in an open page of the fixture. */
export async function runCell(app: App, wire: Wire, service: Service, cell: Cell): Promise<Result> {
  const { fault, mode, strike } = cell
  wire.begin(fault, strike)
  await app.page.evaluate(begin, { mode, endpoint: wire.endpoint, imageBase: service.url })
  let answeredMs = 0
  try {
    if (fault.call === 'verification') {
      await new Captcha(app, service).solve()
      answeredMs = await app.page.evaluate(sinceBegin)
    }
    await app.page.waitForFunction(hasEnded, fault.call, { timeout: HANG_MS, polling: 20 })
  } catch (error) {
    if (!/Timeout|not ready/.test(String(error))) throw error
    const heard = await app.page.evaluate(readHeard)
    return resultOf(cell, heard, wire.requests, HANG_MS, 'hang')
  }
  const heard = await app.page.evaluate(readHeard)
  const last = heard[heard.length - 1]
  return resultOf(
    cell,
    heard,
    wire.requests,
    (last?.atMs ?? 0) - answeredMs - wire.preparationMs,
    last ? nameOf(last) : 'hang',
  )
}

const nameOf = ({ name, detail }: Heard) => (name === 'error' ? String(detail.code) : name)

function resultOf(cell: Cell, heard: readonly Heard[], requests: number, elapsedMs: number, end: string): Result {
  return {
    ...cell,
    events: heard.map(nameOf),
    end,
    type: heard[heard.length - 1]?.detail.type ?? '',
    requests,
    elapsedMs: Math.max(0, Math.round(elapsedMs)),
    detailBytes: Math.max(0, ...heard.map(({ detail }) => JSON.stringify(detail).length)),
    expected: expectedEnd(cell.fault, cell.strike),
  }
}

// The functions below run in the browser, each by itself.

function begin(given: object): void {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): CellPage[] }
  getCurrentPages()[0]?.begin(given)
}

function sinceBegin(): number {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { startedMs: number }[] }
  return performance.now() - (getCurrentPages()[0]?.startedMs ?? 0)
}

function readHeard(): Heard[] {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): CellPage[] }
  return getCurrentPages()[0]?.heard ?? []
}

/** An error or a verdict; of an initialization also a challenge with its pictures there. */
function hasEnded(call: 'initialization' | 'verification'): boolean {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): CellPage[] }
  const heard = getCurrentPages()[0]?.heard ?? []
  const last = heard[heard.length - 1]
  if (!last) return false
  if (last.name !== 'ready') return true
  const picture = document.querySelector('[class*="drag__picture"]')
  return call === 'initialization' && picture !== null && !/drag__picture--hidden/.test(picture.className)
}
