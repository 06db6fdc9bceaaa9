import { existsSync } from 'node:fs'
import type { AppConfig, Diagnostic, SpacePackage } from '../package'
import { MAIN } from '../rootOf'
import { Components, type PluginUse } from './components'
import type { Packages } from './packages'
import { scriptsOf } from './scripts'
import { Space } from './space'
import { Templates } from './templates'
import { wxssToCss } from './wxss'

interface PluginJson {
  publicComponents: Record<string, string>
  main: string
}

export interface BuiltSpace {
  readonly pack: SpacePackage
  readonly templates: string
}

/** The host's own code, by package. */
export function mainSpace(
  space: Space,
  app: AppConfig,
  packages: Packages,
  usePlugin: PluginUse,
): ReadonlyMap<string, BuiltSpace> {
  const roots = [MAIN, ...packages.subpackages.map(({ root }) => root)]
  const templates = new Map(roots.map(root => [root, new Templates(space)]))
  const components = new Components(
    space,
    path => templates.get(packages.rootOf(path))?.add(path),
    app.usingComponents ?? {},
    usePlugin,
  )
  for (const page of [app.pages, ...packages.subpackages.map(({ pages }) => pages)].flat()) components.add(page)
  const appStyle = { path: 'app', isPage: true, config: {}, ...wxssToCss(space, 'app.wxss', {}), scope: '' }
  const all = [appStyle, ...components.list]
  const scripts = Object.entries(scriptsOf(space))
  return new Map(
    roots.map(root => [
      root,
      {
        pack: {
          name: 'main',
          isMain: true,
          entry: null,
          publicComponents: {},
          components: all.filter(({ path }) => packages.rootOf(path) === root),
          scripts: Object.fromEntries(scripts.filter(([path]) => packages.rootOf(path) === root)),
        },
        templates: templates.get(root)?.finish() ?? '{}',
      },
    ]),
  )
}

export function pluginSpace(alias: string, root: string | null, diagnostics: Diagnostic[]): BuiltSpace {
  if (root === null || !existsSync(root)) {
    diagnostics.push({ severity: 'error', where: 'app.json', message: `no folder for the plugin "${alias}"` })
  }
  const space = new Space(alias, root ?? '', diagnostics)
  const { publicComponents = {}, main } = space.readJson<PluginJson>('plugin.json')
  const templates = new Templates(space)
  const components = new Components(
    space,
    path => templates.add(path),
    {},
    reference => space.error('plugin.json', `a plugin inside a plugin is not supported: ${reference}`),
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
