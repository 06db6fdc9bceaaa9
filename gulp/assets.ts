import { extname } from 'node:path'
import type { Files } from './files'
import { minifyJson, minifyWxml, minifyWxs } from './markup'
import { minifyStyle } from './styles'

/** How a file of each kind is made smaller. Other kinds stay as they are. */
const minifiers: Readonly<Record<string, (source: string) => string | Promise<string>>> = {
  '.json': minifyJson,
  '.wxml': minifyWxml,
  '.wxs': minifyWxs,
  '.wxss': minifyStyle,
}

async function minify(path: string, content: Buffer): Promise<Buffer> {
  const minifier = minifiers[extname(path)]
  if (!minifier) return content
  try {
    return Buffer.from(await minifier(content.toString()))
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`)
  }
}

export async function minifyAll(files: Files): Promise<Files> {
  return new Map(
    await Promise.all([...files].map(async ([path, content]) => [path, await minify(path, content)] as const)),
  )
}
