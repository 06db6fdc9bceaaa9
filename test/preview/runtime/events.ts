import { type ElementNode, glassEasel } from './engine'
import { originOf } from './geometry'

/** A finger or the mouse at one moment. */
export interface Contact {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
}

/** Native events that pages may bind; everything else that a page hears comes from built-in tags as a CustomEvent. */
const nativeEvents = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

const heard = new WeakMap<Element, Set<string>>()
const dispatched = new WeakSet<Event>()

/** Called when the first listener for `type` is put on an element. Touches need none: they are heard everywhere. */
export function observeNative(element: Element, type: string): void {
  const types = heard.get(element) ?? new Set()
  heard.set(element, types)
  if (types.has(type)) return
  types.add(type)
  element.addEventListener(type, event => {
    if (dispatched.has(event) || !(event instanceof CustomEvent || nativeEvents.has(type))) return
    dispatched.add(event)
    const detail = event instanceof CustomEvent ? event.detail : {}
    dispatch(event.target as Element, type, detail, { bubbles: event.bubbles })
  })
}

/** The mini program's touch event of `type`; `true` when a `catch:` handler took it. */
export function dispatchTouch(
  target: Element,
  type: string,
  touches: readonly Contact[],
  changed: readonly Contact[],
): boolean {
  if (type === 'tap' && target.closest('wx-button[aria-disabled="true"]')) return false
  const fields = { touches: touches.map(seenBy(target)), changedTouches: changed.map(seenBy(target)) }
  const first = fields.changedTouches[0]
  const detail = type === 'tap' || type === 'longpress' ? { x: first?.clientX, y: first?.clientY } : fields
  return dispatch(target, type, detail, { bubbles: true, fields })
}

const seenBy = (target: Element) => {
  const origin = originOf(target)
  const scrolled = target.closest('.preview-scroller')?.scrollTop ?? 0
  return ({ identifier, clientX, clientY }: Contact) => {
    const x = clientX - origin.left
    const y = clientY - origin.top
    return { identifier, clientX: x, clientY: y, pageX: x, pageY: y + scrolled, x, y, force: 1 }
  }
}

interface Dispatch {
  readonly bubbles: boolean
  readonly fields?: Record<string, unknown>
}

function dispatch(target: Element, type: string, detail: unknown, { bubbles, fields }: Dispatch): boolean {
  const node = nodeAt(target)
  if (!node) return false
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: true,
    ...(fields ? { extraFields: fields } : {}),
  })
  glassEasel.Event.dispatchEvent(node, event)
  return event.defaultPrevented()
}

function nodeAt(target: Element): ElementNode | null {
  for (let element: Element | null = target; element; element = element.parentElement) {
    const node = (element as Element & { __wxElement?: ElementNode }).__wxElement
    if (node) return node
  }
  return null
}
