import { posix } from 'node:path'
import { transform } from 'esbuild'
import type { Files } from '../files'

const binding = /\bvar (\w+) = (?:\/\* @__PURE__ \*\/ )?require\("([^"]+)"\)/g
const exported = /^(?:exports\.(\w+) = .*;|Object\.defineProperty\(exports, "(\w+)", .*)\n/gm

/** Names that the modules take from each other, as `path#name`. */
function taken(scripts: ReadonlyMap<string, string>): Set<string> {
  const names = new Set<string>()
  for (const [path, source] of scripts) {
    for (const [, variable, name = ''] of source.matchAll(binding)) {
      const target = `${posix.join(posix.dirname(path), name)}.js`
      for (const [, member] of source.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'))) {
        names.add(`${target}#${member}`)
      }
    }
  }
  return names
}

/** Takes out the exports that nobody takes, then what only they needed. */
async function prune(path: string, source: string, names: ReadonlySet<string>): Promise<string> {
  const open = source
    .replace(/^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/m, '')
    .replace(exported, (line, plain, getter) => (names.has(`${path}#${plain ?? getter}`) ? line : ''))
    .replace(/= require\(/g, '= /* @__PURE__ */ require(')
  const { code } = await transform(open, { loader: 'js', treeShaking: true, target: 'es2015' })
  return code
}

/**
 * Vant's shared modules serve some seventy components; ours need few of their functions. The rest goes, with its calls
 * of `wx.getSystemInfoSync` and `getCurrentPages`. Repeated until nothing more comes loose.
 */
export async function pruneExports(files: Files): Promise<Files> {
  let scripts = new Map(
    [...files].filter(([path]) => path.endsWith('.js')).map(([path, content]) => [path, content.toString()]),
  )
  for (let before = -1, size = 0; size !== before; ) {
    const names = taken(scripts)
    const pruned = [...scripts].map(async ([path, source]) => [path, await prune(path, source, names)] as const)
    scripts = new Map(await Promise.all(pruned))
    before = size
    size = [...scripts.values()].join('').length
  }
  return new Map([...files].map(([path, content]) => [path, Buffer.from(scripts.get(path) ?? content)]))
}
