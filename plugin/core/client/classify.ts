import type { ServiceAnswer } from '../errors/detail'
import { type Failure, type FailureFacts, failureOf, isRetryableStatus, serviceFailure } from '../errors/failure'
import { type ServiceCode, serviceCode } from '../errors/serviceCode'
import type { HttpOutcome } from '../ports'
import { PAGE, readBody } from '../protocol/body'
import { readRequestId, readService } from '../protocol/response'
import { legible, shorten } from '../values/print'
import { known } from '../values/record'
import { platformFault } from './platformFaults'

export type Response = Extract<HttpOutcome, { kind: 'response' }>

/** A host's own request function may say anything, at any length. UTF-16 units. */
const MAX_ERR_MSG = 512

/** The same outcome with the value that its body carries. */
export const readable = (outcome: HttpOutcome): HttpOutcome =>
  outcome.kind === 'response' ? { ...outcome, body: readBody(outcome.body) } : outcome

/** The failure in a {@link readable} outcome; `null` for an answer that calls itself a success and is still to be decoded. */
export function classify(outcome: HttpOutcome, facts: FailureFacts): Failure | null {
  if (outcome.kind === 'timeout') return failureOf('RequestTimeout', facts)
  if (outcome.kind === 'response') return classifyResponse(outcome, facts)
  const { errno } = outcome
  const errMsg = legible(shorten(outcome.errMsg, MAX_ERR_MSG))
  const { code, certificate } = platformFault(errMsg, errno, facts.host)
  return failureOf(code, { ...facts, certificate, platform: known({ errno, errMsg }) })
}

/** A body that is not the documented shape, for all its HTTP status of success. */
export function malformed(response: Response, faults: Failure['faults'], facts: FailureFacts): Failure {
  return failureOf('MalformedResponse', { ...facts, ...said(response), faults })
}

function classifyResponse(response: Response, facts: FailureFacts): Failure | null {
  const all = { ...facts, ...said(response) }
  const code = codeOf(all.service)
  if (code) return serviceFailure(code, all)
  const { body, statusCode } = response
  const redirected = statusCode >= 300 && statusCode <= 399
  if (redirected || (body === PAGE && !isRetryableStatus(statusCode))) return failureOf('AnswerIntercepted', all)
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
