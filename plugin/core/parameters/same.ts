import type { Field } from '../issues/field'
import type { RawParameters } from './config'

/**
 * Whether two sets of parameters say the same. A page that is drawn anew gives equal values again, objects as copies; values that JSON
 * cannot tell apart or cannot write count as different, for a start too many does less harm than a change that is not seen.
 */
export function sameParameters(before: RawParameters, now: RawParameters): boolean {
  const names = Object.keys({ ...before, ...now }) as Field[]
  return names.every(name => isSame(before[name], now[name]))
}

function isSame(before: unknown, now: unknown): boolean {
  if (Object.is(before, now)) return true
  if (typeof before !== 'object' || typeof now !== 'object') return false
  try {
    return JSON.stringify(before) === JSON.stringify(now)
  } catch {
    return false
  }
}
