import type { ClockPort } from '../ports'

/** Time that passed, as far as a clock tells that a person or the network may set. */
export interface Stopwatch {
  /** By what the clock shows now, which may be wrong: bounds what is still begun. */
  sinceStartMs(): number
  /** Adds what passed since the last step, if that can be true: it took no longer than `mostMs`. */
  step(mostMs: number): void
  /** The sum of the steps: at least 0, and at most what really passed, unless the clock was set forward by less than a step. */
  passedMs(): number
}

export function startStopwatch(clock: ClockPort): Stopwatch {
  const startedMs = clock.now()
  let lastMs = startedMs
  let passedMs = 0
  return {
    sinceStartMs: () => Math.max(passedMs, clock.now() - startedMs),
    step(mostMs) {
      const nowMs = clock.now()
      const tookMs = nowMs - lastMs
      lastMs = nowMs
      if (tookMs >= 0 && tookMs <= mostMs) passedMs += tookMs
    },
    passedMs: () => passedMs,
  }
}
