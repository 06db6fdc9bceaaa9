import type { CodeSpace, ComponentEnv } from './engine'
import { latestRenderer } from './renderer'

interface Definition {
  readonly behaviors?: readonly unknown[]
  readonly options?: { readonly addGlobalClass?: boolean; readonly styleIsolation?: string }
  readonly [member: string]: unknown
}
type Define = (definition: Definition) => unknown

/**
 * The engine leaves the `ready` lifetime to its embedder: here it comes once the tree that was attached is laid out. `this.renderer` is there
 * from the start.
 */
const readyAfterAttached = (space: CodeSpace) =>
  space
    .behavior()
    .lifetime('created', function () {
      Object.assign(this, { renderer: latestRenderer() })
    })
    .lifetime('attached', function () {
      queueMicrotask(() => this._$.triggerLifetime('ready', []))
    })
    .register()

/**
 * `Page`, `Component` and `Behavior` for the modules of one component. The engine knows no behaviours by name:
 * `wx://form-field` becomes one with its properties, the others (`wx://component-export`) it does without. Of style isolation it reads
 * the JSON alone, not the options of `Component()`.
 */
export function definersOf(
  space: CodeSpace,
  env: ComponentEnv,
  path: string,
): Record<'Page' | 'Component' | 'Behavior', Define> {
  const formField = () =>
    space
      .behavior()
      .definition({ properties: { name: String, value: null } })
      .register()
  const withoutNames = (definition: Definition): Definition => {
    if (!definition.behaviors) return definition
    const behaviors = definition.behaviors
      .map(behavior => (behavior === 'wx://form-field' ? formField() : behavior))
      .filter(behavior => typeof behavior !== 'string')
    return { ...definition, behaviors }
  }
  const isolate = ({ addGlobalClass, styleIsolation }: NonNullable<Definition['options']>): void => {
    const config = space.getComponentStaticConfig(path)
    const isolation = styleIsolation ?? (addGlobalClass ? 'apply-shared' : undefined)
    if (config && isolation && !config.styleIsolation) Object.assign(config, { styleIsolation: isolation })
  }
  const withReady = (definition: Definition): Definition => {
    isolate(definition.options ?? {})
    const { behaviors = [], ...own } = withoutNames(definition)
    return { ...own, behaviors: [readyAfterAttached(space), ...behaviors] }
  }
  return {
    Page: definition => env.Page(withoutNames(definition) as Parameters<ComponentEnv['Page']>[0]),
    Component: definition =>
      env.Component(withReady(definition) as unknown as Parameters<ComponentEnv['Component']>[0]),
    Behavior: definition =>
      env.Behavior(withoutNames(definition) as unknown as Parameters<ComponentEnv['Behavior']>[0]),
  }
}
