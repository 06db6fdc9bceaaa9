import type { ComponentPackage } from '../package'
import type { Space } from './space'
import { wxssToCss } from './wxss'

interface ComponentJson {
  component: boolean
  usingComponents: Record<string, string>
  componentGenerics: Record<string, true | { default?: string }>
}

/** Called for each `plugin://alias/name` that a component uses. */
export type PluginUse = (reference: string) => void

/** Collects the components of one space, dependencies before their users, as the registration order wants them. */
export class Components {
  readonly list: ComponentPackage[] = []
  private readonly seen = new Set<string>()

  constructor(
    private readonly space: Space,
    private readonly addTemplate: (path: string) => void,
    private readonly globals: Readonly<Record<string, string>>,
    private readonly usePlugin: PluginUse,
  ) {}

  add(path: string): void {
    if (this.seen.has(path)) return
    this.seen.add(path)
    const json = this.space.readJson<ComponentJson>(`${path}.json`)
    const config = { ...json, usingComponents: this.using(path, json), componentGenerics: this.generics(path, json) }
    const isPage = !json.component
    const scope = isPage ? '' : scopeOf(this.space.name, path)
    this.addTemplate(path)
    const sheet = wxssToCss(this.space, `${path}.wxss`, isPage ? { route: path } : { scope, host: path })
    this.list.push({ path, isPage, config, ...sheet, scope })
  }

  private using(path: string, json: Partial<ComponentJson>): Record<string, string> {
    const own = Object.entries(json.usingComponents ?? {}).map(([tag, reference]) => [tag, this.one(path, reference)])
    const global = Object.entries(this.globals).map(([tag, reference]) => [tag, this.one('app', reference)])
    return Object.fromEntries([...global, ...own])
  }

  private generics(path: string, json: Partial<ComponentJson>): ComponentJson['componentGenerics'] {
    const entries = Object.entries(json.componentGenerics ?? {}).map(([name, generic]) => {
      const fallback = generic === true ? undefined : generic.default
      return [name, fallback ? { default: this.one(path, fallback) } : true] as const
    })
    return Object.fromEntries(entries)
  }

  /** A component reference made absolute; the component it names is collected on the way. */
  private one(from: string, reference: string): string {
    if (reference.startsWith('plugin://')) {
      this.usePlugin(reference)
      return reference
    }
    const path = this.space.component(from, reference)
    if (this.space.has(`${path}.json`)) this.add(path)
    else this.space.error(`${from}.json`, `usingComponents: no component at ${reference}`)
    return `/${path}`
  }
}

const scopeOf = (space: string, path: string) =>
  `${space === 'main' ? '' : `${space}-`}${path}`.replace(/[^a-zA-Z0-9]+/g, '-')
