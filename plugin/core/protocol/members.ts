import { fault } from '../errors/fault'
import type { Fault, IssueRule } from '../errors/issue'
import { shorten } from '../parameters/print'
import { isRecord } from '../record'

/** Reading an untrusted JSON body, member by member. */

export function memberOf(holder: unknown, name: string): unknown {
  return isRecord(holder) ? holder[name] : undefined
}

/** A string for people: trimmed and shortened; `undefined` where there is none, or an empty one. */
export function textIn(holder: unknown, name: string, max: number): string | undefined {
  const value = memberOf(holder, name)
  return typeof value === 'string' ? shorten(value.slice(0, 2 * max).trim(), max) || undefined : undefined
}

/** A string that has to be there. Too long a one is refused, for half an identifier identifies nothing. */
export function identifierIn(holder: unknown, path: string, max: number, issues: Fault[]): string {
  const value = memberOf(holder, path.slice(path.lastIndexOf('.') + 1))
  if (typeof value === 'string' && value !== '' && value.length <= max) return value
  issues.push(fault(path, ruleBroken(value), `string, 1–${max} characters`, value))
  return ''
}

/** Which rule a value breaks that should have been a certain string. */
export function ruleBroken(value: unknown): IssueRule {
  if (value === undefined || value === null || value === '') return 'missing'
  return typeof value === 'string' ? 'format' : 'type'
}

/** A body from the host's own request function may have getters that throw. */
export function safely<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}
