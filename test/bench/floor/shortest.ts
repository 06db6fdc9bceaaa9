import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Files } from '../../../gulp/files'
import { installRivals } from '../install'

interface Terser {
  minify(script: string, options: object): Promise<{ readonly code?: string }>
}

const OPTIONS = {
  ecma: 2015,
  toplevel: true,
  compress: { passes: 3 },
  mangle: { properties: true },
} as const

/**
 * The plugin with the names of members shortened as well, which no build may do: the scripts call each other and WeChat by them, and no longer
 * run. What is left is what the features take, whatever their names are.
 */
export async function shortest(plugin: Files): Promise<Files> {
  installRivals()
  const { minify } = createRequire(join(__dirname, '../package.json'))('terser') as Terser
  const short: Files = new Map()
  for (const [path, content] of plugin) {
    const { code } = path.endsWith('.js') ? await minify(String(content), OPTIONS) : {}
    short.set(path, code === undefined ? content : Buffer.from(code))
  }
  return short
}
