import { type Contact, dispatchTouch } from './events'
import { Gesture } from './gestures'

const gestures = new Map<number, Gesture>()
const list = (touches: TouchList): Contact[] => Array.from(touches)

/** Real fingers. The later events of a touch go to the element where it began, even when that has left the page. */
export function listenToTouch(): void {
  document.addEventListener('touchstart', started, { capture: true, passive: false })
}

function started(event: TouchEvent): void {
  const target = event.target as Element
  for (const touch of list(event.changedTouches)) gestures.set(touch.identifier, new Gesture(target, touch))
  target.addEventListener('touchmove', moved, { passive: false })
  target.addEventListener('touchend', ended)
  target.addEventListener('touchcancel', cancelled)
  dispatchTouch(target, 'touchstart', list(event.touches), list(event.changedTouches))
}

/** A `catch:touchmove` keeps the page from scrolling under the finger. */
function moved(event: Event): void {
  const { touches, changedTouches } = event as TouchEvent
  for (const touch of list(changedTouches)) gestures.get(touch.identifier)?.moved(touch)
  const caught = dispatchTouch(event.target as Element, 'touchmove', list(touches), list(changedTouches))
  if (caught && event.cancelable) event.preventDefault()
}

function ended(event: Event): void {
  const { touches, changedTouches } = event as TouchEvent
  dispatchTouch(event.target as Element, 'touchend', list(touches), list(changedTouches))
  for (const touch of list(changedTouches)) gestures.get(touch.identifier)?.ended(touch)
  forget(event as TouchEvent)
}

function cancelled(event: Event): void {
  const { touches, changedTouches } = event as TouchEvent
  dispatchTouch(event.target as Element, 'touchcancel', list(touches), list(changedTouches))
  for (const touch of list(changedTouches)) gestures.get(touch.identifier)?.cancel()
  forget(event as TouchEvent)
}

function forget({ target, targetTouches, changedTouches }: TouchEvent): void {
  for (const touch of list(changedTouches)) gestures.delete(touch.identifier)
  if (targetTouches.length > 0) return
  target?.removeEventListener('touchmove', moved)
  target?.removeEventListener('touchend', ended)
  target?.removeEventListener('touchcancel', cancelled)
}
