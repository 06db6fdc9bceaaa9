import { type Contact, dispatchTouch } from './events'

/** How far, in CSS px, a finger may stray in a tap. */
const tapSlop = 10
/** When a resting finger becomes a long press, as WeChat documents it. */
const longPressMs = 350

/** One finger, or the mouse, from its first contact to its last. */
export class Gesture {
  private tapping = true
  private readonly longPress: number

  constructor(
    readonly target: Element,
    private readonly start: Contact,
  ) {
    this.longPress = window.setTimeout(() => {
      if (this.tapping) dispatchTouch(target, 'longpress', [start], [start])
    }, longPressMs)
  }

  moved(to: Contact): void {
    if (Math.hypot(to.clientX - this.start.clientX, to.clientY - this.start.clientY) > tapSlop) this.cancel()
  }

  ended(at: Contact): void {
    this.moved(at)
    const tapped = this.tapping
    this.cancel()
    if (tapped) dispatchTouch(this.target, 'tap', [], [at])
  }

  cancel(): void {
    this.tapping = false
    window.clearTimeout(this.longPress)
  }
}
