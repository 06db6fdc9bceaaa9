import type { MiniProgramPackage, SpacePackage } from '../package'
import type { PreviewBackend } from './backend'
import { definersOf } from './behaviors'
import { type CodeSpace, type glassEasel, MiniProgramEnv } from './engine'
import { type Globals, Modules, withAsync } from './modules'
import { rememberIgnored } from './skyline'
import type { Arrived } from './subpackages/delivery'
import type { Subpackages } from './subpackages/subpackages'

type TemplateGroup = Record<string, glassEasel.template.ComponentTemplate['content']>
export type TemplateGroups = Readonly<Record<string, () => TemplateGroup>>
type Definers = ReturnType<typeof definersOf>
type Report = (where: string, fault: unknown) => void
type Config = ReturnType<CodeSpace['getComponentStaticConfig']>

interface Parts {
  readonly pack: MiniProgramPackage
  readonly backend: PreviewBackend
  readonly subpackages: () => Subpackages
  readonly globals: () => Globals
  readonly report: Report
}

const sheetOf = (space: string, path: string) => `${space}/${path}.wxss`

/** The mini program's code: one space for itself and one per plugin, each with modules of its own. */
export class Spaces {
  private readonly env = new MiniProgramEnv()
  private readonly modules = new Map<string, Modules>()
  private readonly entries = new Map<string, string | null>()
  private definers: Definers | null = null
  readonly backend: ReturnType<MiniProgramEnv['associateBackend']>
  readonly main: CodeSpace

  constructor(private readonly parts: Parts) {
    const { pack, backend } = parts
    this.backend = this.env.associateBackend(backend)
    const late = pack.subpackages.flatMap(({ plugins }) => Object.entries(plugins))
    const plugins = pack.spaces
      .filter(({ isMain }) => !isMain)
      .map(space => [space.name, space.publicComponents] as const)
    this.main = this.create('main', {})
    // A plugin that comes late has its space now: components wait there for what it will register.
    for (const [alias, publicComponents] of [...plugins, ...late]) {
      this.create(alias, publicComponents)
      this.main.importCodeSpace(alias, alias)
    }
  }

  /** Runs app.js and the module of every component, plugins first, as their users want to find them registered. */
  load(templates: TemplateGroups): void {
    const { spaces } = this.parts.pack
    this.prepareAll({ spaces, templates })
    this.attempt('app.js', () => this.modules.get('main')?.require('app'))
    this.registerAll(spaces)
  }

  /** Adds a subpackage. Placeholders of the host's components give way when all of it is registered. */
  add(arrived: Arrived): void {
    this.prepareAll(arrived)
    // A page that is open has had the sheets of its components put in when it was made.
    for (const { name, components } of arrived.spaces)
      for (const { path, isPage } of components)
        if (!isPage) this.parts.backend.appendStyleSheetPath(sheetOf(name, path))
    this.main.getComponentSpace().groupRegister(() => this.registerAll(arrived.spaces))
  }

  readonly requirePlugin = withAsync(
    alias => this.pluginOf(alias),
    alias => this.parts.subpackages().load(this.parts.subpackages().rootOfPlugin(alias)),
  )

  /** The JSON of a page or component of the mini program's own, once it is there. */
  configOf(path: string): Config {
    return this.main.getComponentStaticConfig(path)
  }

  private pluginOf(alias: string): unknown {
    const entry = this.entries.get(alias)
    if (entry !== undefined) return entry === null ? {} : this.modules.get(alias)?.require(entry)
    // What phones say, as developers report it: developers.weixin.qq.com/community/develop/doc/00046aa97b8f30c5d450a5f0e61800
    throw new Error(`Plugin "${alias}" is not defined.`)
  }

  private create(name: string, publicComponents: Readonly<Record<string, string>>): CodeSpace {
    const isMain = name === 'main'
    const space = this.env.createCodeSpace(name, isMain, { ...publicComponents })
    const { subpackages, globals } = this.parts
    const load = (path: string) => (isMain ? subpackages().load(subpackages().rootOf(path)) : Promise.resolve())
    this.modules.set(name, new Modules({ space: name, globals: () => this.visible(isMain, globals()), load }))
    space.getComponentSpace().setComponentWaitingListener((_, waitedFor) => {
      const root = isMain ? subpackages().rootOf(waitedFor) : subpackages().rootOfPlugin(name)
      subpackages().loadFor(isMain ? waitedFor : `plugin://${name}/${waitedFor}`, root)
    })
    return space
  }

  private space(name: string): CodeSpace {
    const space = this.env.getCodeSpace(name)
    if (!space) throw new Error(`no code space "${name}"`)
    return space
  }

  private prepareAll({ spaces, templates }: Arrived): void {
    for (const space of [...spaces].reverse()) this.prepare(space, templates[space.name]?.() ?? {})
  }

  private registerAll(spaces: readonly SpacePackage[]): void {
    for (const { name, components } of [...spaces].reverse()) {
      for (const { path } of components) {
        if (path !== 'app') this.attempt(`${name}/${path}.js`, () => this.register(name, path))
      }
    }
  }

  private prepare({ name, isMain, entry, components, scripts }: SpacePackage, groupList: TemplateGroup): void {
    const space = this.space(name)
    this.modules.get(name)?.add(scripts)
    if (!isMain) this.entries.set(name, entry)
    for (const { path, config, css, ignored, scope } of components) {
      const url = sheetOf(name, path)
      space.addComponentStaticConfig(path, config as Parameters<CodeSpace['addComponentStaticConfig']>[1])
      space.addStyleSheet(path, url, scope)
      this.backend.registerStyleSheetContent(url, css)
      rememberIgnored(url, ignored)
      const content = groupList[path]
      // `bindtap` without a colon is an attribute to the compiler; the flag has the engine read it as a listener.
      if (content) space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true })
    }
  }

  private register(name: string, path: string): void {
    const space = this.space(name)
    space.componentEnv(path, env => {
      this.definers = definersOf(space, env, path)
      this.modules.get(name)?.require(path)
    })
  }

  /** Names that a module sees. `Page` and the like mean the component whose module is being run. */
  private visible(isMain: boolean, globals: Globals): Globals {
    const { App, getApp, getCurrentPages, requirePlugin, ...shared } = globals
    const own = isMain ? { App, getApp, getCurrentPages, requirePlugin } : { getApp, requirePlugin }
    const define = {
      Page: this.definer('Page'),
      Component: this.definer('Component'),
      Behavior: this.definer('Behavior'),
    }
    return { ...shared, ...own, ...define }
  }

  /** Looked up at each call: a module that several components share runs only once (Vant's `VantComponent`). */
  private definer(name: keyof Definers): Definers[keyof Definers] {
    return definition => this.definers?.[name](definition)
  }

  private attempt(where: string, run: () => void): void {
    try {
      run()
    } catch (fault) {
      this.parts.report(where, fault)
    }
  }
}
