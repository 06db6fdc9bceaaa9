import type { CaptchaObserver, CaptchaRecord } from '../core/observation/record'
import { isThenable } from '../core/values/thenable'

let observer: CaptchaObserver | null = null
/** The present observer has thrown, which is told once. */
let complained = false

/** Puts `given` in the place of the observer before it; `null` for none. */
export function setObserver(given: CaptchaObserver | null): void {
  observer = given
  complained = false
}

export const isObserved = (): boolean => observer !== null

function complain(error: unknown): void {
  if (complained) return
  complained = true
  console.error('[captcha] configure({ observe }): the observer threw; this is told once', error)
}

/** Gives a record to the observer. What that throws, now or in a promise, stays here. */
export function observe(record: CaptchaRecord): void {
  try {
    const answer = observer?.(record)
    if (isThenable(answer)) Promise.resolve(answer).then(undefined, complain)
  } catch (error) {
    complain(error)
  }
}
