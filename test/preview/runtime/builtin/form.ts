import { BuiltIn } from './element'

interface Named extends HTMLElement {
  readonly value?: unknown
  readonly checked?: boolean
}

/** `<form>`: collects what its named controls hold when a button of `form-type="submit"` is tapped. */
export class FormTag extends BuiltIn {
  protected override mount(): void {
    this.addEventListener('wx-submit', () => this.tell('submit', { value: this.collect() }))
    this.addEventListener('wx-reset', () => this.tell('reset'))
  }

  private collect(): Record<string, unknown> {
    const named = Array.from(this.querySelectorAll<Named>('[name]')).filter(control =>
      control.matches('wx-input, wx-textarea, wx-switch'),
    )
    return Object.fromEntries(
      named.map(control => [
        control.getAttribute('name'),
        control.matches('wx-switch') ? control.checked : control.value,
      ]),
    )
  }
}
