import type { Failure } from '../errors/failure'
import type { Fault } from '../issues/issue'
import type { Client } from '../parameters/config'
import type { Checked } from '../parameters/validate'
import type { Challenge, Verdict } from '../protocol/challenge'
import type { Answer } from '../protocol/verifyParam'
import type { CloseReason, ReadyDetail } from './details'
import type { Inputs } from './inputs'
import type { TimerName } from './timers'

/** What keeps a client of Alibaba's from being used. */
export interface Lack {
  readonly name: Client
  readonly what: string
  /** What is wrong for this client alone. */
  readonly faults?: readonly Fault[]
}

/** What a client of Alibaba's tells with a word. */
export type ClientOutcome = 'passed' | 'refused' | 'answered' | 'closed' | 'displaced' | 'broken' | 'absent'

/** All that can happen to a captcha. Results carry the number of the run that they belong to. */
export type MachineEvent =
  /** A settled set of properties. */
  | { readonly type: 'configure'; readonly inputs: Inputs }
  /** The parameters were checked, and their selectors looked up where that can be done (`found` is `null` where not). */
  | {
      readonly type: 'checked'
      readonly run: number
      readonly checked: Checked
      readonly found: readonly boolean[] | null
      /** For each client of Alibaba's that this build has, what the host has not given; `''` for nothing. */
      readonly lacking: readonly Lack[]
    }
  | {
      readonly type: 'initialized'
      readonly run: number
      readonly challenge: Challenge
      readonly attempts: number
      readonly elapsedMs: number
    }
  | { readonly type: 'judged'; readonly run: number; readonly verdict: Verdict }
  /** The initialization or the verification of this run failed. */
  | { readonly type: 'failed'; readonly run: number; readonly failure: Failure }
  | { readonly type: 'show' }
  | { readonly type: 'hide'; readonly reason: CloseReason }
  | { readonly type: 'refresh' }
  | { readonly type: 'retry' }
  | { readonly type: 'reset' }
  /** The person began to solve. */
  | { readonly type: 'grabbed' }
  | { readonly type: 'answered'; readonly answer: Answer }
  /** The pictures of the challenge were fetched: their `data:` addresses. */
  | { readonly type: 'fetched'; readonly run: number; readonly image: string; readonly puzzleImage: string }
  /** All pictures of that challenge are there, or one cannot be had: what `<image>` says, or why it could not be fetched. */
  | {
      readonly type: 'pictures'
      readonly certifyId: string
      readonly loaded: boolean
      readonly errMsg?: string
      readonly failure?: Failure
    }
  /** Alibaba's own client was given its place, and this captcha is as ready as it can say. */
  | { readonly type: 'placed'; readonly run: number; readonly detail: ReadyDetail }
  /**
   * Of the client of Alibaba's: passed or refused (V3); an answer for the page to judge (V2); closed by the person; gone, because another
   * captcha took it; broken; absent, because the host did not hand it over.
   */
  | {
      readonly type: 'client'
      readonly outcome: ClientOutcome
      /** The CaptchaVerifyParam; for `refused` and `broken` the code, if it said one; for `absent` what is missing. */
      readonly word: string
      /** For `broken`: its sentence, if it said one. */
      readonly errMsg?: string
    }
  /** The client of Alibaba's could not be had, or fell out with a failure of its own. */
  | { readonly type: 'clientFailed'; readonly failure: Failure }
  /** What the client of Alibaba's shows is 20 minutes old. */
  | { readonly type: 'client'; readonly outcome: 'expired' }
  | { readonly type: 'online' }
  | { readonly type: 'timer'; readonly timer: TimerName }
  | { readonly type: 'detach' }

export type EventOf<Type extends MachineEvent['type']> = Extract<MachineEvent, { type: Type }>
