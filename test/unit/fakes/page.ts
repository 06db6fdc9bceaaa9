import type { PagePort } from '../../../plugin/core/ports'

/** A page that can be hidden and shown, and that knows who waits for it. */
export function fakePage() {
  const waiting = new Set<() => void>()
  let hidden = false
  const page = {
    waiting,
    isHidden: () => hidden,
    onShow(callback: () => void) {
      waiting.add(callback)
      return () => {
        waiting.delete(callback)
      }
    },
    hide() {
      hidden = true
    },
    show() {
      if (!hidden) return
      hidden = false
      const callbacks = [...waiting]
      waiting.clear()
      for (const callback of callbacks) callback()
    },
  }
  return page satisfies PagePort
}
