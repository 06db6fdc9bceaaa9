import { BuiltIn, isYes } from './element'

/** `<slider>`: the browser's own range field. */
export class SliderTag extends BuiltIn {
  private readonly range = document.createElement('input')

  override get bearer(): HTMLElement {
    return this.range
  }

  protected override mount(): void {
    this.range.type = 'range'
    this.range.addEventListener('input', () => this.tell('changing', { value: Number(this.range.value) }))
    this.range.addEventListener('change', () => this.tell('change', { value: Number(this.range.value) }))
    this.append(this.range)
    this.set()
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'disabled') this.range.disabled = isYes(value)
    else this.set()
  }

  private set(): void {
    this.range.min = String(this.number('min', 0))
    this.range.max = String(this.number('max', 100))
    this.range.step = String(this.number('step', 1))
    this.range.value = String(this.number('value', 0))
  }
}
