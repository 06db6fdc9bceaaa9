/** Controls, marks that turn the direction of writing, line and paragraph separators, and half surrogate pairs. */
const STEERING = /[\p{C}\p{Zl}\p{Zp}]/gu

const escaped = (letter: string) =>
  Array.from(letter.split(''), unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')

/** A text as one line for a terminal: what would steer it is shown as an escape, such as `\u001b`. */
export const visible = (text: string): string => text.replace(STEERING, escaped)

/** The same for every text within plain data. */
export function visibleData<Data>(data: Data): Data {
  const seen = (value: unknown): unknown => {
    if (typeof value === 'string') return visible(value)
    if (Array.isArray(value)) return value.map(seen)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, seen(member)]))
  }
  return seen(data) as Data
}

/** JSON of the same value, safe to print: within JSON only texts hold such characters, and there `\u001b` is the letter itself. */
export const visibleJson = (data: object): string =>
  JSON.stringify(data, null, 2).replace(STEERING, letter => (letter === '\n' ? letter : escaped(letter)))
