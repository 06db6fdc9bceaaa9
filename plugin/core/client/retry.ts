import type { Failure } from '../errors/failure'
import type { HttpOutcome, RandomPort } from '../ports'
import { safely } from '../values/members'

/** How often and how long one call is tried. */
export const RETRY = {
  maxAttempts: 3,
  /** Random delay below `baseMs · 2ⁿ`, n counting the retries from 0 ("full jitter"), never above `capMs`. */
  baseMs: 300,
  capMs: 3000,
  /** No attempt starts later than this after the first. */
  budgetMs: 10000,
} as const

export interface Tried {
  readonly failure: Failure
  /** Since the first attempt started. */
  readonly elapsedMs: number
  /** What the server asked for. */
  readonly retryAfterMs?: number | undefined
}

/** Milliseconds until the next attempt; `null` where there is to be none. */
export function retryDelay({ failure, elapsedMs, retryAfterMs = 0 }: Tried, random: RandomPort): number | null {
  if (!failure.retryable || failure.attempts >= RETRY.maxAttempts) return null
  const jitterMs = random.unit() * Math.min(RETRY.capMs, RETRY.baseMs * 2 ** (failure.attempts - 1))
  const delayMs = Math.max(Math.round(jitterMs), retryAfterMs)
  return elapsedMs + delayMs <= RETRY.budgetMs ? delayMs : null
}

/** `Retry-After` of an answer, whatever its body says: seconds, or an HTTP date (RFC 9110, 10.2.3). `undefined` where there is none. */
export function retryAfter(outcome: HttpOutcome, nowMs: number): number | undefined {
  if (outcome.kind !== 'response') return undefined
  const { headers } = outcome
  const value = safely(() => {
    const name = Object.keys(headers).find(key => key.toLowerCase() === 'retry-after')
    return name === undefined ? '' : String(headers[name]).trim()
  }, '')
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const dateMs = / GMT$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs)
}
