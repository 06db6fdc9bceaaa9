import type { CaptchaType } from '../core/protocol/challenges'
import type { CaptchaState } from '../core/state/captchaState'

/** The present state of a captcha. */
export interface CaptchaSnapshot {
  readonly state: CaptchaState
  /** Popup open; always `false` in embed mode. */
  readonly visible: boolean
  /** `''` while there is no challenge. */
  readonly certifyId: string
  readonly captchaType: CaptchaType | ''
}

/** What `selectComponent` returns to a page: `this.selectComponent('#captcha') as unknown as CaptchaInstance`. */
export interface CaptchaInstance {
  /** Opens the popup. Starts an initialization if none is running; after a pass that brings a fresh challenge. */
  show(): void
  /** Closes the popup. An unanswered challenge waits for the next `show()`; an answered one is discarded together with its verdict. */
  hide(): void
  /** Starts a fresh initialization, whether the popup is open or not. */
  refresh(): void
  /** Hides the captcha, aborts what is running and returns to `idle`. */
  reset(): void
  /** The present state, visibility, certifyId and type of the challenge. */
  getState(): CaptchaSnapshot
}
