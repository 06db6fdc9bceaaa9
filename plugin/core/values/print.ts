/** Longest `received` of a fault, in UTF-16 units. */
export const MAX_PRINTED = 80

/** Members of an object or a list that are worth showing. */
const MAX_MEMBERS = 5

/** Any value as one short line for a developer's eyes; never throws, whatever getters and proxies do. */
export function print(value: unknown): string {
  try {
    return shorten(show(value, true), MAX_PRINTED)
  } catch {
    return 'unreadable value'
  }
}

/** At most `max` units, never ending in half a surrogate pair. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** With a blank for each control character and each half of a surrogate pair, which show nothing and are six bytes each in JSON. */
export const legible = (text: string): string => text.replace(/[^ -~\u00a0-\ud7ff\ue000-\u{10ffff}]/gu, ' ')

function show(value: unknown, open: boolean): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MAX_PRINTED))
  if (typeof value === 'function') return 'function'
  if (typeof value !== 'object' || value === null) return String(value)
  const list = Array.isArray(value)
  const kind = Object.prototype.toString.call(value).slice(8, -1)
  if (!list && kind !== 'Object') return kind
  if (!open) return list ? '[…]' : '{…}'
  const members = Object.keys(value)
    .slice(0, MAX_MEMBERS + 1)
    .map((key, at) => (at === MAX_MEMBERS ? '…' : member(value as Record<string, unknown>, key, list)))
    .join(', ')
  return list ? `[${members}]` : `{${members}}`
}

/** One level deep only: cycles and depth are never walked. */
function member(holder: Record<string, unknown>, key: string, list: boolean): string {
  return (list ? '' : `${shorten(key, MAX_PRINTED)}: `) + show(holder[key], false)
}
