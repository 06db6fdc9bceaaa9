import type { CaptchaAttempt } from '../client/attempt'
import type { KnownCode } from '../errors/catalog'
import type { Client } from '../parameters/config'
import type { CaptchaType } from '../protocol/challenges'

/**
 * What a record is about. `initialization`: a challenge is fetched. `interaction`: a person is shown a challenge that asks something of them.
 * `verification`: an answer is judged.
 */
export type RecordKind = 'initialization' | 'interaction' | 'verification'

/**
 * How it ended, where there was no error: `ready` (initialization), `answered` (interaction), `success` and `fail` (verification); `expire`, the
 * challenge was shown until its end; `close`, by the person; `superseded`, by a fresh initialization; `aborted`, by the page.
 */
export const OUTCOMES = ['ready', 'answered', 'success', 'fail', 'expire', 'close', 'superseded', 'aborted'] as const
export type RecordOutcome = (typeof OUTCOMES)[number]

/** What an observer is told at the end of each initialization, interaction and verification. Plain frozen JSON, below 4 KB. */
export interface CaptchaRecord {
  /** `initialization`, `interaction` or `verification`. */
  readonly kind: RecordKind
  /** Number of the `<captcha>`, the same as long as it lives. */
  readonly captcha: number
  /** Value of `client`. */
  readonly client: Client
  /** The scene; `''` where the page gave none that could be one. */
  readonly sceneId: string
  /** How it ended, or the code of its error. */
  readonly outcome: RecordOutcome | KnownCode | (string & {})
  /** When it began, ms since 1970 by the clock of the phone. */
  readonly startedAt: number
  /** How long it took, ms: at least 0, and at most what passed. */
  readonly elapsedMs: number
  /** Its requests in their order, the last 8 where there are more: `{ elapsedMs, outcome, statusCode?, errno? }`. */
  readonly attempts: readonly CaptchaAttempt[]
  /** Of the answer of the service, for a ticket to Alibaba. */
  readonly requestId?: string
  /** Of the challenge. */
  readonly certifyId?: string
  /** Kind of the challenge. */
  readonly captchaType?: CaptchaType
  /** Of a verification that was judged. */
  readonly verifyCode?: string
}

/** What `configure({ observe })` takes. What it returns is not used; what it throws is caught. */
export type CaptchaObserver = (record: CaptchaRecord) => unknown
