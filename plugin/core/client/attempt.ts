import type { KnownCode } from '../errors/catalog'
import type { HttpOutcome } from '../ports'

/**
 * How one request ended without an error: `answered` with what the service documents; `interrupted` while the page was hidden, which does
 * not count as a try; `aborted`, since what it was for is over.
 */
export type AttemptOutcome = 'answered' | 'interrupted' | 'aborted'

/** One request, and how it ended. */
export interface CaptchaAttempt {
  /** From its sending, ms. At least 0, and at most what passed. */
  readonly elapsedMs: number
  /** How it ended, or the code of its error. */
  readonly outcome: AttemptOutcome | KnownCode | (string & {})
  /** HTTP status of the answer. */
  readonly statusCode?: number
  /** What `wx.request` said, where it failed. */
  readonly errno?: number
}

/** A request that is over, as the client tells it. */
export interface Attempted {
  readonly elapsedMs: number
  readonly outcome: CaptchaAttempt['outcome']
  readonly answer: HttpOutcome | undefined
  /** Since the first attempt, as `elapsedMs` of the whole call counts. */
  readonly passedMs: number
}
