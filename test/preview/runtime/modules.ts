/** What a module of a mini program sees beside the language: `wx`, `Page`, `getApp` and so on. */
export type Globals = Readonly<Record<string, unknown>>

interface LoadedModule {
  exports: unknown
}

/** The CommonJS of one code space. Paths have no extension; nothing outside the space can be required. */
export class Modules {
  private readonly loaded = new Map<string, LoadedModule>()

  constructor(
    private readonly space: string,
    private readonly scripts: Readonly<Record<string, string>>,
    private readonly globals: () => Globals,
  ) {}

  has(path: string): boolean {
    return path in this.scripts
  }

  /** Runs the module at its first call. A circular require sees what is exported so far, as everywhere. */
  require(path: string): unknown {
    const known = this.loaded.get(path)
    if (known) return known.exports
    const source = this.scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined in ${this.space}`)
    const module: LoadedModule = { exports: {} }
    this.loaded.set(path, module)
    const globals = this.globals()
    const names = ['module', 'exports', 'require', ...Object.keys(globals)]
    const run = new Function(...names, `${source}\n//# sourceURL=miniprogram://${this.space}/${path}.js`)
    const require = (reference: string) => this.require(this.resolve(path, reference))
    run(module, module.exports, require, ...Object.values(globals))
    return module.exports
  }

  private resolve(from: string, reference: string): string {
    const base = reference.startsWith('/') ? [] : from.split('/').slice(0, -1)
    const parts: string[] = [...base]
    for (const part of reference.replace(/\.js$/, '').split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '' && part !== '.') parts.push(part)
    }
    const path = parts.join('/')
    const bare = /^[^./]/.test(reference) ? `miniprogram_npm/${reference}` : path
    return [path, `${path}/index`, bare, `${bare}/index`].find(candidate => this.has(candidate)) ?? path
  }
}
