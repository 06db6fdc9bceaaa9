import { posix } from 'node:path'

export interface Loader {
  /** Runs the script at `path` unless it ran already, and gives its exports. */
  readonly load: (path: string) => Record<string, unknown>
  /** Every `require` that reached a script which had not finished: WeChat gives `{}` there. */
  readonly circular: readonly string[]
}

/** Loads scripts as WeChat does: CommonJS, relative paths alone, with or without `.js`, nothing from outside the folder. */
export function loaderOf(files: ReadonlyMap<string, string>, globals: Readonly<Record<string, unknown>> = {}): Loader {
  const finished = new Map<string, Record<string, unknown>>()
  const running: string[] = []
  const circular: string[] = []

  const load = (path: string): Record<string, unknown> => {
    const known = finished.get(path)
    if (known) return known
    const source = files.get(path)
    if (source === undefined) throw new Error(`no script ${path}`)
    const module = { exports: {} }
    const require = (name: string) => {
      if (!/^\.\.?\//.test(name)) throw new Error(`${path}: require('${name}') is not relative`)
      const target = posix.join(posix.dirname(path), name).replace(/(\.js)?$/, '.js')
      if (running.includes(target)) circular.push(`${[...running, target].join(' -> ')}`)
      return running.includes(target) ? {} : load(target)
    }
    running.push(path)
    new Function('require', 'module', 'exports', ...Object.keys(globals), source)(
      require,
      module,
      module.exports,
      ...Object.values(globals),
    )
    running.pop()
    finished.set(path, module.exports)
    return module.exports
  }
  return { load, circular }
}
