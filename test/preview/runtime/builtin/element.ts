/** A tag that WeChat supplies, as a custom element `wx-<tag>`. */
export abstract class BuiltIn extends HTMLElement {
  /** Last value of each attribute as the template gave it: lists and functions survive, unlike in DOM attributes. */
  protected readonly values: Record<string, unknown> = {}

  private mounted = false

  /** Which element readers should find: this one, or the real control inside. */
  get bearer(): HTMLElement {
    return this
  }

  /** The engine may take an element out and put it back: it is built once. */
  connectedCallback(): void {
    if (this.mounted) return
    this.mounted = true
    this.mount()
  }

  /** Takes an attribute of the template, with its true type. Values arrive before the element is in the document. */
  receive(name: string, value: unknown): void {
    this.values[name] = value
    this.changed(name, value)
  }

  /** Builds what is inside, when the element first comes into the document. */
  protected mount(): void {}

  /** Reacts to a new value of an attribute. */
  protected changed(_name: string, _value: unknown): void {}

  /** Tells the page. Built-in events do not bubble. */
  protected tell(type: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }

  protected text(name: string, otherwise = ''): string {
    const value = this.values[name]
    return value === undefined || value === null ? otherwise : String(value)
  }

  protected number(name: string, otherwise: number): number {
    const value = Number(this.values[name] ?? Number.NaN)
    return Number.isNaN(value) ? otherwise : value
  }

  /** A bare attribute and any text but `false` mean yes, as in WXML. */
  protected flag(name: string): boolean {
    return isYes(this.values[name])
  }
}

export const isYes = (value: unknown): boolean => value === '' || (Boolean(value) && value !== 'false')

/** Gives a role and a tab stop to an element that the template left without. */
export function actAs(element: HTMLElement, role: string): void {
  if (!element.hasAttribute('role')) element.setAttribute('role', role)
  if (!element.hasAttribute('tabindex')) element.tabIndex = 0
}
