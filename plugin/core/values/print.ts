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

/**
 * On one line, and without characters that a terminal obeys or that are six bytes each in JSON: a blank for white space, the picture of a
 * control character (U+2400 and up) in its place, and the replacement character for what has none and for half a surrogate pair.
 */
export const legible = (text: string): string =>
  text.replace(/[\t-\r]/g, ' ').replace(/[^ -~\u00a0-\ud7ff\ue000-\u{10ffff}]/gu, pictureOf)

function pictureOf(control: string): string {
  const code = control.charCodeAt(0)
  return code < 32 ? String.fromCharCode(0x2400 + code) : '\ufffd'
}

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
