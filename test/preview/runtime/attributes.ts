import { BuiltIn } from './builtin/element'
import { glassEasel } from './engine'

/** Roles that a keyboard must reach: WeChat's readers do so by touch, a desktop browser needs a tab stop. */
const focusable = /^(button|checkbox|link|menuitem|option|radio|slider|switch|tab)$/

/** ARIA has no boolean attributes: `aria-expanded="{{false}}"` says `false` in WeChat's web view. */
function setAria(element: Element, name: string, value: unknown): void {
  if (value === undefined || value === null) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

const bearerOf = (element: HTMLElement) => (element instanceof BuiltIn ? element.bearer : element)

const dashed = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/**
 * Lets attributes and datasets reach the document: built-in tags get values as they are, readers get ARIA. WeChat says
 * `aria-role` where the web says `role`.
 */
export function reachTheDocument(): void {
  const { Element: Node, NativeNode } = glassEasel
  const setDataset = Node.prototype.setDataset
  const updateAttribute = NativeNode.prototype.updateAttribute

  Node.prototype.setDataset = function (name, value) {
    setDataset.call(this, name, value)
    const element = this.getBackendElement() as unknown as Element | null
    if (element && /^(string|number|boolean)$/.test(typeof value))
      element.setAttribute(`data-${dashed(name)}`, `${value}`)
  }

  NativeNode.prototype.updateAttribute = function (name, value) {
    const element = this.getBackendElement() as unknown as HTMLElement | null
    if (name === 'aria-role') return this.updateAttribute('role', value)
    if (element && name.startsWith('aria-')) return setAria(bearerOf(element), name, value)
    if (element && name === 'role' && focusable.test(String(value)) && element.tabIndex < 0) element.tabIndex = 0
    if (element instanceof BuiltIn) element.receive(name, value)
    return updateAttribute.call(this, name, value)
  }
}
