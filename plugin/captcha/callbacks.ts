import type { CallbackFault } from '../core/errors/callbackFault'
import type { Cancel, ClockPort } from '../core/ports'
import type { Verdict } from '../core/protocol/challenge'
import { memberOf, safely } from '../core/values/members'

import { settleOnce } from '../core/values/settleOnce'
import type { CallbackResult, Callbacks } from '../types/dropIn'

/** How long a page may take over its verdict, ms. */
export const CALLBACK_PATIENCE_MS = 30000

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'

/** Calls a page's function; what it throws stays here, for the page's own log. */
export function callSafely(call: () => unknown): void {
  try {
    call()
  } catch (error) {
    console.error('[captcha] a callback of the page threw', error)
  }
}

type BizResult = CallbackResult['bizResult']

interface Judgement {
  readonly verdict: Verdict
  readonly bizResult?: unknown
  /** The page gave the verdict, not a fault of its callback. */
  readonly isOfPage?: true
}

/** V2: gives the answer to the page and waits for its verdict; always ends in one, with the `bizResult` beside it, if there is one. */
export function handOver(
  { captchaVerifyCallback, onBizResultCallback }: Callbacks,
  captchaVerifyParam: string,
  clock: ClockPort,
  done: (verdict: Verdict, bizResult?: unknown) => void,
): Cancel {
  const { settle, close } = settleOnce<Judgement>(({ verdict, bizResult, isOfPage }) => {
    stopWaiting()
    done(verdict, bizResult)
    if (isOfPage && onBizResultCallback) callSafely(() => onBizResultCallback(bizResult as BizResult))
  })
  const refuse = (verifyCode: CallbackFault) => settle({ verdict: { pass: false, verifyCode } })
  const read = (value: unknown) => {
    const pass = safely(() => memberOf(value, 'captchaResult'), undefined)
    if (typeof pass !== 'boolean') return refuse('CallbackInvalid')
    const bizResult = safely(() => memberOf(value, 'bizResult'), undefined)
    settle({ verdict: { pass, verifyCode: '' }, bizResult, isOfPage: true })
  }
  const threw = (error: unknown) => {
    console.error('[captcha] captchaVerifyCallback threw', error)
    refuse('CallbackThrew')
  }
  const stopWaiting = clock.after(CALLBACK_PATIENCE_MS, () => refuse('CallbackTimeout'))
  try {
    const answer = captchaVerifyCallback?.(captchaVerifyParam)
    if (isThenable(answer)) answer.then(read, threw)
    else read(answer)
  } catch (error) {
    threw(error)
  }
  return () => {
    close()
    stopWaiting()
  }
}
