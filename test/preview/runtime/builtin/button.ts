import { actAs, BuiltIn, isYes } from './element'

/** `<button>`: drawn by built-in.css; `disabled` also stops its taps from being heard. */
export class ButtonTag extends BuiltIn {
  protected override mount(): void {
    actAs(this, 'button')
    this.addEventListener('click', () => this.submit())
  }

  protected override changed(name: string, value: unknown): void {
    if (name !== 'disabled') return
    this.setAttribute('aria-disabled', String(isYes(value)))
  }

  private submit(): void {
    const type = this.text('form-type')
    if (this.flag('disabled') || (type !== 'submit' && type !== 'reset')) return
    this.closest('wx-form')?.dispatchEvent(new CustomEvent(`wx-${type}`))
  }
}
