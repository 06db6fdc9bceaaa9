import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { confine } from './confine'

export interface Answer {
  readonly type: string
  readonly body: string | Buffer
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export const text = (extension: string, body: string): Answer => ({ type: types[extension] ?? 'text/plain', body })

/** A file of a folder; `null` when there is none in it. */
export async function fileIn(folder: string, path: string): Promise<Answer | null> {
  const file = confine(folder, path)
  if (file === null) return null
  try {
    return { type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) }
  } catch {
    return null
  }
}
