import { existsSync } from 'node:fs'
import type { AppConfig, Diagnostic, MiniProgramPackage, SpacePackage } from '../package'
import { Components, type PluginUse } from './components'
import { scriptsOf } from './scripts'
import { Space } from './space'
import { Templates } from './templates'
import { wxssToCss } from './wxss'

export interface BundleOptions {
  /** Folder of app.json, built. */
  readonly miniprogramRoot: string
  /** Folder of plugin.json, built; `null` when the mini program uses no plugin. */
  readonly pluginRoot: string | null
  /** Answer of `wx.getExtConfigSync()`. */
  readonly ext?: Readonly<Record<string, string>>
}

export interface Bundle {
  /** A classic script that sets `globalThis.__miniProgram`. */
  readonly script: string
  readonly diagnostics: readonly Diagnostic[]
}

interface PluginJson {
  publicComponents: Record<string, string>
  main: string
}

interface BuiltSpace {
  readonly pack: SpacePackage
  readonly templates: string
}

/** Puts a built mini program and its plugin into one script. Never throws for a fault in them: it becomes a diagnostic. */
export function bundle({ miniprogramRoot, pluginRoot, ext = {} }: BundleOptions): Bundle {
  const diagnostics: Diagnostic[] = []
  const main = new Space('main', miniprogramRoot, diagnostics)
  const app = { pages: [], ...main.readJson<AppConfig>('app.json') }
  const plugins = new Map(
    Object.keys(app.plugins ?? {}).map(alias => [alias, pluginSpace(alias, pluginRoot, diagnostics)]),
  )
  const usePlugin: PluginUse = reference => {
    const [alias = '', name = ''] = reference.slice('plugin://'.length).split('/')
    if (plugins.get(alias)?.pack.publicComponents[name]) return
    diagnostics.push({ severity: 'error', where: 'main', message: `${reference} is no public component of a plugin` })
  }
  const spaces = [mainSpace(main, app, usePlugin), ...plugins.values()]
  const pack: MiniProgramPackage = {
    app,
    spaces: spaces.map(space => space.pack),
    diagnostics,
    ext,
    theme: { light: {}, dark: {}, ...(app.themeLocation ? main.readJson(app.themeLocation) : {}) },
  }
  const templates = spaces.map(space => `${JSON.stringify(space.pack.name)}:()=>(${space.templates})`)
  return {
    script: `globalThis.__miniProgram=${JSON.stringify(pack)};\n__miniProgram.templates={${templates.join(',\n')}};\n`,
    diagnostics,
  }
}

function mainSpace(space: Space, app: AppConfig, usePlugin: PluginUse): BuiltSpace {
  const templates = new Templates(space)
  const components = new Components(space, templates, app.usingComponents ?? {}, usePlugin)
  for (const page of app.pages) components.add(page)
  const appStyle = { path: 'app', isPage: true, config: {}, css: wxssToCss(space, 'app.wxss', {}), scope: '' }
  return {
    pack: {
      name: 'main',
      isMain: true,
      entry: null,
      publicComponents: {},
      components: [appStyle, ...components.list],
      scripts: scriptsOf(space),
    },
    templates: templates.finish(),
  }
}

function pluginSpace(alias: string, root: string | null, diagnostics: Diagnostic[]): BuiltSpace {
  if (root === null || !existsSync(root)) {
    diagnostics.push({ severity: 'error', where: 'app.json', message: `no folder for the plugin "${alias}"` })
  }
  const space = new Space(alias, root ?? '', diagnostics)
  const { publicComponents = {}, main } = space.readJson<PluginJson>('plugin.json')
  const templates = new Templates(space)
  const components = new Components(space, templates, {}, reference =>
    space.error('plugin.json', `a plugin inside a plugin is not supported: ${reference}`),
  )
  for (const path of Object.values(publicComponents)) components.add(path)
  return {
    pack: {
      name: alias,
      isMain: false,
      entry: main ? main.replace(/\.js$/, '') : null,
      publicComponents,
      components: components.list,
      scripts: root !== null && existsSync(root) ? scriptsOf(space) : {},
    },
    templates: templates.finish(),
  }
}
