import { BuiltIn, isYes } from './element'

/** `<scroll-view>`: scrolls where `scroll-x` and `scroll-y` say so. */
export class ScrollViewTag extends BuiltIn {
  protected override mount(): void {
    this.addEventListener('scroll', event => {
      // What the page is told has the same name.
      if (!(event instanceof CustomEvent)) this.scrolled()
    })
    this.place()
  }

  protected override changed(name: string, value: unknown): void {
    if (name === 'scroll-x') this.style.overflowX = isYes(value) ? 'auto' : 'hidden'
    else if (name === 'scroll-y') this.style.overflowY = isYes(value) ? 'auto' : 'hidden'
    else if (name.startsWith('scroll-') && this.isConnected) this.place()
  }

  private place(): void {
    const top = this.number('scroll-top', Number.NaN)
    const left = this.number('scroll-left', Number.NaN)
    const into = this.text('scroll-into-view')
    const behavior = this.flag('scroll-with-animation') ? 'smooth' : 'auto'
    if (into) this.querySelector(`#${CSS.escape(into)}`)?.scrollIntoView({ behavior, block: 'start' })
    else if (!Number.isNaN(top)) this.scrollTo({ top, behavior })
    else if (!Number.isNaN(left)) this.scrollTo({ left, behavior })
  }

  private scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = this
    this.tell('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth })
    if (scrollTop + clientHeight >= scrollHeight - this.number('lower-threshold', 50)) {
      this.tell('scrolltolower', { direction: 'bottom' })
    }
    if (scrollTop <= this.number('upper-threshold', 50)) this.tell('scrolltoupper', { direction: 'top' })
  }
}
