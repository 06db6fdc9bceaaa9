import type { Bilingual } from '../../bilingual'
import type { CaptchaProperties } from '../../captcha'
import type { PlatformAnswer, PlatformFailure } from './request'

/** One error, and how to bring it about with one `<captcha>`. */
export interface Case {
  /** Letters and digits: the row's id is `case-<id>`. */
  readonly id: string
  /** The error code that must come. */
  readonly code: string
  readonly title: Bilingual
  /** How it is provoked, for the reader. */
  readonly how: Bilingual
  /** On top of a flawless set of properties. */
  readonly given?: Partial<CaptchaProperties>
  /** Account of the local service that is asked; `demo` when absent. */
  readonly account?: string
  /** `field rule` of every issue that the error must bring along. */
  readonly issues?: readonly string[]
  /** What `ready` means here: `refresh` and try again, `wait` for what comes later, or `skip`, for it cannot be seen from a plugin. Else it is wrong. */
  readonly ready?: 'refresh' | 'wait' | 'skip'
  /** Stands for `wx.request` and fails so. */
  readonly fails?: PlatformFailure
  /** Stands for `wx.request` and answers so. */
  readonly answers?: PlatformAnswer
  /** Stands for the host's `() => requirePlugin.async('AliyunCaptcha')`. */
  readonly loads?: () => PromiseLike<unknown>
  /** Needs a hand: the network must be off. */
  readonly offline?: true
}

export interface CaseGroup {
  /** Name of the tab. */
  readonly id: string
  readonly title: Bilingual
  readonly cases: readonly Case[]
}
