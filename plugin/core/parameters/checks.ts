import { fault } from '../issues/fault'
import type { Fault, IssueRule } from '../issues/issue'
import type { Result } from '../values/result'

/** Looks at one value that was given; `field` says where it stands. */
export type Check<Value> = (given: unknown, field: string) => Result<Value, Fault>

export function pass<Value>(value: Value): Result<Value, Fault> {
  return { ok: true, value }
}

export function refuse(field: string, rule: IssueRule, expected: string, received: unknown): Result<never, Fault> {
  return { ok: false, issues: [fault(field, rule, expected, received)] }
}

export const text: Check<string> = (given, field) =>
  typeof given === 'string' ? pass(given) : refuse(field, 'type', 'string', given)

export const flag: Check<boolean> = (given, field) =>
  typeof given === 'boolean' ? pass(given) : refuse(field, 'type', 'boolean', given)

export function oneOf<Value extends string>(values: readonly Value[]): Check<Value> {
  const expected = values.map(value => `'${value}'`).join(' | ')
  return (given, field) => {
    if (typeof given !== 'string') return refuse(field, 'type', 'string', given)
    return values.includes(given as Value) ? pass(given as Value) : refuse(field, 'value', expected, given)
  }
}

/** From `least` (or anything above 0) to `most`, both included. */
export function number(least: number, most: number): Check<number> {
  const expected = most === Infinity ? 'number > 0' : `number ${least}–${most}`
  return (given, field) => {
    if (typeof given !== 'number') return refuse(field, 'type', expected, given)
    return given > 0 && given >= least && given <= most && given < Infinity
      ? pass(given)
      : refuse(field, 'value', expected, given)
  }
}

/** A string that `read` accepts, by giving what to make of it, not `null`. */
export function format(expected: string, read: (given: string) => string | null): Check<string> {
  return (given, field) => {
    if (typeof given !== 'string') return refuse(field, 'type', 'string', given)
    const value = read(given)
    return value === null ? refuse(field, 'format', expected, given) : pass(value)
  }
}
