import type { CaptchaType } from '../core/protocol/challenges'
import type { CaptchaState } from '../core/state/captchaState'

/** What a captcha is in the middle of. */
export interface CaptchaSnapshot {
  readonly state: CaptchaState
  /** Popup open; always `false` in embed mode. */
  readonly visible: boolean
  /** `''` while there is no challenge. */
  readonly certifyId: string
  readonly captchaType: CaptchaType | ''
}

/** What `selectComponent` gives a page: `this.selectComponent('#captcha') as unknown as CaptchaInstance`. */
export interface CaptchaInstance {
  /** Opens the popup, and begins an initialization where none is under way: after a pass there is a fresh challenge. */
  show(): void
  /** Closes the popup. An unanswered challenge waits for the next `show()`; an answered one is used up, its verdict is dropped. */
  hide(): void
  /** Begins a fresh initialization, hidden or shown. */
  refresh(): void
  /** Hidden and idle; what was under way is aborted. */
  reset(): void
  /** State, visibility, certifyId and type of the challenge, now. */
  getState(): CaptchaSnapshot
}
