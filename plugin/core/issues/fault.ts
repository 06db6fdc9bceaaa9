import { print, shorten } from '../values/print'
import type { Fault, IssueRule } from './issue'

/** Longest path of a field; a page's own keys stand in it. */
const MAX_FIELD = 80

export function fault(field: string, rule: IssueRule, expected: string, received: unknown): Fault {
  return { field: shorten(field, MAX_FIELD), rule, expected, received: print(received) }
}

/** The fault of what cannot even be looked at: a getter or a proxy that throws. */
export function unreadable(field: string, expected: string): Fault {
  return { field, rule: 'type', expected, received: 'unreadable value' }
}
