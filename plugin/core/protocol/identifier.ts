import { fault } from '../issues/fault'
import type { Fault, IssueRule } from '../issues/issue'
import { memberOf } from '../values/members'

/** A string that has to be there. One that is too long is refused: half an identifier identifies nothing. */
export function identifierIn(holder: unknown, path: string, max: number, issues: Fault[]): string {
  const value = memberOf(holder, path.slice(path.lastIndexOf('.') + 1))
  if (typeof value === 'string' && value !== '' && value.length <= max) return value
  issues.push(fault(path, ruleBroken(value), `string, 1–${max} characters`, value))
  return ''
}

/** The rule that a value breaks which should have been a certain string. */
export function ruleBroken(value: unknown): IssueRule {
  if (value === undefined || value === null || value === '') return 'missing'
  return typeof value === 'string' ? 'format' : 'type'
}
