import type { ElementNode } from './engine'

/** As WeChat's `hover-start-time` and `hover-stay-time` say when they are not given. */
const startMs = 50
const stayMs = 400

type Drawn = HTMLElement & { readonly __wxElement?: ElementNode }

function numberOf(element: Element, name: string, otherwise: number): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '')
  return Number.isNaN(value) ? otherwise : value
}

/** `hover-class`: what is pressed wears it, until a moment after the finger or the mouse has gone. */
export function showPressed(): void {
  document.addEventListener('pointerdown', event => {
    const pressed = (event.target as Element).closest<Drawn>(
      '[hover-class]:not([hover-class=""], [hover-class="none"])',
    )
    const names = pressed?.getAttribute('hover-class')?.split(/\s+/) ?? []
    const list = pressed?.__wxElement?.classList
    if (!pressed || !list || pressed.matches('[aria-disabled="true"]')) return
    const wear = (on: boolean) => {
      for (const name of names) list.toggle(name, on)
    }
    const start = window.setTimeout(() => wear(true), numberOf(pressed, 'hover-start-time', startMs))
    const leave = () => {
      window.clearTimeout(start)
      window.setTimeout(() => wear(false), numberOf(pressed, 'hover-stay-time', stayMs))
    }
    for (const type of ['pointerup', 'pointercancel']) document.addEventListener(type, leave, { once: true })
  })
}
