import type { RandomPort } from '../ports'

const CLASSES = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789'] as const
const LENGTH = 10

/**
 * `<prefix>_` and 10 letters and digits (help page "Client initialization errors", `IllegalCertifyId`). The page does not
 * say whether all three classes must appear, so each does. For one initialization only.
 */
export function createUserCertifyId(prefix: string, random: RandomPort): string {
  const pick = (from: string) => from.charAt(Math.floor(random.unit() * from.length))
  const drawn = CLASSES.map(pick)
  while (drawn.length < LENGTH) drawn.push(pick(CLASSES.join('')))
  for (let last = LENGTH - 1; last > 0; last--) {
    const other = Math.floor(random.unit() * (last + 1))
    const held = drawn[last] as string
    drawn[last] = drawn[other] as string
    drawn[other] = held
  }
  return `${prefix}_${drawn.join('')}`
}

/** Whether `id` has the documented form; with an empty `prefix`, for any user tag. */
export function isUserCertifyId(id: string, prefix: string): boolean {
  const cut = id.length - LENGTH - 1
  const tag = id.slice(0, Math.max(cut, 0))
  return cut > 0 && (prefix === '' || tag === prefix) && /^_[A-Za-z0-9]{10}$/.test(id.slice(cut))
}
