import type { ClockPort } from '../../../plugin/core/ports'

export interface FakeClock extends ClockPort {
  /** Moves time on; what falls due is called in order, at its own time. */
  advance(ms: number): void
  /** Moves time without calling anything, as a phone does with a mini program in the background. */
  freeze(ms: number): void
  /** Timers that are still to fire. */
  readonly pending: number
}

export function fakeClock(startMs = Date.UTC(2026, 0, 2, 3, 4, 5, 678)): FakeClock {
  let nowMs = startMs
  let timers: { readonly dueMs: number; readonly callback: () => void }[] = []
  return {
    now: () => nowMs,
    after(ms, callback) {
      // As setTimeout, whose shortest time is 1 ms.
      const timer = { dueMs: nowMs + Math.max(1, ms), callback }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    advance(ms) {
      const endMs = nowMs + ms
      for (;;) {
        const [next] = timers.filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)
        if (!next) break
        timers = timers.filter(timer => timer !== next)
        nowMs = Math.max(nowMs, next.dueMs)
        next.callback()
      }
      nowMs = endMs
    },
    freeze(ms) {
      nowMs += ms
    },
    get pending() {
      return timers.length
    },
  }
}
