import type { AppConfig, Diagnostic, MiniProgramPackage } from '../package'
import { MAIN } from '../rootOf'
import { type BuiltSpace, mainSpace, pluginSpace } from './builtSpaces'
import type { PluginUse } from './components'
import { independentRoots, Packages } from './packages'
import { Space } from './space'

export interface BundleOptions {
  /** Folder of app.json, built. */
  readonly miniprogramRoot: string
  /** Folder of plugin.json, built; `null` when the mini program uses no plugin. */
  readonly pluginRoot: string | null
  /** Answer of `wx.getExtConfigSync()`. */
  readonly ext?: Readonly<Record<string, string>>
  /** What the mini program's 业务域名 list. Pages of this machine need no entry. */
  readonly businessDomains?: readonly string[]
}

export interface Bundle {
  /** A classic script that sets `globalThis.__miniProgram`. */
  readonly script: string
  /** By its folder, for each subpackage: a classic script that adds its code to `__miniProgram.arrived`. */
  readonly subpackages: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts a built mini program and its plugin into scripts. Never throws for a fault in them: it becomes a diagnostic. */
export function bundle({ miniprogramRoot, pluginRoot, ext = {}, businessDomains = [] }: BundleOptions): Bundle {
  const diagnostics: Diagnostic[] = []
  const main = new Space('main', miniprogramRoot, diagnostics)
  const app = { pages: [], ...main.readJson<AppConfig>('app.json') }
  const packages = new Packages(app)
  for (const root of independentRoots(app)) main.warn('app.json', `${root}: loaded as an ordinary subpackage`)
  const aliases = new Map([
    [MAIN, Object.keys(app.plugins ?? {})],
    ...packages.subpackages.map(({ root, aliases }) => [root, aliases] as const),
  ])
  const plugins = new Map(
    [...aliases.values()].flat().map(alias => [alias, pluginSpace(alias, pluginRoot, diagnostics)]),
  )
  const usePlugin: PluginUse = reference => {
    const [alias = '', name = ''] = reference.slice('plugin://'.length).split('/')
    if (plugins.get(alias)?.pack.publicComponents[name]) return
    diagnostics.push({ severity: 'error', where: 'main', message: `${reference} is no public component of a plugin` })
  }
  const parts = mainSpace(main, app, packages, usePlugin)
  /** The host's part of a package, then its plugins. */
  const spacesOf = (root: string): BuiltSpace[] =>
    [parts.get(root), ...(aliases.get(root) ?? []).map(alias => plugins.get(alias))].flatMap(space => space ?? [])
  const pack: MiniProgramPackage = {
    app,
    spaces: spacesOf(MAIN).map(space => space.pack),
    subpackages: packages.subpackages.map(({ aliases, ...subpackage }) => ({
      ...subpackage,
      plugins: Object.fromEntries(aliases.map(alias => [alias, plugins.get(alias)?.pack.publicComponents ?? {}])),
    })),
    diagnostics,
    businessDomains,
    ext,
    theme: { light: {}, dark: {}, ...(app.themeLocation ? main.readJson(app.themeLocation) : {}) },
  }
  return {
    script: `globalThis.__miniProgram=${JSON.stringify(pack)};\n__miniProgram.arrived={};\n__miniProgram.templates=${templatesOf(spacesOf(MAIN))};\n`,
    subpackages: new Map(
      packages.subpackages.map(({ root }) => [
        root,
        `__miniProgram.arrived[${JSON.stringify(root)}]={spaces:${JSON.stringify(spacesOf(root).map(space => space.pack))},\ntemplates:${templatesOf(spacesOf(root))}};\n`,
      ]),
    ),
    diagnostics,
  }
}

const templatesOf = (spaces: readonly BuiltSpace[]) =>
  `{${spaces.map(({ pack, templates }) => `${JSON.stringify(pack.name)}:()=>(${templates})`).join(',\n')}}`
