import type { Cancel } from '../ports'

/**
 * Lets `begin` start now, or as soon as one of the slots is free, and gives it what it calls when it is over. The cancel takes it out of
 * the queue, or cancels what it began.
 */
export interface Slots {
  (begin: (over: () => void) => Cancel): Cancel
  /** Nothing is under way, and nothing waits. */
  areFree(): boolean
}

/**
 * A queue over all captchas: WeChat sends 10 requests of a mini program at a time and lets the others wait while their deadlines run, so ours
 * wait here, before that.
 */
export function createSlots(most: number): Slots {
  const waiting: (() => void)[] = []
  let taken = 0
  const next = () => {
    if (taken < most) waiting.shift()?.()
  }

  const take = (begin: (over: () => void) => Cancel): Cancel => {
    let cancel: Cancel = () => undefined
    let held = false
    let cancelled = false
    const over = () => {
      if (!held) return
      held = false
      taken -= 1
      next()
    }
    const start = () => {
      held = true
      taken += 1
      cancel = begin(over)
      // A port may bring about the cancel while it is being called.
      if (cancelled) cancel()
    }
    waiting.push(start)
    next()
    return () => {
      cancelled = true
      const place = waiting.indexOf(start)
      if (place >= 0) waiting.splice(place, 1)
      cancel()
      over()
    }
  }
  return Object.assign(take, { areFree: () => taken === 0 })
}
