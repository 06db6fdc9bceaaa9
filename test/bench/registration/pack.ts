import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { transformSync } from 'esbuild'

/** A component's scripts as they lie on disk, and which of them are run when it is registered. */
export interface Scripts {
  readonly root: string
  /** Without `.js`, from the root: what registers the component, and the components that it uses. */
  readonly components: readonly string[]
  /** Public module of a plugin. */
  readonly main?: string
}

/** What WeChat's own pack names in each of its functions, so that no script reaches the platform below. */
const HIDDEN = 'window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt'

const using = (root: string, path: string): string[] => {
  const file = join(root, `${path}.json`)
  if (!existsSync(file)) return []
  const { usingComponents = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    usingComponents?: Record<string, string>
  }
  return Object.values(usingComponents)
    .filter(reference => !reference.includes('://'))
    .map(reference => posix.join(reference.startsWith('/') ? '' : posix.dirname(path), reference).replace(/^\//, ''))
}

/** Components by registration: those that one uses before itself. */
export function componentsFrom(root: string, path: string, seen: string[] = []): string[] {
  for (const used of using(root, path)) if (!seen.includes(used)) componentsFrom(root, used, seen)
  if (!seen.includes(path)) seen.push(path)
  return seen
}

/** All scripts that `entries` require, in turn. */
function closure(root: string, entries: readonly string[]): string[] {
  const found: string[] = []
  const queue = entries.map(path => `${path}.js`)
  for (const path of queue) {
    if (found.includes(path) || !existsSync(join(root, path))) continue
    found.push(path)
    for (const [, reference = ''] of readFileSync(join(root, path), 'utf8').matchAll(/require\(["']([^"']+)["']\)/g)) {
      const target = reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(path), reference)
      queue.push(target, `${target}.js`, `${target}/index.js`)
    }
  }
  return found
}

const allScripts = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.js'))

/** Minified by the same hand for both: what is minified already stays as it is, all but its name. */
const minified = (source: string) =>
  transformSync(source, { minify: true, charset: 'utf8', legalComments: 'none' }).code.trim()

/**
 * One script of a `define` for each file, as WeChat sends it to a phone. `whole`: each script below the root, as of a plugin; else what
 * the components require.
 */
export function packOf({ root, components, main }: Scripts, { whole }: { readonly whole: boolean }) {
  const entries = [...(main ? [main] : []), ...components]
  const paths = whole ? allScripts(root) : closure(root, entries)
  const defines = paths.map(path => {
    const source = minified(readFileSync(join(root, path), 'utf8'))
    return `define(${JSON.stringify(path)},function(require,module,exports,${HIDDEN}){"use strict";${source}\n});`
  })
  return { source: defines.join('\n'), entries: entries.map(path => `${path}.js`).filter(path => paths.includes(path)) }
}
