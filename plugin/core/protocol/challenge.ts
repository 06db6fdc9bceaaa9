import type { CaptchaType } from './challenges'

/** A challenge lives 20 minutes. Page "Data returned by the client (V3)", code F014. */
export const EXPIRY_MS = 20 * 60 * 1000

/** A decoded initialization response. */
export interface Challenge {
  readonly captchaType: CaptchaType
  readonly certifyId: string
  /** Absent in some responses. */
  readonly requestId?: string
  /** Absolute URL of the picture; `''` for kinds without one. */
  readonly image: string
  /** Absolute URL of the piece: as high as the picture, with the piece at its own height in it. `''` for kinds without one. */
  readonly puzzleImage: string
}

/** A decoded verification response: `pass` is `Result.VerifyResult`. */
export interface Verdict {
  readonly pass: boolean
  /** `T…` passed, `F…` refused. Page "Data returned by the client (V3)". */
  readonly verifyCode: string
  readonly requestId?: string
}
