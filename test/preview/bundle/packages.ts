import type { AppConfig, Subpackage, SubpackageConfig } from '../package'
import { rootOf } from '../rootOf'

const trimmed = (path: string) => path.replace(/^\/+|\/+$/g, '')

const configsOf = (app: AppConfig): readonly SubpackageConfig[] => app.subPackages ?? app.subpackages ?? []

/** How app.json divides the mini program. */
export class Packages {
  readonly subpackages: readonly (Omit<Subpackage, 'plugins'> & { readonly aliases: readonly string[] })[]

  constructor(app: AppConfig) {
    this.subpackages = configsOf(app).map(({ root, name, pages = [], plugins = {} }) => ({
      root: trimmed(root),
      name: name ?? trimmed(root),
      pages: pages.map(page => `${trimmed(root)}/${trimmed(page)}`),
      aliases: Object.keys(plugins),
    }))
  }

  readonly rootOf = (path: string): string => rootOf(this.subpackages, path)
}

/** Independent ones are read as ordinary ones: their pages would start without the main package. */
export const independentRoots = (app: AppConfig): string[] =>
  configsOf(app)
    .filter(({ independent }) => independent)
    .map(({ root }) => root)
