import type { ErrorDetail } from '../core/errors/detail'
import type { CaptchaState } from '../core/state/captchaState'
import type { CloseReason, ReadyDetail, SuccessDetail } from '../core/state/details'

export interface FailDetail {
  /** `F…` of the service; `CallbackThrew`, `CallbackTimeout` or `CallbackInvalid` where the page's own callback gave no verdict. */
  readonly verifyCode: string
  readonly message: string
  readonly certifyId: string
  /** Fresh challenges since the last pass. */
  readonly refreshes: number
}

export interface ExpireDetail {
  readonly certifyId: string
}

export interface CloseDetail {
  readonly reason: CloseReason
}

export interface StateChangeDetail {
  readonly from: CaptchaState
  readonly to: CaptchaState
}

/** Detail of each event of `<captcha>`: plain frozen data. No event bubbles. */
export interface CaptchaEvents {
  /** A challenge was fetched and decoded. Its pictures may still be loading. */
  readonly ready: ReadyDetail
  /** The person passed. Send `captchaVerifyParam` to your own server unchanged. */
  readonly success: SuccessDetail
  /** The answer was refused. The component shows a fresh challenge by itself. */
  readonly fail: FailDetail
  /** An initialization or a verification failed. */
  readonly error: ErrorDetail
  /** 20 minutes after the initialization. A visible challenge is renewed by itself, a hidden one with the next `show()`. */
  readonly expire: ExpireDetail
  /** The popup closed. */
  readonly close: CloseDetail
  /** Every change of state. */
  readonly statechange: StateChangeDetail
}

export type CaptchaEventName = keyof CaptchaEvents

/** Argument of a `bind:` handler: `onError({ detail }: CaptchaEvent<'error'>)`. */
export interface CaptchaEvent<Name extends CaptchaEventName = CaptchaEventName> {
  readonly type: Name
  readonly timeStamp: number
  readonly detail: CaptchaEvents[Name]
  /** The `<captcha>`: events do not bubble. */
  readonly currentTarget: { readonly id: string; readonly dataset: Readonly<Record<string, unknown>> }
}
