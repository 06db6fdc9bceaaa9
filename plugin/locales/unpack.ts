/** A table of sentences, whose members may be tables again. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

function filled(shape: Sentences, values: string[]): Sentences {
  const table: Record<string, string | Sentences> = {}
  for (const key of Object.keys(shape)) {
    const member = shape[key]
    table[key] = typeof member === 'object' ? filled(member, values) : (values.shift() ?? '')
  }
  return table
}

/**
 * The lookup of a kind of text as it ships: the build writes all sentences of a language into one string, a line each, in the order of
 * `shape`. A language is unpacked when it is first asked for.
 */
export function unpacker(shape: Sentences, rows: Readonly<Record<string, string>>): (language: string) => Sentences {
  const unpacked: Record<string, Sentences> = {}
  return language => (unpacked[language] = unpacked[language] || filled(shape, (rows[language] ?? '').split('\n')))
}
