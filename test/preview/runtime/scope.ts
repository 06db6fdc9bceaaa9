import type { ElementNode } from './engine'

/** The class prefix of the component whose template holds an element; `''` in that of a page. */
export function scopeAt(element: Element): string {
  const node = (element as Element & { readonly __wxElement?: ElementNode }).__wxElement
  const definition = node?.ownerShadowRoot?.getHostNode().getComponentDefinition()
  const { styleScope } = definition?.getComponentOptions() ?? {}
  const scopes = definition?.behavior.ownerSpace.styleScopeManager
  return (typeof styleScope === 'number' ? scopes?.queryName(styleScope) : '') ?? ''
}
