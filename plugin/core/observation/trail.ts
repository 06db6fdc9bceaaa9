import type { Attempted, CaptchaAttempt } from '../client/attempt'
import { known } from '../values/record'

/** A phone that goes in and out of the background may make any number of requests. */
const MOST_ATTEMPTS = 8

/** The requests of one piece of work, as they end. */
export interface Trail {
  attempts: readonly CaptchaAttempt[]
  /** By the stopwatch of the client. */
  passedMs: number
}

export const newTrail = (): Trail => ({ attempts: [], passedMs: 0 })

export function extend(trail: Trail, { elapsedMs, outcome, answer, passedMs }: Attempted): void {
  const { statusCode, errno } = (answer || {}) as Pick<CaptchaAttempt, 'statusCode' | 'errno'>
  trail.attempts = [...trail.attempts, known({ elapsedMs, outcome, statusCode, errno })].slice(-MOST_ATTEMPTS)
  trail.passedMs = passedMs
}
