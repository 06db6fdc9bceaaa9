import { isYes } from './element'
import { FieldTag } from './field'

/** Which keyboard a phone shows for WeChat's `type`. The field stays one of text: a number field drops what it dislikes. */
const keyboards: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

export class InputTag extends FieldTag<HTMLInputElement> {
  constructor() {
    super(document.createElement('input'))
    this.field.maxLength = 140
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'type') this.field.inputMode = keyboards[String(value)] ?? 'text'
    else if (name === 'password') this.field.type = isYes(value) ? 'password' : 'text'
    else super.changed(name, value)
  }

  protected confirms(): boolean {
    return true
  }
}

export class TextareaTag extends FieldTag<HTMLTextAreaElement> {
  constructor() {
    super(document.createElement('textarea'))
    this.field.maxLength = 140
  }

  protected override changed(name: string, value: unknown): void {
    super.changed(name, value)
    if (name === 'auto-height') this.toggleAttribute('auto-height', isYes(value))
  }

  protected confirms(): boolean {
    return ['send', 'search', 'next', 'go', 'done'].includes(this.text('confirm-type'))
  }
}
