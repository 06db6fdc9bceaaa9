import type { ServiceAnswer } from '../errors/detail'
import { fault, unreadable } from '../issues/fault'
import type { Fault } from '../issues/issue'
import { memberOf, safely, textIn } from '../values/members'
import { legible } from '../values/print'
import { isRecord, known } from '../values/record'
import type { Result } from '../values/result'
import type { Challenge, Verdict } from './challenge'
import { CAPTCHA_TYPES, type CaptchaType, CHALLENGES } from './challenges'
import { identifierIn, ruleBroken } from './identifier'
import { pictureUrl } from './picture'

/** Longest values taken from a response, in UTF-16 units. */
const MAX = { code: 128, message: 512, requestId: 128, certifyId: 256, verifyCode: 64 } as const

/** What a body says of itself, whatever the HTTP status; `null` when it has neither a `Code` nor `LimitFlow: true`. */
export function readService(body: unknown, statusCode: number): ServiceAnswer | null {
  return safely(() => {
    const code = textIn(body, 'Code', MAX.code)
    const flow = memberOf(body, 'LimitFlow')
    const limitFlow = typeof flow === 'boolean' ? flow : undefined
    const message = textIn(body, 'Message', MAX.message)
    return code || limitFlow ? known({ code, message, limitFlow, statusCode }) : null
  }, null)
}

export function readRequestId(body: unknown): string | undefined {
  return safely(() => textIn(body, 'RequestId', MAX.requestId), undefined)
}

/** A successful initialization, or everything in it that is not the documented shape. */
export function decodeInit(body: unknown, imageBase: string): Result<Challenge, Fault> {
  return decode(body, (answer, issues) => {
    const captchaType = CAPTCHA_TYPES.find(type => type === answer.CaptchaType)
    if (!captchaType) issues.push(fault('CaptchaType', 'value', CAPTCHA_TYPES.join(' | '), answer.CaptchaType))
    const pictured = captchaType && CHALLENGES[captchaType].pictured
    return known({
      captchaType: captchaType as CaptchaType,
      certifyId: identifierIn(answer, 'CertifyId', MAX.certifyId, issues),
      requestId: readRequestId(answer),
      image: pictured ? pictureIn(answer, 'Image', imageBase, issues) : '',
      puzzleImage: pictured ? pictureIn(answer, 'PuzzleImage', imageBase, issues) : '',
    })
  })
}

/** A processed verification, or everything in it that is not the documented shape. A verdict needs no VerifyCode. */
export function decodeVerify(body: unknown): Result<Verdict, Fault> {
  return decode(body, (answer, issues) => {
    const { Result: result } = answer
    const pass = memberOf(result, 'VerifyResult')
    const code = memberOf(result, 'VerifyCode')
    if (typeof pass !== 'boolean') issues.push(fault('Result.VerifyResult', 'type', 'boolean', pass))
    return known({
      pass: pass === true,
      verifyCode: typeof code === 'string' && code.length <= MAX.verifyCode ? legible(code) : '',
      requestId: readRequestId(answer),
    })
  })
}

/** The envelope of both answers; `read` adds what it finds wrong to `issues`. */
function decode<Value>(
  body: unknown,
  read: (answer: Record<string, unknown>, issues: Fault[]) => Value,
): Result<Value, Fault> {
  const look = (): Result<Value, Fault> => {
    if (!isRecord(body)) return { ok: false, issues: [fault('body', 'type', 'JSON object', body)] }
    const issues: Fault[] = []
    if (body.Success !== true) issues.push(fault('Success', 'value', 'true', body.Success))
    if (body.Code !== 'Success') issues.push(fault('Code', 'value', "'Success'", body.Code))
    const value = read(body, issues)
    return issues.length > 0 ? { ok: false, issues } : { ok: true, value }
  }
  return safely(look, { ok: false, issues: [unreadable('body', 'JSON object')] })
}

function pictureIn(answer: Record<string, unknown>, name: string, imageBase: string, issues: Fault[]): string {
  const path = answer[name]
  const url = typeof path === 'string' ? pictureUrl(path, imageBase) : null
  if (url === null) issues.push(fault(name, ruleBroken(path), 'path below imageBase', path))
  return url || ''
}
