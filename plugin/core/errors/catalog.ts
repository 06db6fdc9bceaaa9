import { hasOwn } from '../values/record'

/**
 * THE table of error codes. A code exists when it has a row here; its texts are then demanded by the compiler in every developer language.
 * Codes of the service: help page "Client initialization errors", and integrators' reports (`IllegalUrl`). Codes of Alibaba's gateway, which
 * answers for every product: help pages on common error codes. `IllegalUserTag` has no row on purpose: the page says that it does not apply
 * to WeChat mini programs.
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
  /** The code whose texts it shares: the same thing mends both. */
  readonly like?: string
}

export const CATALOG = {
  IllegalCertifyId: { type: 'Configuration', retry: 'no', service: true },
  IllegalScene: { type: 'Configuration', retry: 'no', service: true },
  IllegalUrl: { type: 'Configuration', retry: 'no', service: true },
  'Forbidden.AccountAccessDenied': { type: 'Account', retry: 'no', service: true },
  'Forbidden.RiskControl': { type: 'Account', retry: 'no', service: true },
  Throttling: { type: 'RateLimiting', retry: 'yes', service: true },
  'Throttling.User': { type: 'RateLimiting', retry: 'yes', service: true },
  'Throttling.Api': { type: 'RateLimiting', retry: 'yes', service: true, like: 'Throttling.User' },
  ThrottlingByStrategy: { type: 'RateLimiting', retry: 'no', service: true },
  ServiceUnavailable: { type: 'Service', retry: 'yes', service: true },
  InternalError: { type: 'Service', retry: 'yes', service: true, like: 'ServiceUnavailable' },
  'InvalidTimeStamp.Expired': { type: 'Device', retry: 'no', service: true },
  IllegalTimestamp: { type: 'Device', retry: 'no', service: true, like: 'InvalidTimeStamp.Expired' },
  SignatureDoesNotMatch: { type: 'Protocol', retry: 'no', service: true },
  'InvalidAction.NotFound': { type: 'Protocol', retry: 'no', service: true, like: 'SignatureDoesNotMatch' },
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
  /** Alibaba's own client did not come: the plugin's subpackage, or the H5 page. */
  ClientLoadFailed: { type: 'Resource', retry: 'no' },
  /** Any other code of the service, which reaches the page verbatim; this one where there is no code at all. */
  Unknown: { type: 'Unknown', retry: 'no' },
} as const satisfies Record<string, CatalogRow>

export type KnownCode = keyof typeof CATALOG

/** The codes that have texts of their own. */
export type AdvisedCode = {
  [Code in KnownCode]: (typeof CATALOG)[Code] extends { readonly like: string } ? never : Code
}[KnownCode]

export const ERROR_CODES = Object.keys(CATALOG) as readonly KnownCode[]

/** The code whose texts are those of `code`. */
export function advisedCode(code: KnownCode): AdvisedCode {
  const row: CatalogRow = CATALOG[code]
  return (row.like || code) as AdvisedCode
}

/** Whether the service means this row by `code`. Our own codes, such as `InvalidParameter`, mean something else when the service says them. */
export function isServiceCode(code: string): code is KnownCode {
  return hasOwn(CATALOG, code) && 'service' in CATALOG[code]
}
