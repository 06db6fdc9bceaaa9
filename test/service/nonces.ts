import type { Now } from './clock'
import { Generations } from './generations'

/** Twice the 15 minutes that a signed date may be off: until then, the date itself refuses a replay. */
const REMEMBERED = { lifetimeMs: 30 * 60_000, maxEntries: 100_000 }

/** Numbers used once, by the real clock: moved time must not make the service forget one whose date is still good. */
export class Nonces {
  readonly #seen: Generations<true>

  constructor(wall: Now) {
    this.#seen = new Generations(wall, REMEMBERED)
  }

  /** `false` when `nonce` was used before. */
  use(nonce: string): boolean {
    if (this.#seen.get(nonce)) return false
    this.#seen.set(nonce, true)
    return true
  }

  get size(): number {
    return this.#seen.size
  }

  reset(): void {
    this.#seen.clear()
  }
}
