import { glassEasel, type MiniEvent } from './engine'

interface Wrapping {
  readonly detail: unknown
  wrapShadowedEvent(...words: unknown[]): MiniEvent
}

/** In WeChat an event is a plain object, the engine's inherits `detail`: uni-app's run time gives one of its own to an event that has none. */
export function ownDetail(): void {
  const events = glassEasel.Event.prototype as unknown as Wrapping
  const wrap = events.wrapShadowedEvent
  events.wrapShadowedEvent = function (this: Wrapping, ...words) {
    const attributes = { value: this.detail, writable: true, enumerable: true, configurable: true }
    return Object.defineProperty(wrap.apply(this, words), 'detail', attributes)
  }
}
