import type { CaptchaAttempt } from '../client/attempt'

/** A phone that goes in and out of the background may make any number of requests. */
const MOST_ATTEMPTS = 8

/** The requests of one piece of work, as they end. */
export interface Trail {
  attempts: readonly CaptchaAttempt[]
  /** By the stopwatch of the client. */
  passedMs: number
}

export const newTrail = (): Trail => ({ attempts: [], passedMs: 0 })

export function extend(trail: Trail, attempt: CaptchaAttempt, passedMs: number): void {
  trail.attempts = [...trail.attempts, attempt].slice(-MOST_ATTEMPTS)
  trail.passedMs = passedMs
}
