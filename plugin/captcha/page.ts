import type { Cancel, PagePort } from '../core/ports'

/** The page of one captcha, as its `pageLifetimes` report it: visible until it says otherwise. */
export class Page implements PagePort {
  private hidden = false
  private readonly waiting = new Set<() => void>()

  isHidden = (): boolean => this.hidden

  onShow = (callback: () => void): Cancel => {
    this.waiting.add(callback)
    return () => {
      this.waiting.delete(callback)
    }
  }

  hide(): void {
    this.hidden = true
  }

  /** The first `show` of a page tells nothing: it was not hidden. */
  show(): void {
    if (!this.hidden) return
    this.hidden = false
    const callbacks = [...this.waiting]
    this.waiting.clear()
    for (const callback of callbacks) callback()
  }
}
