import { nearest } from '../values/nearest'
import { print } from '../values/print'
import { isRecord } from '../values/record'

/** What is wrong with settings of which `names` exist, in a developer's words; `''` where nothing is. */
export function faultOfSettings(given: unknown, names: readonly string[]): string {
  const known = names.join(', ')
  if (!isRecord(given)) return `settings must be an object (${known}); received ${print(given)}`
  const unknown = Object.keys(given).filter(name => names.indexOf(name) < 0)[0]
  if (unknown === undefined) return ''
  const near = nearest(unknown, names)
  return `there is no ${print(unknown)}; ${near ? `did you mean ${near}?` : `there are: ${known}`}`
}
