import { posix } from 'node:path'
import type { Files } from './files'

/** A mini program's `require` finds files only: `require('./errors')` of a folder becomes `require('./errors/index')`. */
export function nameIndexes(scripts: Files): Files {
  const rewrite = (path: string, source: string) =>
    source.replace(/\brequire\("(\.[^"]*)"\)/g, (call, name: string) => {
      const target = posix.join(posix.dirname(path), name)
      return !scripts.has(`${target}.js`) && scripts.has(`${target}/index.js`) ? `require("${name}/index")` : call
    })
  return new Map([...scripts].map(([path, content]) => [path, Buffer.from(rewrite(path, content.toString()))]))
}
