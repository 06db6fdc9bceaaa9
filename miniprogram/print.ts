/** Longer strings are cut for the eye; the page itself hands them on whole. */
const LONGEST_STRING = 72

function shorten(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST_STRING ? `${value.slice(0, LONGEST_STRING)}…` : value
}

/** JSON to look at, two spaces deep. */
export function printBriefly(value: unknown): string {
  return JSON.stringify(value, shorten, 2)
}

/** JSON to look at, nothing left out. */
export function printWhole(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
