/** A table of sentences, or of such tables. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

/** The names in a table of sentences with spaces between them, or in a table of tables the shape of each. */
export type Shape = string | { readonly [key: string]: Shape }

function filled(shape: Shape, values: string[]): Sentences {
  const table: Record<string, string | Sentences> = {}
  if (typeof shape === 'string') for (const key of shape.split(' ')) table[key] = values.shift() || ''
  else for (const key of Object.keys(shape)) table[key] = filled(shape[key] || '', values)
  return table
}

/**
 * The lookup of a kind of text as it ships: the build writes all sentences of a language into one string, a line each, in the order of
 * `shape`. A language is unpacked when it is first asked for.
 */
export function unpacker(shape: Shape, rows: Readonly<Record<string, string>>): (language: string) => Sentences {
  const unpacked: Record<string, Sentences> = {}
  return language => (unpacked[language] = unpacked[language] || filled(shape, (rows[language] || '').split('\n')))
}
