import { npmPaths } from '../npmPaths'

/** What a module of a mini program sees beside the language: `wx`, `Page`, `getApp` and so on. */
export type Globals = Readonly<Record<string, unknown>>

interface LoadedModule {
  exports: unknown
}

interface Parts {
  readonly space: string
  /** Looked up for each module that is run. */
  readonly globals: () => Globals
  /** Waits for the part of the mini program that a path lies in. */
  readonly load: (path: string) => Promise<void>
}

/** The CommonJS of one code space. Paths have no extension; nothing outside the space can be required. */
export class Modules {
  private readonly loaded = new Map<string, LoadedModule>()
  private readonly scripts: Record<string, string> = {}
  /** A module may put another `Component` in the place of the global one, for all that run after it: uni-app's run time does. */
  private readonly replaced: Record<string, unknown> = {}

  constructor(private readonly parts: Parts) {}

  add(scripts: Readonly<Record<string, string>>): void {
    Object.assign(this.scripts, scripts)
  }

  /** Runs the module at its first call. A circular require sees what is exported so far, as everywhere. */
  require(path: string): unknown {
    const { space } = this.parts
    const known = this.loaded.get(path)
    if (known) return known.exports
    const source = this.scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined in ${space}`)
    const module: LoadedModule = { exports: {} }
    this.loaded.set(path, module)
    const globals = { ...this.parts.globals(), ...this.replaced }
    const own = Object.keys(globals)
    // In a function of its own: a module may declare a `class Page`, for what it sees are globals to it, not parameters.
    const body = `(function(){${source}\n})()\nreturn {${own.join()}}\n//# sourceURL=miniprogram://${space}/${path}.js`
    const run = new Function('module', 'exports', 'require', ...own, body)
    const after: Globals = run(module, module.exports, this.requireFrom(path), ...Object.values(globals))
    for (const name of own) if (after[name] !== globals[name]) this.replaced[name] = after[name]
    return module.exports
  }

  /** `require` as a module sees it; with callbacks, and as `require.async`, it may reach into a subpackage that is not there yet. */
  private requireFrom(from: string) {
    const now = (reference: string) => this.require(this.resolve(from, reference))
    return withAsync(now, reference => this.parts.load(join(from, reference)))
  }

  private resolve(from: string, reference: string): string {
    const path = join(from, reference)
    const candidates = [path, ...npmPaths(from, reference.replace(/\.js$/, ''))]
    return candidates.flatMap(found => [found, `${found}/index`]).find(found => found in this.scripts) ?? path
  }
}

/**
 * A `require` or `requirePlugin` with WeChat's two later forms. What fails is told as `{ mod, errMsg }`.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html
 */
export function withAsync(now: (reference: string) => unknown, load: (reference: string) => Promise<void>) {
  const later = (mod: string): Promise<unknown> =>
    load(mod)
      .catch(() => Promise.reject(new Error('loadSubpackage:fail')))
      .then(() => now(mod))
      .catch(fault => Promise.reject({ mod, errMsg: fault instanceof Error ? fault.message : String(fault) }))
  const require = (reference: string, found?: (exported: unknown) => void, failed?: (fault: unknown) => void) => {
    if (!found) return now(reference)
    later(reference).then(found, fault => (failed ? failed(fault) : Promise.reject(fault)))
    return undefined
  }
  return Object.assign(require, { async: later })
}

function join(from: string, reference: string): string {
  const parts = reference.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of reference.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
