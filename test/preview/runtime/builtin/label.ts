import { BuiltIn } from './element'

const controls = 'wx-switch, wx-checkbox, wx-radio, wx-button, wx-input, wx-textarea'

/** `<label>`: a tap on it is a tap on the control it names, or else on the first one inside. */
export class LabelTag extends BuiltIn {
  protected override mount(): void {
    this.addEventListener('click', event => {
      if ((event.target as Element).closest(controls)) return
      const named = this.text('for')
      const control = named
        ? this.closest('.preview-page')?.querySelector<HTMLElement>(`#${CSS.escape(named)}`)
        : this.querySelector<HTMLElement>(controls)
      if (control?.matches('wx-input, wx-textarea')) control.focus()
      else control?.click()
    })
  }
}
