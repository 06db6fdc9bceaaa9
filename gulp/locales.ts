import type { Sentences, Shape } from '../plugin/locales/unpack'
import { evaluate } from './evaluate'
import type { Files } from './files'

const separator = '\n'

/** The sentences alone, in the order in which the table names them. */
const valuesOf = (table: Sentences): string[] =>
  Object.values(table).flatMap(value => (typeof value === 'string' ? [value] : valuesOf(value)))

const shapeOf = (table: Sentences): Shape => {
  const members = Object.entries(table)
  if (members.every(([, value]) => typeof value === 'string')) return Object.keys(table).join(' ')
  return Object.fromEntries(
    members.map(([key, value]) => {
      if (typeof value === 'string') throw new Error(`${key}: a sentence among tables`)
      return [key, shapeOf(value)]
    }),
  )
}

/** Where all texts stand after packing. */
export const packed = 'locales/packed.js'

/** An `unpacker` of one string a language, all in the shape of the first. */
function pack(tables: Readonly<Record<string, Sentences>>): string {
  const [first = {}] = Object.values(tables)
  const shape = JSON.stringify(shapeOf(first))
  const rows = Object.entries(tables).map(([language, table]) => {
    const values = valuesOf(table)
    if (JSON.stringify(shapeOf(table)) !== shape) throw new Error(`${language}: not in the order of the first language`)
    if (values.some(value => value.includes(separator))) throw new Error(`${language}: a text holds a line end`)
    return [language, values.join(separator)]
  })
  return `unpacker(${shape}, ${JSON.stringify(Object.fromEntries(rows))})`
}

/**
 * Puts one module, which holds every key once, in the place of those of texts, each of which repeats them. The same lookups; a
 * contract test compares the two.
 */
export async function packLocales(plugin: Files): Promise<Files> {
  const { LANGUAGES } = await evaluate(plugin, 'core/parameters/config.js')
  const lookups = [
    ['locales/tables.js', 'textsOf', LANGUAGES as readonly string[]],
    ['locales/errors.js', 'errorTexts', ['en', 'cn']],
  ] as const
  const result = new Map(plugin)
  const exported = lookups.map(async ([path, name, languages]) => {
    const lookup = (await evaluate(plugin, path))[name] as (language: string) => Sentences
    result.set(path, Buffer.from(`export { ${name} } from './packed'`))
    return `export const ${name} = ${pack(Object.fromEntries(languages.map(language => [language, lookup(language)])))}`
  })
  const source = ["import { unpacker } from './unpack'", ...(await Promise.all(exported))].join('\n')
  return result.set(packed, Buffer.from(source))
}
