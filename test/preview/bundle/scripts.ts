import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import type { Space } from './space'

/** Every JavaScript file of a space by its path without `.js`. What nobody requires is carried, never run. */
export function scriptsOf(space: Space): Record<string, string> {
  const files = readdirSync(space.root, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(sep).join('/'))
    .filter(file => file.endsWith('.js'))
    .sort()
  return Object.fromEntries(files.map(file => [file.slice(0, -3), space.read(file)]))
}
