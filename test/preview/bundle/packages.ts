import type { AppConfig, Subpackage, SubpackageConfig } from '../package'

/** The main package's place among the subpackages' folders. */
export const MAIN = ''

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

  /** The folder of the subpackage that a file is in, or {@link MAIN}. */
  rootOf(path: string): string {
    return this.subpackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? MAIN
  }
}

/** Independent ones are read as ordinary ones: their pages would start without the main package. */
export const independentRoots = (app: AppConfig): string[] =>
  configsOf(app)
    .filter(({ independent }) => independent)
    .map(({ root }) => root)
