import { type Contact, dispatchTouch } from './events'
import { Gesture } from './gestures'

const contact = ({ clientX, clientY }: MouseEvent): Contact => ({ identifier: 0, clientX, clientY })

/**
 * The mouse as a finger. Pointer events tell it from real touches on machines that have both, and browsers do not
 * repeat a touch as a pointer of type `mouse`.
 */
export function listenToMouse(): void {
  let gesture: Gesture | null = null

  window.addEventListener(
    'pointerdown',
    event => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || !(event.target instanceof Element)) return
      gesture = new Gesture(event.target, contact(event))
      dispatchTouch(gesture.target, 'touchstart', [contact(event)], [contact(event)])
    },
    true,
  )
  window.addEventListener(
    'pointermove',
    event => {
      if (!gesture || event.pointerType !== 'mouse') return
      gesture.moved(contact(event))
      dispatchTouch(gesture.target, 'touchmove', [contact(event)], [contact(event)])
    },
    true,
  )
  window.addEventListener(
    'pointerup',
    event => {
      if (!gesture || event.pointerType !== 'mouse') return
      dispatchTouch(gesture.target, 'touchend', [], [contact(event)])
      gesture.ended(contact(event))
      gesture = null
    },
    true,
  )
  // A dragged picture would end the gesture without a pointerup.
  document.addEventListener('dragstart', event => event.preventDefault())
}
