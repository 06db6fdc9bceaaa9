import { posix } from 'node:path'
import { build } from 'esbuild'
import type { Sentences, Shape } from '../plugin/locales/unpack'
import type { Files } from './files'
import { root } from './run'

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

/** An `unpacker` of one string a language, all in the shape of the first. */
function pack(tables: Readonly<Record<string, Sentences>>): string {
  const [first = {}] = Object.values(tables)
  const shape = JSON.stringify(shapeOf(first), null, 2)
  const rows = Object.entries(tables).map(([language, table]) => {
    const values = valuesOf(table)
    if (JSON.stringify(shapeOf(table), null, 2) !== shape)
      throw new Error(`${language}: not in the order of the first language`)
    if (values.some(value => value.includes(separator))) throw new Error(`${language}: a text holds a line end`)
    return [language, values.join(separator)]
  })
  return `unpacker(${shape}, ${JSON.stringify(Object.fromEntries(rows), null, 2)})`
}

/** The lookups by module, each with the folder that holds a file for each of its languages. */
const lookups = [
  { path: 'locales/tables.ts', name: 'textsOf', folder: 'locales/texts/' },
  { path: 'locales/errors.ts', name: 'errorTexts', folder: 'locales/errors/' },
] as const

type Lookup = (language: string) => Sentences

/** Runs the modules of texts, and gives what they export. */
async function evaluate(): Promise<Readonly<Record<string, Lookup>>> {
  const { outputFiles } = await build({
    stdin: { contents: lookups.map(({ path }) => `export * from './plugin/${path}'`).join('\n'), resolveDir: root },
    bundle: true,
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  })
  const module = { exports: {} }
  new Function('module', outputFiles[0]?.text ?? '')(module)
  return module.exports
}

/** The module of all texts, which only the build makes. */
export const packed = 'locales/packed.ts'

/**
 * Puts one module, which holds every key once, in the place of those of texts, each of which repeats them. The same lookups, but for the
 * tables that are named in `without`; a contract test compares the two.
 */
export async function packLocales(sources: Files, without: readonly string[] = []): Promise<Files> {
  const exported = await evaluate()
  const lines = lookups.map(({ name, folder }) => {
    const languages = [...sources.keys()]
      .filter(path => path.startsWith(folder))
      .map(path => posix.basename(path, '.ts'))
    const tables = languages.map(language => {
      const table = Object.entries(exported[name]?.(language) ?? {})
      return [language, Object.fromEntries(table.filter(([key]) => !without.includes(key)))] as const
    })
    return `export const ${name} = ${pack(Object.fromEntries(tables))}`
  })
  return new Map([
    ...sources,
    ...lookups.map(({ path, name }) => [path, Buffer.from(`export { ${name} } from './packed'`)] as const),
    [packed, Buffer.from(["import { unpacker } from './unpack'", ...lines].join('\n'))],
  ])
}
