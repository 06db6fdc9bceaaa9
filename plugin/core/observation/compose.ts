import { CLIENTS } from '../parameters/config'
import type { CaptchaType } from '../protocol/challenges'
import type { Model } from '../state/model'
import { known } from '../values/record'
import type { CaptchaRecord, RecordKind, RecordOutcome } from './record'
import { identifier, safeCode, safeOutcome, secretsOf } from './safe'
import { elapsedMs, type Span } from './span'

/** How something ended, as it was received. */
export interface End {
  readonly kind: RecordKind
  readonly outcome: RecordOutcome | { readonly code: string }
  readonly requestId?: string | undefined
  readonly certifyId?: string | undefined
  readonly captchaType?: string | undefined
  readonly verifyCode?: string | undefined
}

const finite = (value: number | undefined) => (Number.isFinite(value) ? value : undefined)

/** The record of `span`, which ended between the models `before` and `after`. */
export function compose(
  captcha: number,
  { kind, outcome, requestId, certifyId, captchaType, verifyCode }: End,
  span: Span,
  { before, after, atMs }: { readonly before: Model; readonly after: Model; readonly atMs: number },
): CaptchaRecord {
  const secrets = secretsOf([before, after])
  // Faulty parameters are as the page gave them.
  const { client, sceneId } = before.config || after.config || after.inputs?.raw || {}
  const attempts = span.trail.attempts.map(attempt =>
    Object.freeze(
      known({
        elapsedMs: attempt.elapsedMs,
        outcome: safeOutcome(attempt.outcome, secrets),
        statusCode: finite(attempt.statusCode),
        errno: finite(attempt.errno),
      }),
    ),
  )
  return Object.freeze(
    known({
      kind,
      captcha,
      client: CLIENTS.find(name => name === client) || 'own',
      sceneId: (typeof sceneId === 'string' && identifier(sceneId, secrets)) || '',
      outcome: typeof outcome === 'string' ? outcome : safeCode(outcome.code, secrets),
      startedAt: span.startedAt,
      elapsedMs: elapsedMs(kind, span, atMs),
      attempts: Object.freeze(attempts),
      requestId: identifier(requestId, secrets),
      certifyId: identifier(certifyId, secrets),
      captchaType: (captchaType || undefined) as CaptchaType | undefined,
      verifyCode: identifier(verifyCode, secrets),
    }),
  )
}
