import type { MiniProgramPackage, SpacePackage } from '../package'
import type { PreviewBackend } from './backend'
import { definersOf } from './behaviors'
import { type CodeSpace, type glassEasel, MiniProgramEnv } from './engine'
import { type Globals, Modules } from './modules'

type TemplateGroup = Record<string, glassEasel.template.ComponentTemplate['content']>
export type TemplateGroups = Readonly<Record<string, () => TemplateGroup>>
type Definers = ReturnType<typeof definersOf>
type Report = (where: string, fault: unknown) => void

/** The mini program's code: one space for itself and one per plugin, each with modules of its own. */
export class Spaces {
  private readonly env = new MiniProgramEnv()
  private readonly modules = new Map<string, Modules>()
  private definers: Definers | null = null
  readonly backend: ReturnType<MiniProgramEnv['associateBackend']>
  readonly main: CodeSpace

  constructor(
    private readonly pack: MiniProgramPackage,
    backend: PreviewBackend,
    private readonly globals: () => Globals,
  ) {
    this.backend = this.env.associateBackend(backend)
    for (const space of pack.spaces) {
      this.env.createCodeSpace(space.name, space.isMain, { ...space.publicComponents })
      this.modules.set(space.name, new Modules(space.name, space.scripts, () => this.visible(space)))
    }
    this.main = this.space('main')
    for (const { name, isMain } of pack.spaces) if (!isMain) this.main.importCodeSpace(name, name)
  }

  /** Runs app.js and the module of every component, plugins first, as their users want to find them registered. */
  load(templates: TemplateGroups, report: Report): void {
    const spaces = [...this.pack.spaces].reverse()
    for (const space of spaces) this.prepare(space, templates[space.name]?.() ?? {})
    this.attempt('app.js', report, () => this.modules.get('main')?.require('app'))
    for (const space of spaces) {
      for (const { path } of space.components) {
        if (path !== 'app') this.attempt(`${space.name}/${path}.js`, report, () => this.register(space.name, path))
      }
    }
  }

  /** What `requirePlugin(alias)` gives. */
  requirePlugin(alias: string): unknown {
    const space = this.pack.spaces.find(({ name, isMain }) => name === alias && !isMain)
    if (!space) throw new Error(`requirePlugin: app.json declares no plugin "${alias}"`)
    return space.entry === null ? {} : this.modules.get(alias)?.require(space.entry)
  }

  private space(name: string): CodeSpace {
    const space = this.env.getCodeSpace(name)
    if (!space) throw new Error(`no code space "${name}"`)
    return space
  }

  private prepare({ name, components }: SpacePackage, groupList: TemplateGroup): void {
    const space = this.space(name)
    for (const { path, config, css, scope } of components) {
      const url = `${name}/${path}.wxss`
      space.addComponentStaticConfig(path, config as Parameters<CodeSpace['addComponentStaticConfig']>[1])
      space.addStyleSheet(path, url, scope)
      this.backend.registerStyleSheetContent(url, css)
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
  private visible({ isMain }: SpacePackage): Globals {
    const { App, getApp, getCurrentPages, requirePlugin, ...shared } = this.globals()
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

  private attempt(where: string, report: Report, run: () => void): void {
    try {
      run()
    } catch (fault) {
      report(where, fault)
    }
  }
}
