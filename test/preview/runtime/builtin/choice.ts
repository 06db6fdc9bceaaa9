import { actAs, BuiltIn, isYes } from './element'

/** What can be on or off by a tap: switch, checkbox, radio. */
export abstract class ChoiceTag extends BuiltIn {
  protected abstract readonly kind: 'switch' | 'checkbox' | 'radio'

  protected override mount(): void {
    actAs(this, this.kind)
    this.draw()
    this.addEventListener('click', () => {
      if (!this.flag('disabled')) this.press()
    })
  }

  get checked(): boolean {
    return this.flag('checked')
  }

  set checked(on: boolean) {
    this.values.checked = on
    this.draw()
  }

  get value(): string {
    return this.text('value')
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'checked') this.draw()
    if (name === 'disabled') this.setAttribute('aria-disabled', String(isYes(value)))
  }

  /** A press by the person; `disabled` is dealt with. */
  protected abstract press(): void

  private draw(): void {
    this.setAttribute('aria-checked', String(this.checked))
  }
}

export class SwitchTag extends ChoiceTag {
  protected readonly kind = 'switch'

  protected press(): void {
    this.checked = !this.checked
    this.tell('change', { value: this.checked })
  }
}

export class CheckboxTag extends ChoiceTag {
  protected readonly kind = 'checkbox'

  protected press(): void {
    this.checked = !this.checked
    this.closest<CheckboxGroupTag>('wx-checkbox-group')?.report()
  }
}

export class RadioTag extends ChoiceTag {
  protected readonly kind = 'radio'

  protected press(): void {
    if (this.checked) return
    const group = this.closest<RadioGroupTag>('wx-radio-group')
    for (const other of group?.querySelectorAll<RadioTag>('wx-radio') ?? []) other.checked = false
    this.checked = true
    group?.report(this.value)
  }
}

export class CheckboxGroupTag extends BuiltIn {
  report(): void {
    const chosen = Array.from(this.querySelectorAll<CheckboxTag>('wx-checkbox')).filter(box => box.checked)
    this.tell('change', { value: chosen.map(box => box.value) })
  }
}

export class RadioGroupTag extends BuiltIn {
  protected override mount(): void {
    if (!this.hasAttribute('role')) this.setAttribute('role', 'radiogroup')
  }

  report(value: string): void {
    this.tell('change', { value })
  }
}
