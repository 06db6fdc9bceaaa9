import type { CallbackFault } from '../core/errors/callbackFault'
import type { Cancel, ClockPort } from '../core/ports'
import type { Verdict } from '../core/protocol/challenge'
import { memberOf, safely } from '../core/values/members'
import { print } from '../core/values/print'
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
}

/** As a page may have written it: the older form gives its verdict to a second parameter. */
type Judge = (captchaVerifyParam: string, callback: (verdict: unknown) => void) => unknown

/** V2 pages listen to their two callbacks only, so what is wrong with them is written to the console, too. */
function complain(received: string): void {
  console.error(
    `[captcha] captchaVerifyCallback must return { captchaResult: boolean, bizResult?: boolean }, ${received}`,
  )
}

/**
 * V2: gives the answer to the page and waits for its verdict; always ends in one, with the `bizResult` beside it, if there is one.
 * `onBizResultCallback` follows a pass only. Page "V2 integration for web and H5 clients".
 */
export function handOver(
  { captchaVerifyCallback, onBizResultCallback }: Callbacks,
  captchaVerifyParam: string,
  clock: ClockPort,
  done: (verdict: Verdict, bizResult?: unknown) => void,
): Cancel {
  const { settle, close } = settleOnce<Judgement>(({ verdict, bizResult }) => {
    stopWaiting()
    done(verdict, bizResult)
    if (verdict.pass && onBizResultCallback) callSafely(() => onBizResultCallback(bizResult as BizResult))
  })
  const refuse = (verifyCode: CallbackFault) => settle({ verdict: { pass: false, verifyCode } })
  const judge = captchaVerifyCallback as Judge | undefined
  const isOlderForm = judge !== undefined && judge.length > 1

  const read = (value: unknown) => {
    // The older form returns nothing; its verdict comes later.
    if (value === undefined && isOlderForm) return
    const pass =
      typeof value === 'boolean' && isOlderForm ? value : safely(() => memberOf(value, 'captchaResult'), null)
    if (typeof pass !== 'boolean') {
      complain(`or a promise of it; received ${print(value)}`)
      return refuse('CallbackInvalid')
    }
    settle({ verdict: { pass, verifyCode: '' }, bizResult: safely(() => memberOf(value, 'bizResult'), undefined) })
  }
  const threw = (error: unknown) => {
    console.error('[captcha] captchaVerifyCallback threw', error)
    refuse('CallbackThrew')
  }
  const stopWaiting = clock.after(CALLBACK_PATIENCE_MS, () => {
    complain(`and gave no verdict within ${CALLBACK_PATIENCE_MS / 1000} s`)
    refuse('CallbackTimeout')
  })
  try {
    const answer = judge?.(captchaVerifyParam, read)
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
