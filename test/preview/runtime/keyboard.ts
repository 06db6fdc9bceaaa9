import { dispatchTouch } from './events'

const formControl = /^(INPUT|TEXTAREA|SELECT)$/

/** Enter and space press what has the focus; a click that no pointer made (keyboard, screen reader) is a tap. */
export function listenToKeyboard(): void {
  document.addEventListener('keydown', event => {
    const target = event.target as HTMLElement
    if (!/^(Enter| )$/.test(event.key) || target.tabIndex < 0 || formControl.test(target.tagName)) return
    event.preventDefault()
    target.click()
  })
  document.addEventListener(
    'click',
    event => {
      const target = event.target as HTMLElement
      if (event.detail !== 0 || formControl.test(target.tagName)) return
      const { left, top, width, height } = target.getBoundingClientRect()
      const centre = { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 }
      // A component hears taps on what it is drawn with: a screen reader taps the middle, too.
      const middle = document.elementFromPoint(centre.clientX, centre.clientY)
      dispatchTouch(target.contains(middle) ? (middle as Element) : target, 'tap', [], [centre])
    },
    true,
  )
}
