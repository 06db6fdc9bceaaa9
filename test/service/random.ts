import { createHash } from 'node:crypto'

/** A number in [0, 1). The same seed gives the same sequence. */
export type Random = () => number

/** The generator sfc32, its state taken from the SHA-256 of `seed`. */
export function createRandom(seed: string): Random {
  const state = new Int32Array(new Uint8Array(createHash('sha256').update(seed).digest()).buffer)
  let [a = 0, b = 0, c = 0, counter = 0] = state
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
}

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

/** A whole number from `low` to `high`, both included. */
export const whole = (random: Random, low: number, high: number): number => Math.floor(between(random, low, high + 1))

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const HEXADECIMAL = '0123456789ABCDEF'

function text(random: Random, length: number, alphabet: string): string {
  let made = ''
  while (made.length < length) made += alphabet.charAt(Math.floor(random() * alphabet.length))
  return made
}

/** CertifyId of an initialization that brought none of its own. */
export const certifyIdFrom = (random: Random): string => text(random, 20, ALPHANUMERIC)

/** RequestId as Alibaba Cloud writes it: an upper-case UUID. */
export const requestIdFrom = (random: Random): string =>
  [8, 4, 4, 4, 12].map(length => text(random, length, HEXADECIMAL)).join('-')
