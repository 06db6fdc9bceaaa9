import { existsSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import type { Files } from '../files'

/** How a file of each kind names the files that it cannot do without. A component stands for its four files. */
const references: Readonly<Record<string, RegExp>> = {
  '.js': /\brequire\("([^"]+)"\)/g,
  '.wxs': /\brequire\('([^']+)'\)/g,
  '.wxml': /<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g,
  '.wxss': /@import '([^']+)'/g,
}

const parts = ['.json', '.js', '.wxml', '.wxss'] as const

const component = (base: string): string[] => parts.map(extension => `${base}${extension}`)

function needs(path: string, source: string): string[] {
  const beside = (name: string) => posix.join(posix.dirname(path), name)
  if (path.endsWith('.json')) {
    const { usingComponents = {} } = JSON.parse(source) as { usingComponents?: Record<string, string> }
    return Object.values(usingComponents).map(beside).flatMap(component)
  }
  const pattern = references[extname(path)]
  if (!pattern) return []
  return [...source.matchAll(pattern)].map(([, name = '']) => {
    const target = beside(name)
    return extname(target) === '' ? `${target}.js` : target
  })
}

/**
 * The components `names` of the library in `folder`, with everything that they need and nothing else. `edit` may take
 * something out of a file before its needs are read.
 */
export function closure(
  folder: string,
  names: readonly string[],
  edit: (path: string, source: string) => string,
): Files {
  const files: Files = new Map()
  const queue = names.flatMap(name => component(`${name}/index`))
  for (const path of queue) {
    const source = join(folder, path)
    // A component without styles or without children of its own has no file for them.
    if (files.has(path) || (!existsSync(source) && parts.some(part => path.endsWith(part)))) continue
    const content = edit(path, readFileSync(source, 'utf8'))
    files.set(path, Buffer.from(content))
    queue.push(...needs(path, content))
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}
