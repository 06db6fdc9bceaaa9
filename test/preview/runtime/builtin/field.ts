import { BuiltIn, isYes } from './element'
import { Placeholder } from './placeholder'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Attributes that belong to the real field inside, where the browser looks for them. */
const forwarded = /^(placeholder|maxlength|disabled|name)$/

/** What `<input>` and `<textarea>` share: a real field inside, and WeChat's events about it. */
export abstract class FieldTag<F extends Field> extends BuiltIn {
  protected readonly field: F
  private readonly placeholder = new Placeholder()

  protected constructor(field: F) {
    super()
    this.field = field
    field.addEventListener('input', () => this.tell('input', this.state()))
    field.addEventListener('focus', () => this.tell('focus', this.state()))
    field.addEventListener('blur', () => {
      this.tell('blur', this.state())
      this.tell('change', this.state())
    })
    field.addEventListener('keydown', event => {
      if ((event as KeyboardEvent).key === 'Enter' && this.confirms()) this.tell('confirm', this.state())
    })
  }

  protected override mount(): void {
    this.append(this.field, this.placeholder.element)
    this.placeholder.dress(this, this.text('placeholder-class'))
    if (this.flag('focus') || this.flag('auto-focus')) this.field.focus()
  }

  override get bearer(): HTMLElement {
    return this.field
  }

  get value(): string {
    return this.field.value
  }

  override focus(): void {
    this.field.focus()
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'value') this.setValue(value === undefined || value === null ? '' : String(value))
    else if (name === 'focus') this.setFocus(isYes(value))
    else if (forwarded.test(name)) this.forward(name, value)
    if (name === 'placeholder') this.placeholder.say(this.text(name))
    else if (name === 'placeholder-style') this.placeholder.style(this.text(name))
    else if (name === 'placeholder-class') this.placeholder.dress(this, this.text(name))
  }

  /** Whether Enter is the keyboard's own key for "done" here. */
  protected abstract confirms(): boolean

  /** The same text again would move the cursor to the end. */
  private setValue(value: string): void {
    if (this.field.value !== value) this.field.value = value
  }

  private setFocus(wanted: boolean): void {
    if (!this.field.isConnected) return
    if (wanted) this.field.focus()
    else this.field.blur()
  }

  private forward(name: string, value: unknown): void {
    const absent = value === undefined || value === null || (name === 'disabled' && !isYes(value))
    if (absent || (name === 'maxlength' && Number(value) < 0)) this.field.removeAttribute(name)
    else this.field.setAttribute(name, name === 'disabled' ? '' : String(value))
  }

  private state(): Record<string, unknown> {
    return {
      value: this.field.value,
      cursor: this.field.selectionStart ?? this.field.value.length,
      keyCode: 0,
      height: 0,
    }
  }
}
