import type { ErrorDetail, Issue } from '../../captcha'
import { printWhole } from '../../print'
import type { Case } from './case'
import type { Outcome, Verdict } from './judge'

/** What the panel shows of the chosen case. */
export interface Panel {
  readonly title: string
  readonly how: string
  readonly expected: string
  readonly state: 'running' | Verdict['state']
  readonly note: string
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
    expected: code,
    state: 'running',
    note,
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
  const settled = { ...runningPanel(chosen, note), state, code }
  if (outcome.kind !== 'error') return settled
  const { detail } = outcome
  const { message, fix, issues = [] } = detail
  return { ...settled, message, fix, issues, facts: factsOf(detail), json: printWhole(detail) }
}
