import type { Failure } from '../errors/failure'
import type { CaptchaConfig, RawParameters } from '../parameters/config'
import type { Challenge } from '../protocol/challenge'
import type { CaptchaState } from './captchaState'
import type { CloseReason, ReadyDetail, SuccessDetail } from './details'
import type { TimerName } from './timers'

/** What the machine tells the page; the shell adds sentences where the detail has some. */
export type Announcement =
  | { readonly name: 'ready'; readonly detail: ReadyDetail }
  | { readonly name: 'success'; readonly detail: SuccessDetail }
  | {
      readonly name: 'fail'
      readonly verifyCode: string
      readonly challenge: Challenge | null
      readonly refreshes: number
    }
  | { readonly name: 'error'; readonly failure: Failure }
  | { readonly name: 'expire'; readonly detail: { readonly certifyId: string } }
  | { readonly name: 'close'; readonly detail: { readonly reason: CloseReason } }
  | { readonly name: 'statechange'; readonly detail: { readonly from: CaptchaState; readonly to: CaptchaState } }

/** What the machine wants done. */
export type Effect =
  | { readonly type: 'validate'; readonly run: number; readonly raw: RawParameters }
  | { readonly type: 'initialize'; readonly run: number; readonly config: CaptchaConfig }
  | {
      readonly type: 'verify'
      readonly run: number
      readonly config: CaptchaConfig
      readonly challenge: Challenge
      readonly captchaVerifyParam: string
    }
  /** Fetch the pictures that `<image>` would not load. Ends in `fetched`, or in `pictures` that cannot be had. */
  | {
      readonly type: 'fetchPictures'
      readonly run: number
      readonly config: CaptchaConfig
      readonly challenge: Challenge
    }
  | { readonly type: 'handOver'; readonly run: number; readonly captchaVerifyParam: string }
  /** Get the client of Alibaba's ready, out of sight. Ends in `placed`; what it says comes back as `client` events. */
  | {
      readonly type: 'placeClient'
      readonly run: number
      readonly config: CaptchaConfig
      readonly detail: ReadyDetail
    }
  /** Show the client of Alibaba's, putting it into the page where it is not. */
  | { readonly type: 'openClient'; readonly config: CaptchaConfig }
  /** Stop whatever request, validation or hand-over is under way, and take the client of Alibaba's away. */
  | { readonly type: 'cancel' }
  | { readonly type: 'start'; readonly timer: TimerName; readonly ms: number }
  | { readonly type: 'stop'; readonly timers: readonly TimerName[] }
  | { readonly type: 'watchNetwork'; readonly on: boolean }
  /** Tell the developer that the captcha still waits for its scene. */
  | { readonly type: 'remind' }
  | { readonly type: 'announce'; readonly announcement: Announcement }
