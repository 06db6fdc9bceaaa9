import type { KnownCode } from '../errors/catalog'
import type { ServiceAnswer } from '../errors/detail'
import { type Failure, type FailureFacts, failureOf, serviceFailure } from '../errors/failure'
import { type ServiceCode, serviceCode } from '../errors/serviceCode'
import type { HttpOutcome } from '../ports'
import { readRequestId, readService } from '../protocol/response'
import { shorten } from '../values/print'
import { known } from '../values/record'

export type Response = Extract<HttpOutcome, { kind: 'response' }>

/**
 * What `wx.request` means by a failure. `errno` is read first: it exists from base library 2.24.0 only, but `errMsg` is localized in
 * places.
 */
const PLATFORM_FAULTS: readonly { code: KnownCode; errno: number; errMsg?: RegExp }[] = [
  { code: 'RequestTimeout', errno: 5, errMsg: /time\s?-?out/i },
  { code: 'DomainNotAllowed', errno: 600002, errMsg: /url not in domain list/i },
  { code: 'InvalidUrl', errno: 600009 },
]

/** A host's own request function may say anything, at any length. UTF-16 units. */
const MAX_ERR_MSG = 512

/** The failure in an outcome; `null` for an answer that calls itself a success and is still to be decoded. */
export function classify(outcome: HttpOutcome, facts: FailureFacts): Failure | null {
  if (outcome.kind === 'timeout') return failureOf('RequestTimeout', facts)
  if (outcome.kind === 'response') return classifyResponse(outcome, facts)
  const { errno, errMsg } = outcome
  const row =
    PLATFORM_FAULTS.find(fault => fault.errno === errno) || PLATFORM_FAULTS.find(fault => fault.errMsg?.test(errMsg))
  return failureOf(row ? row.code : 'NetworkError', {
    ...facts,
    platform: known({ errno, errMsg: shorten(errMsg, MAX_ERR_MSG) }),
  })
}

/** A body that is not the documented shape, for all its HTTP status of success. */
export function malformed(response: Response, faults: Failure['faults'], facts: FailureFacts): Failure {
  return failureOf('MalformedResponse', { ...facts, ...said(response), faults })
}

function classifyResponse(response: Response, facts: FailureFacts): Failure | null {
  const all = { ...facts, ...said(response) }
  const code = codeOf(all.service)
  if (code) return serviceFailure(code, all)
  const { statusCode } = response
  return statusCode >= 200 && statusCode <= 299 ? null : failureOf('HttpError', all)
}

/** A `LimitFlow` that no code explains reads as `Throttling`. */
function codeOf({ code, limitFlow }: ServiceAnswer): ServiceCode | null {
  if (code && code !== 'Success') return serviceCode(code)
  return limitFlow ? serviceCode('Throttling') : null
}

function said({ body, statusCode }: Response) {
  return { service: readService(body, statusCode) || { statusCode }, requestId: readRequestId(body) }
}
