import type { MachineEvent } from '../core/state/events'

/** A captcha as the methods of the public module reach it. */
interface Present {
  dispatch(event: MachineEvent): void
}

/** The captchas on the visible page, newest last. A plugin may not ask for the page stack, so each adds and removes itself. */
const present: Present[] = []

export function leave(captcha: Present): void {
  const at = present.indexOf(captcha)
  if (at >= 0) present.splice(at, 1)
}

/** Attached, or visible again because its page is: from now on the newest. */
export function arrive(captcha: Present): void {
  leave(captcha)
  present.push(captcha)
}

/** Sends `event` to the newest visible captcha; a call that finds none is a mistake of the page, and is logged. */
export function tellNewest(method: string, event: MachineEvent): void {
  const newest = present[present.length - 1]
  if (newest) newest.dispatch(event)
  else console.error(`[captcha] ${method}(): no <captcha> on this page`)
}
