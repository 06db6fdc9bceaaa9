/** Milliseconds since 1970. */
export type Now = () => number

/** The service's time: the wall clock, moved forward by tests. */
export class Clock {
  #aheadMs = 0

  constructor(
    /** Time that never jumps: dates of signatures are compared with it. */
    readonly wall: Now = Date.now,
  ) {}

  now(): number {
    return this.wall() + this.#aheadMs
  }

  advance(ms: number): void {
    this.#aheadMs += ms
  }

  reset(): void {
    this.#aheadMs = 0
  }
}
