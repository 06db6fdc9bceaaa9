import type { Failure } from '../errors/failure'
import type { CaptchaConfig } from '../parameters/config'
import type { Challenge } from '../protocol/challenge'
import type { CaptchaState } from './captchaState'
import type { EventOf } from './events'
import type { Inputs } from './inputs'
import { type Bucket, type Cooling, FULL_BUCKET } from './rateLimit'

interface Common {
  /** Popup open. An embedded captcha is always shown. */
  readonly visible: boolean
  /** A `show()` that no challenge which answers itself has used yet: each answers once for each `show()`. */
  readonly asked: boolean
  /** Number of the work under way; results that carry another number come too late and are dropped. */
  readonly run: number
  /** Fresh challenges since the last pass or settled set. */
  readonly refreshes: number
  /** One fresh initialization was already spent on a picture that did not load. */
  readonly pictureRetried: boolean
  /** `ThrottlingByStrategy` answers in a row. */
  readonly consecutiveThrottles: number
  readonly cooling: Cooling | null
  readonly bucket: Bucket
}

/** Before the first settled set of properties. */
export interface Unconfigured extends Common {
  readonly state: 'idle'
  readonly inputs: null
  readonly config: null
}

/** What every state has after that. */
export interface Kept extends Common {
  readonly inputs: Inputs
}

interface Valid extends Kept {
  readonly config: CaptchaConfig
}

export interface Validating extends Kept {
  readonly state: 'validating'
  readonly config: null
}

/** Nothing was asked for yet, or no longer. */
export interface Idle extends Kept {
  readonly state: 'idle'
  /** `null` after a reset of faulty parameters, and while the page has not learnt its scene. */
  readonly config: CaptchaConfig | null
}

export interface Requesting extends Valid {
  readonly state: 'requesting'
}

/** A challenge that takes an answer; `null` is that of Alibaba's own client, which keeps it to itself. */
export interface Open extends Valid {
  readonly state: 'ready' | 'solving'
  readonly challenge: Challenge | null
}

export interface Verifying extends Valid {
  readonly state: 'verifying'
  readonly challenge: Challenge | null
  readonly captchaVerifyParam: string
}

export interface Passed extends Valid {
  readonly state: 'passed'
  readonly challenge: Challenge | null
}

/** The next challenge, fetched while the person still sees why the answer was refused: not asked for, under way, or its result. */
export type Next = 'none' | 'pending' | EventOf<'initialized'> | EventOf<'failed'>

/** A refused answer. Alibaba's own client shows a fresh challenge by itself and never gets here. */
export interface Refused extends Valid {
  readonly state: 'failed'
  readonly challenge: Challenge
  readonly verifyCode: string
  readonly next: Next
}

export interface Expired extends Valid {
  readonly state: 'expired'
  readonly challenge: Challenge | null
}

/** What an error interrupted: the verification of an answer, which is kept, or anything else. */
export type Interrupted =
  | { readonly config: CaptchaConfig; readonly challenge: Challenge | null; readonly captchaVerifyParam: string }
  | { readonly config: CaptchaConfig | null; readonly challenge: Challenge | null; readonly captchaVerifyParam: null }

/** When it failed, and in which state. */
export interface Failing {
  readonly atMs: number
  readonly from: CaptchaState
}

/** `failing` is filled in by `reduce`: most of what ends in an error knows no time. */
export type Errored = Kept &
  Interrupted & { readonly state: 'error'; readonly failure: Failure; readonly failing: Failing | null }

export type Configured = Validating | Idle | Requesting | Open | Verifying | Passed | Refused | Expired | Errored

/** All that one `<captcha>` knows, by its state. Replaced, never changed. */
export type Model = Unconfigured | Configured

export const INITIAL_MODEL: Unconfigured = {
  state: 'idle',
  visible: false,
  asked: false,
  run: 0,
  refreshes: 0,
  pictureRetried: false,
  consecutiveThrottles: 0,
  cooling: null,
  bucket: FULL_BUCKET,
  inputs: null,
  config: null,
}

/** What stays from one state to the next. */
export function keep(model: Configured): Kept {
  const { visible, asked, run, refreshes, pictureRetried, consecutiveThrottles, cooling, bucket, inputs } = model
  return { visible, asked, run, refreshes, pictureRetried, consecutiveThrottles, cooling, bucket, inputs }
}

/** The challenge of our own in whatever state has one. */
export const challengeIn = (model: Model): Challenge | null => ('challenge' in model ? model.challenge : null)

export const isEmbedded = ({ config }: Model): boolean => config !== null && config.mode === 'embed'

/** As long as the parameters are not valid, what the page gave decides. */
export const isDrawnEmbedded = ({ config, inputs }: Model): boolean => (config ?? inputs?.raw)?.mode === 'embed'

/** The client opens in a page of its own: embedded, there is a button that opens it. */
export const isPaged = ({ config }: Model): boolean => config !== null && config.client === 'webview'

/** Whether a person sees it now. */
export const isShown = (model: Model): boolean => model.visible || isEmbedded(model)

/** A client of Alibaba's stands in our place. */
export const isAlibabas = ({ config }: Model): boolean => config !== null && config.client !== 'own'
