import { posix } from 'node:path'
import type { Files } from './files'

/** Runs CommonJS modules straight from memory and returns the exports of `entry`. Only for modules without a platform. */
export function evaluate(files: Files, entry: string): Record<string, unknown> {
  const loaded = new Map<string, { exports: Record<string, unknown> }>()
  const load = (path: string): Record<string, unknown> => {
    const known = loaded.get(path)
    if (known) return known.exports
    const source = files.get(path)
    if (!source) throw new Error(`no module ${path}`)
    const module = { exports: {} }
    loaded.set(path, module)
    const require = (name: string) => load(`${posix.join(posix.dirname(path), name)}.js`)
    new Function('exports', 'require', 'module', source.toString())(module.exports, require, module)
    return module.exports
  }
  return load(entry)
}
