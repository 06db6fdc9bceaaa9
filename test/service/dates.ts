const UTC_SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

export const isUtcSecond = (text: string): boolean => UTC_SECOND.test(text)

/**
 * Milliseconds of `2026-11-26T08:00:00Z`. `undefined` for any other form, and for a date of that form which no calendar
 * has: `Date.parse` makes NaN of month 13 and moves 30 February into March.
 */
export function momentOf(text: string): number | undefined {
  const ms = isUtcSecond(text) ? Date.parse(text) : Number.NaN
  return Number.isFinite(ms) && new Date(ms).toISOString() === text.replace('Z', '.000Z') ? ms : undefined
}
