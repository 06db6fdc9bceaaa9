import { nodeOf, type SimulatedNode, type SimulatedRoot } from './simulate'
import { settled } from './time'

/** miniprogram-simulate puts the tag before each class: `captcha--error__code`. */
const hasClass = (element: Element, part: string): boolean =>
  [...element.classList].some(name => name.slice(name.indexOf('--') + 2) === part || name === part)

/** What a person sees of one `<captcha>`; parts are named by their class, such as `error__code`. */
export class View {
  constructor(
    private readonly root: SimulatedRoot,
    private readonly dom: Element,
  ) {}

  all(part: string): readonly Element[] {
    return [...this.dom.querySelectorAll(`[class*="${part}"]`)].filter(element => hasClass(element, part))
  }

  has(part: string): boolean {
    return this.all(part).length > 0
  }

  /** Of its first element; fails where there is none. */
  text(part: string): string {
    return (this.element(part).textContent ?? '').trim()
  }

  texts(part: string): readonly string[] {
    return this.all(part).map(element => (element.textContent ?? '').trim())
  }

  /** The component of that tag inside the captcha: `drag-challenge`. */
  component(tag: string): SimulatedNode {
    const element = this.dom.querySelector(tag)
    if (!element) throw new Error(`no <${tag}> in ${this.dom.outerHTML}`)
    return nodeOf(this.root, element)
  }

  /** Whether the popup is open, or on its way there. */
  get popped(): boolean {
    return this.has('popup--open')
  }

  attribute(part: string, name: string): unknown {
    return nodeOf(this.root, this.element(part))
      .toJSON()
      .attrs.find(attr => attr.name === name)?.value
  }

  async tap(part: string): Promise<void> {
    nodeOf(this.root, this.element(part)).dispatchEvent('tap')
    await settled()
  }

  /** Whether a screen reader finds something of that name. */
  hasLabel(label: string): boolean {
    return this.labelled(label) !== undefined
  }

  /** Taps what a screen reader calls so: buttons without a text. */
  async press(label: string): Promise<void> {
    const node = this.labelled(label)
    if (!node) throw new Error(`nothing labelled ${label} in ${this.dom.outerHTML}`)
    node.dispatchEvent('tap')
    await settled()
  }

  /** An event of a built-in component, which does not bubble: `load` of an image. */
  async fire(part: string, name: string, detail: unknown = {}): Promise<void> {
    nodeOf(this.root, this.element(part)).instance.triggerEvent(name, detail)
    await settled()
  }

  private labelled(label: string): SimulatedNode | undefined {
    const nodes = [...this.dom.querySelectorAll('wx-view')].map(element => nodeOf(this.root, element))
    return nodes.find(node => node.toJSON().attrs.some(({ name, value }) => name === 'ariaLabel' && value === label))
  }

  private element(part: string): Element {
    const [first] = this.all(part)
    if (!first) throw new Error(`nothing of class ${part} in ${this.dom.outerHTML}`)
    return first
  }
}
