import type { CallbackFault } from '../core/errors/callbackFault'
import type { Cancel, ClockPort } from '../core/ports'
import type { Verdict } from '../core/protocol/challenge'
import { CALLBACK_PATIENCE_MS } from '../core/state/patience'
import { memberOf, safely } from '../core/values/members'
import { print } from '../core/values/print'
import { isRecord, known } from '../core/values/record'
import { settleOnce } from '../core/values/settleOnce'
import { isThenable } from '../core/values/thenable'
import type { CallbackResult, Callbacks } from '../types/dropIn'

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
  /** What was wrong with it, for the console. */
  readonly complaint?: string
}

/** As a page may have written it: the older form gives its verdict to a second parameter. */
type Judge = (captchaVerifyParam: string, callback?: (verdict: unknown) => void) => unknown

const VERDICT = '[captcha] captchaVerifyCallback must return { captchaResult: boolean, bizResult?: boolean }'

/** Meant as a verdict, whatever its `captchaResult` is. */
const isVerdict = (value: unknown) => safely(() => isRecord(value) && 'captchaResult' in value, false)

/** `null`: no verdict. */
function captchaResultOf(value: unknown): boolean | null {
  const result = safely(() => memberOf(value, 'captchaResult'), null)
  return typeof result === 'boolean' ? result : null
}

/**
 * V2: gives the answer to the page and waits for its verdict; always ends in one, with the `bizResult` beside it, if there is one.
 * `onBizResultCallback` follows a pass only. Page "V2 integration for web and H5 clients". V2 pages listen to their two callbacks only, so
 * what is wrong with a verdict is written to the console as well.
 */
export function handOver(
  { captchaVerifyCallback, onBizResultCallback }: Callbacks,
  captchaVerifyParam: string,
  clock: ClockPort,
  done: (verdict: Verdict, bizResult?: unknown) => void,
): Cancel {
  const { settle, close } = settleOnce<Judgement>(({ verdict, bizResult, complaint }) => {
    stopWaiting()
    if (complaint) console.error(`${VERDICT}, ${complaint}`)
    done(verdict, bizResult)
    if (verdict.pass && onBizResultCallback) callSafely(() => onBizResultCallback(bizResult as BizResult))
  })
  const refuse = (verifyCode: CallbackFault, complaint?: string) =>
    settle(known({ verdict: { pass: false, verifyCode }, complaint }))
  const judge = (captchaResult: boolean, bizResult?: unknown) =>
    settle({ verdict: { pass: captchaResult, verifyCode: '' }, bizResult })

  const read = (value: unknown) => {
    const captchaResult = captchaResultOf(value)
    if (captchaResult === null) refuse('CallbackInvalid', `or a promise of it; received ${print(value)}`)
    else
      judge(
        captchaResult,
        safely(() => memberOf(value, 'bizResult'), undefined),
      )
  }
  const threw = (error: unknown) => {
    console.error(`${VERDICT}; it threw`, error)
    refuse('CallbackThrew')
  }
  const stopWaiting = clock.after(CALLBACK_PATIENCE_MS, () =>
    refuse('CallbackTimeout', `and gave no verdict within ${CALLBACK_PATIENCE_MS / 1000} s`),
  )
  const ask = captchaVerifyCallback as Judge | undefined
  const isOlderForm = ask !== undefined && ask.length > 1
  try {
    const answer = isOlderForm
      ? ask(captchaVerifyParam, value => (typeof value === 'boolean' ? judge(value) : read(value)))
      : ask?.(captchaVerifyParam)
    // Any thenable, of a promise as well, and whatever it throws or calls twice.
    if (isThenable(answer))
      Promise.resolve(answer).then(value => (isOlderForm && value === undefined) || read(value), threw)
    // The older form may return anything, such as what wx.request returns: its verdict comes later.
    else if (!isOlderForm || isVerdict(answer)) read(answer)
  } catch (error) {
    threw(error)
  }
  return () => {
    close()
    stopWaiting()
  }
}
