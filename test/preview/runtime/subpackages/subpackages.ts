import type { Subpackage } from '../../package'
import { MAIN, rootOf } from '../../rootOf'
import type { LazyLoadErrors } from './lazyLoadErrors'

interface Parts {
  readonly list: readonly Subpackage[]
  /** Brings a subpackage and puts its code in place; rejects when it did not come. */
  readonly bring: (subpackage: Subpackage) => Promise<void>
  readonly errors: LazyLoadErrors
}

/** Which parts of the mini program are there, and how the others come. */
export class Subpackages {
  private readonly loaded = new Set([MAIN])
  private readonly loading = new Map<string, Promise<void>>()

  constructor(private readonly parts: Parts) {}

  /** The part that a file of the mini program belongs to. */
  rootOf(path: string): string {
    return rootOf(this.parts.list, path)
  }

  /** The part that a plugin is declared in. */
  rootOfPlugin(alias: string): string {
    return this.parts.list.find(({ plugins }) => alias in plugins)?.root ?? MAIN
  }

  has(root: string): boolean {
    return this.loaded.has(root)
  }

  /** The part of a component: `/path`, or `plugin://alias/name`. */
  rootOfComponent(reference: string): string {
    const [, alias] = /^plugin:\/\/([^/]+)/.exec(reference) ?? []
    return alias === undefined ? this.rootOf(reference.replace(/^\//, '')) : this.rootOfPlugin(alias)
  }

  hasPage(route: string): boolean {
    return this.parts.list.some(({ pages }) => pages.includes(route))
  }

  /** Loads once: who asks meanwhile waits for the same load. A load that failed is begun anew by who asks next. */
  load(root: string): Promise<void> {
    const subpackage = this.parts.list.find(candidate => candidate.root === root)
    if (!subpackage || this.has(root)) return Promise.resolve()
    const running = this.loading.get(root)
    if (running) return running
    const load = this.parts
      .bring(subpackage)
      .then(() => void this.loaded.add(root))
      .finally(() => this.loading.delete(root))
    this.loading.set(root, load)
    return load
  }

  /** The code of a page; nothing to wait for where it is there. */
  loadPage(route: string): Promise<void> | undefined {
    const root = this.rootOf(route)
    return this.has(root) ? undefined : this.load(root)
  }

  /** For a component that stands as its placeholder. */
  loadFor(component: string, root: string): void {
    const subpackage = this.parts.list.find(candidate => candidate.root === root)
    if (subpackage) this.parts.errors.watch(this.load(root), subpackage.name, component)
  }
}
