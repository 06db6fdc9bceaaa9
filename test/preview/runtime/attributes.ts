import { type Animation, play } from './animation'
import { BuiltIn } from './builtin/element'
import { glassEasel } from './engine'
import { rendererAt } from './renderer'
import { isUnheard } from './skyline'

/** Roles that a keyboard must reach: WeChat's readers do so by touch, a desktop browser needs a tab stop. */
const focusable = /^(button|checkbox|link|menuitem|option|radio|slider|switch|tab)$/

/** ARIA has no boolean attributes: `aria-expanded="{{false}}"` says `false` in WeChat's web view. */
function setAria(element: HTMLElement, name: string, value: unknown): void {
  if (isUnheard(name) && rendererAt(element) === 'skyline') return
  const attribute = name === 'aria-role' ? 'role' : name
  if (value === undefined || value === null) element.removeAttribute(attribute)
  else element.setAttribute(attribute, String(value))
  if (attribute === 'role' && focusable.test(String(value)) && element.tabIndex < 0) element.tabIndex = 0
}

const bearerOf = (element: HTMLElement) => (element instanceof BuiltIn ? element.bearer : element)

const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/**
 * Lets attributes and datasets reach the document: built-in tags get values as they are, readers get ARIA. WeChat says
 * `aria-role` where the web says `role`.
 */
export function reachTheDocument(): void {
  const { Component, Element: Node, NativeNode } = glassEasel
  const { hasExternalClass, setExternalClass } = Component.prototype
  const setDataset = Node.prototype.setDataset
  const updateAttribute = NativeNode.prototype.updateAttribute

  Node.prototype.setDataset = function (name, value) {
    setDataset.call(this, name, value)
    const element = this.getBackendElement() as unknown as Element | null
    if (element && /^(string|number|boolean)$/.test(typeof value))
      element.setAttribute(`data-${dashed(name)}`, `${value}`)
  }

  // What is neither a property of a component nor a class of its own ends here; the engine would refuse it.
  Component.prototype.hasExternalClass = function (name) {
    return name.startsWith('aria-') || hasExternalClass.call(this, name)
  }
  Component.prototype.setExternalClass = function (name, value) {
    const element = this.getBackendElement() as unknown as HTMLElement | null
    if (!name.startsWith('aria-')) return setExternalClass.call(this, name, value)
    if (element) setAria(element, name, value)
  }

  NativeNode.prototype.updateAttribute = function (name, value) {
    const element = this.getBackendElement() as unknown as HTMLElement | null
    if (element && /^(aria-)?role$/.test(name)) return setAria(element, name, value)
    if (element && name.startsWith('aria-')) return setAria(bearerOf(element), name, value)
    if (element && name === 'animation') return value ? play(element, value as Animation) : undefined
    if (element instanceof BuiltIn) element.receive(name, value)
    return updateAttribute.call(this, name, value)
  }
}
