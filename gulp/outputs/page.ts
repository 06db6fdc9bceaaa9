import { build } from 'esbuild'
import { SHARED_KEYS, type SharedTables } from '../../doctor/webview/page/texts'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { textsOf } from '../../plugin/locales/tables'
import { root } from '../run'

/** The texts that the H5 page shares with the component, and no others. */
const tables = (): SharedTables =>
  Object.fromEntries(
    LANGUAGES.map(language => [language, Object.fromEntries(SHARED_KEYS.map(key => [key, textsOf(language)[key]]))]),
  ) as unknown as SharedTables

/** The H5 page's own script: one classic script for web views of old phones. */
export async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['doctor/webview/page/main.ts'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    target: 'es2015',
    format: 'iife',
    define: { __PAGE_TEXTS__: JSON.stringify(tables()) },
    legalComments: 'none',
    logLevel: 'silent',
  })
  return (outputFiles[0]?.text ?? '').trim()
}
