import { legible, shorten } from './print'
import { isRecord } from './record'

/** Reads an untrusted JSON body, member by member. */
export function memberOf(holder: unknown, name: string): unknown {
  return isRecord(holder) ? holder[name] : undefined
}

/** A string for people: legible, trimmed and shortened; `undefined` where there is none, or an empty one. */
export function textIn(holder: unknown, name: string, max: number): string | undefined {
  const value = memberOf(holder, name)
  return typeof value === 'string' ? shorten(legible(value.slice(0, 2 * max)).trim(), max) || undefined : undefined
}

/** What `read` gives, or `otherwise` where it throws: objects from the host's own functions may have getters that throw. */
export function safely<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}
