import type { RandomPort } from '../core/ports'

/** Random bytes still to be drawn. */
let pool: number[] = []
let filling = false

/**
 * `wx.getRandomValues` (base library 2.15.0, not in plugins) answers later, so a pool is filled ahead. Where it has not answered yet, is
 * missing or throws, `Math.random` serves: nonces need to be different, not secret.
 */
export function fillPool(): void {
  if (filling || pool.length >= 256) return
  filling = true
  try {
    wx.getRandomValues({
      length: 512,
      success: ({ randomValues }) => {
        pool = Array.from(new Uint8Array(randomValues))
      },
      complete: () => {
        filling = false
      },
    })
  } catch {
    // It is not asked again.
  }
}

export const random: RandomPort = {
  unit() {
    if (pool.length < 4) {
      fillPool()
      return Math.random()
    }
    const [a = 0, b = 0, c = 0, d = 0] = pool.splice(-4)
    // Mixed, so that a platform whose bytes are all the same (test doubles are) still gives different numbers.
    return ((a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32 + Math.random()) % 1
  },
}
