import { extname } from 'node:path'
import type { Files } from './files'
import { minifyJson, minifyWxml, minifyWxs } from './markup'
import { minifyScript } from './scripts'
import { minifyStyle } from './styles'

/** How a file of each kind is made smaller; `null` means that nothing of it is left. Other kinds stay as they are. */
const minifiers: Readonly<Record<string, (source: string) => string | null | Promise<string | null>>> = {
  '.js': minifyScript,
  '.json': minifyJson,
  '.wxml': minifyWxml,
  '.wxs': minifyWxs,
  '.wxss': minifyStyle,
}

async function minify(path: string, content: Buffer): Promise<Buffer | null> {
  const minifier = minifiers[extname(path)]
  if (!minifier) return content
  try {
    const result = await minifier(content.toString())
    return result === null ? null : Buffer.from(result)
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`)
  }
}

export async function minifyAll(files: Files): Promise<Files> {
  const results = await Promise.all(
    [...files].map(async ([path, content]) => [path, await minify(path, content)] as const),
  )
  return new Map(results.flatMap(([path, content]) => (content === null ? [] : [[path, content]])))
}
