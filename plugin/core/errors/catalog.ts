import { hasOwn } from '../values/record'

/**
 * THE table of error codes. A code exists when it has a row here; its texts are then demanded by the compiler in every
 * developer language. Service codes: help page "Client initialization errors"; those of
 * Alibaba's gateway, which answers for every product: help pages on common error codes (ServiceUnavailable, Throttling.User, …). `IllegalUserTag` has no row on purpose: the page says
 * that it does not apply to WeChat mini programs.
 */
export type ErrorType =
  | 'Configuration'
  | 'Account'
  | 'RateLimiting'
  | 'Service'
  | 'Device'
  | 'Parameter'
  | 'Network'
  | 'Protocol'
  | 'Resource'
  | 'Unknown'

/**
 * What the component does by itself: `no`; `yes` (the attempts of one initialization); `online` (when the network is
 * back); `status` (depends on the HTTP status); `once` (one fresh initialization).
 */
export type RetryRule = 'no' | 'yes' | 'online' | 'status' | 'once'

interface CatalogRow {
  readonly type: ErrorType
  readonly retry: RetryRule
  /** The service says it, in `Code`. */
  readonly service?: true
}

export const CATALOG = {
  IllegalCertifyId: { type: 'Configuration', retry: 'no', service: true },
  IllegalScene: { type: 'Configuration', retry: 'no', service: true },
  /** As integrators report it: the user tag in the host is not the account's. */
  IllegalUrl: { type: 'Configuration', retry: 'no', service: true },
  'Forbidden.AccountAccessDenied': { type: 'Account', retry: 'no', service: true },
  'Forbidden.RiskControl': { type: 'Account', retry: 'no', service: true },
  Throttling: { type: 'RateLimiting', retry: 'yes', service: true },
  'Throttling.User': { type: 'RateLimiting', retry: 'yes', service: true },
  'Throttling.Api': { type: 'RateLimiting', retry: 'yes', service: true },
  ThrottlingByStrategy: { type: 'RateLimiting', retry: 'no', service: true },
  ServiceUnavailable: { type: 'Service', retry: 'yes', service: true },
  InternalError: { type: 'Service', retry: 'yes', service: true },
  'InvalidTimeStamp.Expired': { type: 'Device', retry: 'no', service: true },
  IllegalTimestamp: { type: 'Device', retry: 'no', service: true },
  SignatureDoesNotMatch: { type: 'Protocol', retry: 'no', service: true },
  'InvalidAction.NotFound': { type: 'Protocol', retry: 'no', service: true },
  InvalidParameter: { type: 'Parameter', retry: 'no' },
  RequestTimeout: { type: 'Network', retry: 'yes' },
  NetworkUnavailable: { type: 'Network', retry: 'online' },
  HostNotFound: { type: 'Network', retry: 'yes' },
  CertificateInvalid: { type: 'Network', retry: 'no' },
  NetworkError: { type: 'Network', retry: 'yes' },
  DomainNotAllowed: { type: 'Network', retry: 'no' },
  InvalidUrl: { type: 'Network', retry: 'no' },
  AnswerIntercepted: { type: 'Network', retry: 'no' },
  HttpError: { type: 'Protocol', retry: 'status' },
  MalformedResponse: { type: 'Protocol', retry: 'no' },
  ResourceLoadFailed: { type: 'Resource', retry: 'once' },
  /** Any other code of the service, which reaches the page verbatim; this one where there is no code at all. */
  Unknown: { type: 'Unknown', retry: 'no' },
} as const satisfies Record<string, CatalogRow>

export type KnownCode = keyof typeof CATALOG

export const ERROR_CODES = Object.keys(CATALOG) as readonly KnownCode[]

/** Whether the service means this row by `code`. Our own codes, such as `InvalidParameter`, mean something else when the service says them. */
export function isServiceCode(code: string): code is KnownCode {
  return hasOwn(CATALOG, code) && 'service' in CATALOG[code]
}
