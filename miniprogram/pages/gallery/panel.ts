import { type Bilingual, both, same } from '../../bilingual'
import type { ErrorDetail, Issue } from '../../captcha'
import type { Notice } from '../../notice'
import { printWhole } from '../../print'
import type { Case } from './case'
import type { Outcome, Verdict } from './judge'

/** What the panel shows of the chosen case. */
export interface Panel {
  readonly title: Bilingual
  readonly how: Bilingual
  readonly state: 'running' | Verdict['state']
  /** The code as received, or else as expected, and what that means. */
  readonly verdict: Notice
  /** As received. */
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly facts: Bilingual
  readonly issues: readonly Issue[]
  /** The event as received. */
  readonly json: string
}

export function runningPanel({ title, how, code }: Case, note: Bilingual): Panel {
  return {
    title,
    how,
    state: 'running',
    verdict: { tone: 'warn', title: same(code), text: note },
    code: '',
    message: '',
    fix: '',
    facts: same(''),
    issues: [],
    json: '',
  }
}

/** A picture's failure counts no attempts: its initialization was answered well. */
function sentBy({ type, attempts }: ErrorDetail): readonly Bilingual[] {
  if (type === 'Resource') return []
  if (attempts === 0) return [both('没有发出请求', 'no request sent')]
  return [both(`发出 ${attempts} 次请求`, attempts === 1 ? '1 request sent' : `${attempts} requests sent`)]
}

function factsOf(detail: ErrorDetail): Bilingual {
  const retried = detail.retryable
    ? both('组件会自动重试', 'retried by itself')
    : both('组件不会自动重试', 'not retried by itself')
  const facts = [same(detail.type), ...sentBy(detail), retried]
  return both(facts.map(({ zh }) => zh).join(' · '), facts.map(({ en }) => en).join(' · '))
}

export function settledPanel(chosen: Case, outcome: Outcome, { state, note, code }: Verdict): Panel {
  const tone = state === 'good' || state === 'bad' ? state : 'warn'
  const verdict: Notice = { tone, title: same(code || chosen.code), text: note }
  const settled = { ...runningPanel(chosen, note), state, code, verdict }
  if (outcome.kind !== 'error') return settled
  const { detail } = outcome
  const { message, fix, issues = [] } = detail
  return { ...settled, message, fix, issues, facts: factsOf(detail), json: printWhole(detail) }
}
