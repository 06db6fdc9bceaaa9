import type { ClockPort } from '../ports'

/** How late a timer may ring on a busy phone, ms. */
export const LATE_MS = 2000

/** Time that passed, as far as a clock tells that a person or the network may set. */
export interface Stopwatch {
  /** By what the clock shows now, which may be wrong: bounds what is still begun. */
  sinceStartMs(): number
  /** Adds what passed since the last step, if that can be true: it took no longer than `mostMs`. */
  step(mostMs: number): void
  /** The sum of the steps: at least 0, and at most what really passed, unless the clock was set forward by less than a step. */
  passedMs(): number
}

/** What a clock says to have passed; 0 where that cannot be true, because it is negative or longer than `mostMs`. */
export function tookMs(fromMs: number, toMs: number, mostMs: number): number {
  const ms = toMs - fromMs
  return ms >= 0 && ms <= mostMs ? ms : 0
}

export function startStopwatch(clock: ClockPort): Stopwatch {
  const startedMs = clock.now()
  let lastMs = startedMs
  let passedMs = 0
  return {
    sinceStartMs: () => Math.max(passedMs, clock.now() - startedMs),
    step(mostMs) {
      const nowMs = clock.now()
      passedMs += tookMs(lastMs, nowMs, mostMs)
      lastMs = nowMs
    },
    passedMs: () => passedMs,
  }
}
