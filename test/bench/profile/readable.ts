import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Files, write } from '../../../gulp/files'

interface Builder {
  componentScripts(kind: 'plugin', minify: boolean): Promise<unknown>
  componentOutput(kind: 'plugin', scripts: unknown, minify: boolean): Promise<Files>
}

/** Builds the plugin of a checkout once more, with the names of its functions, into a folder of its own. `dist`: where that checkout builds to. */
export async function readable(dist: string): Promise<string> {
  const builder = (await import(resolve(dist, '../gulp/outputs/component.ts'))) as Builder
  const folder = mkdtempSync(join(tmpdir(), 'captcha-readable-'))
  write(folder, await builder.componentOutput('plugin', await builder.componentScripts('plugin', false), false))
  return folder
}
