import type { RandomPort } from '../../../plugin/core/ports'

/** The same seed gives the same numbers (mulberry32). */
export function seededRandom(seed = 1): RandomPort {
  let state = seed
  return {
    unit() {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** Always the same number: `1 - Number.EPSILON` for the longest delays. */
export const constantRandom = (unit: number): RandomPort => ({ unit: () => unit })
