import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run'
import { fillTables } from './markdown'
import { source } from './read'
import { type DocLanguage, tablesFor } from './tables'

/** Documents with generated tables, and their language. */
export const DOCUMENTS: readonly (readonly [path: string, language: DocLanguage])[] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'cn'],
  ['doc/README.md', 'cn'],
]

/** The document as it has to be. */
export const fresh = (path: string, language: DocLanguage): string => fillTables(source(path), tablesFor(language))

/** Brings every document up to date with its sources; names those that changed. */
export function writeDocs(): string[] {
  return DOCUMENTS.filter(([path, language]) => {
    const text = fresh(path, language)
    if (text === source(path)) return false
    writeFileSync(join(root, path), text)
    return true
  }).map(([path]) => path)
}
