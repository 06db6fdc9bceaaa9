import type { Failure } from '../errors/failure'
import type { CaptchaConfig, RawParameters } from '../parameters/config'
import type { Challenge } from '../protocol/challenge'
import type { CaptchaState } from './captchaState'
import type { EventOf } from './events'
import { type Bucket, type Cooling, FULL_BUCKET } from './rateLimit'

/** All that one `<captcha>` knows. Replaced, never changed. */
export interface Model {
  readonly state: CaptchaState
  /** Popup open. An embedded captcha is always shown. */
  readonly visible: boolean
  /** Number of the work under way; results that carry another number come too late and are dropped. */
  readonly run: number
  /** As the page gave them last; `null` before the first settled set. */
  readonly raw: RawParameters | null
  /** The page judges the answer itself (V2 architecture). */
  readonly handsOver: boolean
  /** `null` until valid. */
  readonly config: CaptchaConfig | null
  readonly challenge: Challenge | null
  /** The person's answer while it has no verdict: kept over a network failure. */
  readonly captchaVerifyParam: string | null
  /** Of the last verdict, `''` before. */
  readonly verifyCode: string
  readonly failure: Failure | null
  /** Fresh challenges since the last pass or settled set. */
  readonly refreshes: number
  /** One fresh initialization was already spent on a picture that did not load. */
  readonly pictureRetried: boolean
  /** `ThrottlingByStrategy` answers in a row. */
  readonly strikes: number
  readonly cooling: Cooling | null
  readonly bucket: Bucket
  /**
   * After a refused answer the next initialization runs while the person still sees the refusal: under way, or what it came to.
   * `null`: there is none.
   */
  readonly ahead: 'coming' | EventOf<'initialized'> | EventOf<'failed'> | null
}

export const INITIAL_MODEL: Model = {
  state: 'idle',
  visible: false,
  run: 0,
  raw: null,
  handsOver: false,
  config: null,
  challenge: null,
  captchaVerifyParam: null,
  verifyCode: '',
  failure: null,
  refreshes: 0,
  pictureRetried: false,
  strikes: 0,
  cooling: null,
  bucket: FULL_BUCKET,
  ahead: null,
}

/** Whether a person sees it now. */
export function isShown(model: Model): boolean {
  return model.visible || (model.config !== null && model.config.mode === 'embed')
}
