import { toContainerUnits } from '../../bundle/units'
import { scopeAt } from '../scope'

/**
 * The text of an empty field, as an element that `placeholder-class` and `placeholder-style` can reach. The field has the browser's own
 * placeholder as well, unseen: it is what readers announce, and its presence tells the style sheet whether the field is empty.
 */
export class Placeholder {
  readonly element = document.createElement('span')

  constructor() {
    this.element.setAttribute('aria-hidden', 'true')
    this.element.className = 'preview-placeholder'
  }

  say(text: string): void {
    this.element.textContent = text
  }

  style(style: string): void {
    this.element.setAttribute('style', toContainerUnits(style))
  }

  /** Classes of the page or component whose template holds `field`. */
  dress(field: Element, classes: string): void {
    const scope = scopeAt(field)
    const names = classes.split(/\s+/).filter(name => name !== '')
    const scoped = scope === '' ? [] : names.map(name => `${scope}--${name}`)
    this.element.className = ['preview-placeholder', ...names, ...scoped].join(' ')
  }
}
