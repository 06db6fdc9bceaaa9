import type { Fault } from '../issues/issue'
import { known } from '../values/record'
import { CATALOG, type ErrorType, isServiceCode, type KnownCode } from './catalog'
import type { CertificateFault } from './certificateFault'
import type { PlatformFailure, ServiceAnswer } from './detail'
import type { PageFault } from './pageFault'
import type { ServiceCode } from './serviceCode'

/** An error as data: everything that its sentences and the `error` event are made of. */
export interface Failure {
  /** A key of the catalog, or an unknown service code verbatim (then `type` is `Unknown`). */
  readonly code: KnownCode | ServiceCode
  readonly type: ErrorType
  readonly retryable: boolean
  /** Requests sent. */
  readonly attempts: number
  readonly retryAfterMs?: number
  readonly certifyId?: string
  readonly requestId?: string
  readonly faults?: readonly Fault[]
  readonly service?: ServiceAnswer
  readonly platform?: PlatformFailure
  /** Of `CertificateInvalid`. */
  readonly certificate?: CertificateFault
  /** Of `ClientLoadFailed`, where it is that of the H5 page. */
  readonly pageFault?: PageFault
  /** Host (and port) that was addressed. */
  readonly host?: string
}

/** What is known of a failure beside its code; members that are not are `undefined` or left out. */
export type FailureFacts = {
  readonly [Name in keyof Omit<Failure, 'code' | 'type' | 'retryable'>]?: Failure[Name] | undefined
}

/** A failure of the catalog, which says its type and whether it is retried. `attempts` is 0 unless given. */
export function failureOf(code: KnownCode, facts: FailureFacts = {}): Failure {
  const { type, retry } = CATALOG[code]
  const retryable = retry === 'status' ? isRetryableStatus(facts.service?.statusCode) : retry !== 'no'
  return known({ ...facts, attempts: facts.attempts ?? 0, code, type, retryable })
}

/** What the service said: the row of its code, or type `Unknown` for a code without one. */
export function serviceFailure(code: ServiceCode, facts: FailureFacts = {}): Failure {
  if (isServiceCode(code)) return failureOf(code, facts)
  return { ...failureOf('Unknown', facts), code, retryable: isRetried(code, facts) }
}

/** A code without a row is retried as its HTTP status asks; flow control of any kind always. */
const isRetried = (code: string, { service }: FailureFacts): boolean =>
  code.startsWith('Throttling.') || isRetryableStatus(service?.statusCode)

/** 408 Request Timeout, 429 Too Many Requests, and the server's own faults. */
export function isRetryableStatus(statusCode = 0): boolean {
  return statusCode === 408 || statusCode === 429 || (statusCode >= 500 && statusCode <= 599)
}
