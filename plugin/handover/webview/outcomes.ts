import type { EventOf } from '../../core/state/events'
import type { Report } from '../../core/webview/message'
import { messageFailure } from './pageFailure'
import type { End } from './visit'

type Outcome = EventOf<'client'> | EventOf<'clientFailed'>

const CLOSED: Outcome = { type: 'client', outcome: 'closed', word: '' }
const EXPIRED: Outcome = { type: 'client', outcome: 'expired' }

/** The refusals in their order, then what counts. A page that told no end was left by the person. */
function told({ refusals, last }: Report): readonly Outcome[] {
  const refused = refusals.map(word => ({ type: 'client', outcome: 'refused', word }) as const)
  if (!last) return [...refused, CLOSED]
  switch (last.type) {
    case 'success':
      return [...refused, { type: 'client', outcome: 'passed', word: last.captchaVerifyParam }]
    case 'error':
      return [...refused, { type: 'clientFailed', failure: messageFailure(last) }]
    case 'expire':
      return [...refused, EXPIRED]
    default:
      return [...refused, CLOSED]
  }
}

/** What the captcha is told of a visit, in this order. */
export function outcomesOf(end: End): readonly Outcome[] {
  switch (end.type) {
    case 'told':
      return told(end.report)
    case 'failed': {
      const failed = { type: 'clientFailed', failure: end.failure } as const
      // Whoever saw it in the page and went back need not see it again in the popup.
      return end.seen ? [CLOSED, failed] : [failed]
    }
    case 'expired':
      return [EXPIRED]
  }
}
