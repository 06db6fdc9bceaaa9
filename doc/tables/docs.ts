import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../gulp/run'
import { LLMS, llmsIndex } from './llms'
import { fillTables } from './markdown'
import { source } from './read'
import { type DocLanguage, tablesFor } from './tables'

/** WeChat DevTools uploads `doc/README.md` as the manual of the plugin: in Chinese, with links to WeChat and GitHub only. */
export const PLUGIN_MANUAL = 'doc/README.md'

const markdownIn = (folder: string) => readdirSync(join(root, folder)).filter(name => name.endsWith('.md'))

/** Every document: those of the root, and the pages of `doc/`. */
export const DOCUMENTS: readonly string[] = [...markdownIn('.'), ...markdownIn('doc').map(name => `doc/${name}`)]

export const languageOf = (path: string): DocLanguage =>
  path.endsWith('.zh-CN.md') || path === PLUGIN_MANUAL ? 'cn' : 'en'

/** All that is written, in part or whole, from the sources. */
export const GENERATED: readonly string[] = [...DOCUMENTS, ...LLMS]

/** The document as it has to be. */
export const fresh = (path: string): string =>
  (LLMS as readonly string[]).includes(path) ? llmsIndex(path) : fillTables(source(path), tablesFor(languageOf(path)))

/** Brings every document up to date with its sources; names those that changed. */
export function writeDocs(): string[] {
  return GENERATED.filter(path => {
    const text = fresh(path)
    if (text === source(path)) return false
    writeFileSync(join(root, path), text)
    return true
  })
}
