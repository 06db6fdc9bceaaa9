import type { ErrorType, KnownCode } from './catalog'
import type { PlatformFailure, ServiceAnswer } from './detail'
import type { Fault } from './issue'

/** An error as data: everything that its sentences and the `error` event are made of. */
export interface Failure {
  /** A key of the catalog, or an unknown service code verbatim (then `type` is `Unknown`). */
  readonly code: string
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
  /** Host (and port) that was addressed. */
  readonly host?: string
}

/** What is known of a failure beside its code. */
export type FailureFacts = Omit<Failure, 'code' | 'type' | 'retryable' | 'attempts'> & { readonly attempts?: number }

/** A failure of the catalog; its type and `retryable` come from there. `attempts` is 0 unless given. */
export declare function failureOf(code: KnownCode, facts?: FailureFacts): Failure
