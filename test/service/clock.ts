/** Milliseconds since 1970. */
export type Now = () => number

/** As far as tests may move the clock in all: dates stay dates. */
const FURTHEST_MS = 100 * 365 * 24 * 3600_000

/** The service's time: the wall clock, moved forward by tests. */
export class Clock {
  #aheadMs = 0

  constructor(
    /** Time that never jumps: dates of signatures and ages of nonces are compared with it. */
    readonly wall: Now = Date.now,
  ) {}

  now(): number {
    return this.wall() + this.#aheadMs
  }

  /** Throws a RangeError for what is no time, or too much of it. */
  advance(ms: number): void {
    if (!(ms >= 0 && this.#aheadMs + ms <= FURTHEST_MS))
      throw new RangeError(`The clock moves forward by ${FURTHEST_MS} ms in all, and not by ${ms}.`)
    this.#aheadMs += ms
  }

  reset(): void {
    this.#aheadMs = 0
  }
}
