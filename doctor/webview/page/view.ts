import type { Fault } from '../../../plugin/core/issues/issue'
import type { Mode } from '../../../plugin/core/parameters/config'

/** Why the page ended without an answer; each has an advice for developers. */
export type Reason = 'jssdk' | 'script' | 'noClient' | 'threw' | 'silent' | 'client' | 'answer' | 'parameters'

export interface ErrorView {
  readonly view: 'error'
  readonly reason: Reason
  readonly code: string
  readonly errMsg: string
  readonly issues: readonly Fault[]
}

export const errorView = (reason: Reason, code: string, errMsg: string): ErrorView => ({
  view: 'error',
  reason,
  code,
  errMsg,
  issues: [],
})

/** What the page shows. */
export type View =
  | { readonly view: 'loading' }
  | { readonly view: 'challenge'; readonly mode: Mode }
  | { readonly view: 'passed' }
  | { readonly view: 'closed' }
  | { readonly view: 'expired' }
  /** Opened by something that is no mini program. */
  | { readonly view: 'outside' }
  | ErrorView

/** Views in which the person may try again. */
export const mayRetry = (view: View): boolean =>
  view.view === 'expired' || (view.view === 'error' && view.reason !== 'parameters')
