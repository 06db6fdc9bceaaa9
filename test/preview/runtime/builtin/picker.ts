import { BuiltIn, isYes } from './element'

/** `<picker>` in mode `selector`: the browser's own list, laid unseen over what the page shows. */
export class PickerTag extends BuiltIn {
  private readonly select = document.createElement('select')

  override get bearer(): HTMLElement {
    return this.select
  }

  protected override mount(): void {
    const shadow = this.attachShadow({ mode: 'open' })
    const style = document.createElement('style')
    style.textContent =
      'select{position:absolute;inset:0;width:100%;height:100%;opacity:0;font-size:16px;cursor:pointer}'
    shadow.append(style, document.createElement('slot'), this.select)
    this.select.addEventListener('change', () => this.tell('change', { value: String(this.select.selectedIndex) }))
    this.fill()
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'disabled') this.select.disabled = isYes(value)
    else this.fill()
  }

  private fill(): void {
    const { range } = this.values
    const key = this.text('range-key')
    const labels = (Array.isArray(range) ? range : []).map(item => String(key ? item?.[key] : item))
    this.select.replaceChildren(...labels.map(label => new Option(label)))
    this.select.selectedIndex = this.number('value', 0)
  }
}
