import type { Now } from './clock'

export interface Bounds {
  /** How long an entry is kept at least after it was set, unless {@link maxEntries} newer ones came. */
  readonly lifetimeMs: number
  /** Of one generation; the map holds at most twice as many. */
  readonly maxEntries: number
}

/**
 * A map that forgets by the generation. New entries go into the young one; once that is full or old enough, it becomes
 * the old one, and the old one before it is dropped whole. So no entry is ever taken out by itself: a `Map` that loses
 * its first entry again and again walks over all the gaps in front to find the next, 148 µs each past 100,000.
 */
export class Generations<Value extends {}> {
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()
  #beganAt: number

  constructor(
    private readonly now: Now,
    private readonly bounds: Bounds,
  ) {
    this.#beganAt = now()
  }

  get(key: string): Value | undefined {
    this.#turn()
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: string, value: Value): void {
    this.#turn()
    this.#young.set(key, value)
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }

  clear(): void {
    this.#begin(new Map())
  }

  /** Entries held, those set anew in the young generation counted twice. */
  get size(): number {
    return this.#young.size + this.#old.size
  }

  /** A clock that was set back, or one that is NaN, keeps entries longer; the count bounds them all the same. */
  #turn(): void {
    const { lifetimeMs, maxEntries } = this.bounds
    const ageMs = this.now() - this.#beganAt
    if (ageMs >= 2 * lifetimeMs) this.clear()
    else if (ageMs >= lifetimeMs || this.#young.size >= maxEntries) this.#begin(this.#young)
  }

  #begin(old: Map<string, Value>): void {
    this.#old = old
    this.#young = new Map()
    this.#beganAt = this.now()
  }
}
