import { fault } from '../issues/fault'
import type { Field } from '../issues/field'
import type { Fault } from '../issues/issue'
import { nearest } from '../values/nearest'
import { isRecord } from '../values/record'
import type { Result } from '../values/result'
import { type Check, number, pass, refuse, text } from './checks'
import type { OwnTexts, SlideStyle } from './config'
import { TEXT_KEYS } from './textKeys'

/** A page with a thousand faults needs no list of them. */
const MAX_FAULTS = 32

/** Languages in `texts`: far more than there are tags in use, and few enough to be checked between two frames. */
const MAX_LANGUAGES = 256

/** Any object, each member by its own check; a member that is `null` or `undefined` counts as not given. */
function members<Value>(
  expected: string,
  checkOf: (key: string) => Check<Value>,
  most = Infinity,
): Check<Record<string, Value>> {
  return (given, field) => {
    if (!isRecord(given)) return refuse(field, 'type', expected, given)
    const { length } = Object.keys(given)
    if (length > most) return refuse(field, 'value', `${expected}, ≤ ${most}`, length)
    // Without a prototype: `__proto__` is a key like any other.
    const value: Record<string, Value> = Object.create(null)
    const issues: Fault[] = []
    const property = field.split('.')[0] as Field
    for (const key of Object.keys(given)) {
      const member = given[key]
      if (member === null || member === undefined) continue
      const checked = checkOf(key)(member, `${field}.${key}`)
      if (checked.ok) value[key] = checked.value
      else issues.push(...checked.issues.map(found => ({ ...found, property })))
      if (issues.length >= MAX_FAULTS) break
    }
    return issues.length > 0 ? { ok: false, issues } : pass(value)
  }
}

/** A key outside `keys`; the fault names the one that was probably meant. */
function unknownKey(key: string, keys: readonly string[]): Check<never> {
  return (_, field): Result<never, Fault> => ({
    ok: false,
    issues: [fault(field, 'unknown', nearest(key, keys) || '', key)],
  })
}

const SIDES = ['width', 'height'] as const
const side = number(0, Infinity)
const sides = members('{width, height}', key =>
  (SIDES as readonly string[]).includes(key) ? side : unknownKey(key, SIDES),
)

/** Width and height in rpx; one that is not given keeps its default. */
export function slideStyle(fallback: SlideStyle): Check<SlideStyle> {
  return (given, field) => {
    const checked = sides(given, field)
    return checked.ok ? pass({ ...fallback, ...checked.value }) : checked
  }
}

const table = members('{KEY: string}', key =>
  (TEXT_KEYS as readonly string[]).includes(key) ? text : unknownKey(key, TEXT_KEYS),
)

/** `{ [language]: { [KEY]: string } }`. */
export const ownTexts: Check<OwnTexts> = members('{language: {KEY: string}}', () => table, MAX_LANGUAGES)
