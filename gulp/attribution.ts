/** As much of a source map as tells which source a piece of code is from. */
export interface SourceMap {
  readonly sources: readonly (string | null)[]
  readonly mappings: string
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The numbers of one segment: Base64 digits of five bits each, the sixth says that more follow, the lowest of all is the sign. */
function numbersOf(segment: string): number[] {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit)
    value += (bits & 31) << shift
    shift += 5
    if (bits & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    value = shift = 0
  }
  return numbers
}

/**
 * The pieces of a script by the source that they were made from, in their order; `''` is what belongs to none, such as the assignments
 * to `exports`. Together they are the whole script: a piece lasts until the map names the next.
 */
export function bySource(code: string, { sources, mappings }: SourceMap): Map<string, string> {
  const pieces = new Map<string, string>()
  const add = (source: string, text: string) => {
    if (text !== '') pieces.set(source, (pieces.get(source) ?? '') + text)
  }
  const lines = code.split(/(?<=\n)/)
  let source = ''
  let index = 0
  for (const [number, segments] of mappings.split(';').entries()) {
    const line = lines[number] ?? ''
    let column = 0
    for (const segment of segments.split(',').filter(text => text !== '')) {
      const [columns = 0, sourcesOn] = numbersOf(segment)
      add(source, line.slice(column, column + columns))
      column += columns
      index += sourcesOn ?? 0
      source = sourcesOn === undefined ? '' : (sources[index] ?? '')
    }
    add(source, line.slice(column))
  }
  for (const line of lines.slice(mappings.split(';').length)) add(source, line)
  return pieces
}
