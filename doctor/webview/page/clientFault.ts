import { memberOf, safely, textIn } from '../../../plugin/core/values/members'
import { legible, print, shorten } from '../../../plugin/core/values/print'

/** What a value that Alibaba's client handed to `onError`, or threw, says. Its shape is documented nowhere, so none is relied on. */
export interface ClientFault {
  /** The client's own code, or `ClientLoadFailed`. */
  readonly code: string
  readonly errMsg: string
}

const CODE = /^[A-Za-z][\w.-]{0,63}$/
const MAX_TEXT = 256

const CODES = ['code', 'Code', 'errorCode', 'errCode'] as const
const WORDS = ['msg', 'message', 'Message', 'errMsg', 'errorMsg'] as const

const first = (holder: unknown, names: readonly string[], max: number): string | undefined =>
  names.map(name => safely(() => textIn(holder, name, max), undefined)).filter(found => found !== undefined)[0]

/** Error objects are no plain records: their words are looked at by name. */
const ofError = (fault: Error): ClientFault => ({
  code: safely(() => codeIn({ code: (fault as { code?: unknown }).code }), undefined) || 'ClientLoadFailed',
  errMsg: safely(() => shorten(legible(`${fault.name}: ${fault.message}`), MAX_TEXT), 'unreadable value'),
})

function codeIn(holder: unknown): string | undefined {
  const code = first(holder, CODES, 64)
  return code !== undefined && CODE.test(code) ? code : undefined
}

/** A text, an `Error`, `{ code?, msg? }` and their kin, or anything else. Never throws. */
export function readFault(fault: unknown): ClientFault {
  if (fault instanceof Error) return ofError(fault)
  if (typeof fault === 'string')
    return { code: 'ClientLoadFailed', errMsg: shorten(legible(fault.slice(0, 1024)), MAX_TEXT) }
  return { code: codeIn(fault) || 'ClientLoadFailed', errMsg: first(fault, WORDS, MAX_TEXT) || print(fault) }
}

const VERIFY_CODE = /^[TF]\d{3}$/
const NAMES = ['VerifyCode', 'verifyCode', 'code', 'Code'] as const

/** The VerifyCode of what `fail` got, wherever integrators have seen it; `''` where there is none. Never throws. */
export function readVerifyCode(result: unknown): string {
  const holders = [result, inside(result, 'Result'), inside(result, 'result'), inside(result, 'data')]
  const found = holders.map(holder =>
    typeof holder === 'string' ? holder : NAMES.map(name => inside(holder, name)).filter(isVerifyCode)[0],
  )
  return found.filter(isVerifyCode)[0] || ''
}

const inside = (holder: unknown, name: string): unknown => safely(() => memberOf(holder, name), undefined)

const isVerifyCode = (value: unknown): value is string => typeof value === 'string' && VERIFY_CODE.test(value)
