import type { Now } from './clock'

const REMEMBERED_MS = 30 * 60_000
const MAX_REMEMBERED = 100_000

/** Numbers used once: remembers the ones seen, oldest first, within bounds. */
export class Nonces {
  #seenAt = new Map<string, number>()

  constructor(private readonly now: Now) {}

  /** `false` when `nonce` was used before. */
  use(nonce: string): boolean {
    this.#forget()
    if (this.#seenAt.has(nonce)) return false
    this.#seenAt.set(nonce, this.now())
    return true
  }

  reset(): void {
    this.#seenAt.clear()
  }

  #forget(): void {
    const oldest = this.now() - REMEMBERED_MS
    for (const [nonce, seenAt] of this.#seenAt) {
      if (seenAt >= oldest && this.#seenAt.size <= MAX_REMEMBERED) return
      this.#seenAt.delete(nonce)
    }
  }
}
