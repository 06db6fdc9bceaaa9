import { evaluate } from './evaluate'
import { type Files, only } from './files'

const table = 'locales/tables.js'
const separator = '\n'

type Lookup = (language: string) => Readonly<Record<string, string>>

/** One string a language, unpacked at the first use of that language. */
function packedModule(rows: Readonly<Record<string, string>>): string {
  return `"use strict";
const types_1 = require("./types");
const rows = ${JSON.stringify(rows)};
const unpacked = {};
function unpack(language) {
    const values = rows[language].split(${JSON.stringify(separator)});
    const texts = {};
    types_1.TEXT_KEYS.forEach((key, index) => { texts[key] = values[index]; });
    return texts;
}
function textsOf(language) {
    return unpacked[language] || (unpacked[language] = unpack(language));
}
exports.textsOf = textsOf;
`
}

/**
 * Replaces the seventeen text modules, each of which repeats every key, by one module that holds the values alone in
 * the order of `TEXT_KEYS`. The same export, `textsOf`; a contract test compares the two.
 */
export function packLocales(plugin: Files): Files {
  if (!plugin.has(table)) return plugin
  const textsOf = evaluate(plugin, table).textsOf as Lookup
  const keys = evaluate(plugin, 'locales/types.js').TEXT_KEYS as readonly string[]
  const languages = evaluate(plugin, 'core/parameters/config.js').LANGUAGES as readonly string[]
  const rows = Object.fromEntries(
    languages.map(language => {
      const values = keys.map(key => textsOf(language)[key] ?? '')
      if (values.some(value => value.includes(separator))) throw new Error(`${language}: a text holds a line end`)
      return [language, values.join(separator)]
    }),
  )
  const packed = only(plugin, path => !path.startsWith('locales/texts/'))
  return packed.set(table, Buffer.from(packedModule(rows)))
}
