import type { Failure } from '../errors/failure'

/** No initialization before `untilMs`; until then `failure` is the answer. */
export interface Cooling {
  readonly untilMs: number
  /** It says how long the whole cool-down is. */
  readonly failure: Failure & { readonly retryAfterMs: number }
}

/**
 * Limits of our own on how often the service is asked: an honest host must never look like one that traverses the question library
 * (`ThrottlingByStrategy`). Both rules are ours.
 */

/** Initializations one instance may start at once, and how soon a spent one comes back: 10, then one every 6 s. */
const CAPACITY = 10
const REFILL_MS = 6000

/** Token bucket. */
export interface Bucket {
  readonly tokens: number
  /** When `tokens` was counted, ms. */
  readonly atMs: number
}

export const FULL_BUCKET: Bucket = { tokens: CAPACITY, atMs: 0 }

/** Takes a token; `waitMs` above 0 says that there is none yet. A clock that jumped back refills nothing. */
export function takeToken(bucket: Bucket, atMs: number): { readonly bucket: Bucket; readonly waitMs: number } {
  const gained = Math.max(0, atMs - bucket.atMs) / REFILL_MS
  const tokens = Math.min(CAPACITY, bucket.tokens + gained)
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, atMs }, waitMs: 0 }
  return { bucket: { tokens, atMs }, waitMs: Math.ceil((1 - tokens) * REFILL_MS) }
}

/** Cool-down after the nth `ThrottlingByStrategy` in a row: 10 s, doubling to 60 s. */
export function coolDownMs(consecutive: number): number {
  return Math.min(60000, 10000 * 2 ** Math.max(0, consecutive - 1))
}

/** The longest rest that a `Retry-After` can impose: a server's mistake should not lock a person out, ms. */
const LONGEST_REST_MS = 5 * 60 * 1000

/** How long to rest after a failure that names a `Retry-After`; `undefined` when it names none. */
export const restMs = (retryAfterMs: number | undefined): number | undefined =>
  retryAfterMs === undefined ? undefined : Math.min(LONGEST_REST_MS, retryAfterMs)

/** The answer of a cool-down that still runs, with what is left of it. A clock that jumped back ends it: it was never that long. */
export function cooled(cooling: Cooling | null, atMs: number): Failure | null {
  if (!cooling) return null
  const { untilMs, failure } = cooling
  const leftMs = untilMs - atMs
  return leftMs > 0 && leftMs <= failure.retryAfterMs ? { ...failure, attempts: 0, retryAfterMs: leftMs } : null
}
