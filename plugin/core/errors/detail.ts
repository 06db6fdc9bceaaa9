import type { Issue } from '../issues/issue'
import type { ErrorType } from './catalog'

/** What the service said, as received. */
export interface ServiceAnswer {
  readonly code?: string
  readonly message?: string
  readonly limitFlow?: boolean
  readonly statusCode: number
}

/** What `wx.request` said when it failed. */
export interface PlatformFailure {
  readonly errno?: number
  readonly errMsg: string
}

/** Detail of the `error` event. Stable: `code`, `type`, `retryable`, `issues[].field`, `issues[].rule`. */
export interface ErrorDetail {
  /** A key of the catalog, or an unknown service code verbatim. */
  readonly code: string
  readonly type: ErrorType
  /** For people, in the developer's language. */
  readonly message: string
  readonly fix: string
  /** The component retries it by itself. */
  readonly retryable: boolean
  /** Requests sent, 0 where none was. */
  readonly attempts: number
  /** Milliseconds until a new initialization will send a request. */
  readonly retryAfterMs?: number
  readonly certifyId?: string
  readonly requestId?: string
  readonly issues?: readonly Issue[]
  readonly service?: ServiceAnswer
  readonly platform?: PlatformFailure
  readonly docUrl: string
}
