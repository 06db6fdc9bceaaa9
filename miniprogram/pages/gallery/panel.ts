import type { ErrorDetail, Issue } from '../../captcha'
import type { Notice } from '../../notice'
import { printWhole } from '../../print'
import type { Case } from './case'
import type { Outcome, Verdict } from './judge'

/** What the panel shows of the chosen case. */
export interface Panel {
  readonly title: string
  readonly how: string
  readonly state: 'running' | Verdict['state']
  /** The code as received, or else as expected, and what that means. */
  readonly verdict: Notice
  /** As received. */
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly facts: string
  readonly issues: readonly Issue[]
  /** The event as received. */
  readonly json: string
}

export function runningPanel({ title, how, code }: Case, note: string): Panel {
  return {
    title,
    how,
    state: 'running',
    verdict: { tone: 'warn', title: code, text: note },
    code: '',
    message: '',
    fix: '',
    facts: '',
    issues: [],
    json: '',
  }
}

/** A picture's failure counts no attempts: its initialization was answered well. */
function sentBy({ type, attempts }: ErrorDetail): readonly string[] {
  if (type === 'Resource') return []
  return [attempts > 0 ? `发出 ${attempts} 次请求` : '没有发出请求']
}

function factsOf(detail: ErrorDetail): string {
  return [detail.type, ...sentBy(detail), detail.retryable ? '组件会自动重试' : '组件不会自动重试'].join(' · ')
}

export function settledPanel(chosen: Case, outcome: Outcome, { state, note, code }: Verdict): Panel {
  const tone = state === 'good' || state === 'bad' ? state : 'warn'
  const verdict: Notice = { tone, title: code || chosen.code, text: note }
  const settled = { ...runningPanel(chosen, note), state, code, verdict }
  if (outcome.kind !== 'error') return settled
  const { detail } = outcome
  const { message, fix, issues = [] } = detail
  return { ...settled, message, fix, issues, facts: factsOf(detail), json: printWhole(detail) }
}
