import type { Announcement, Effect } from '../state/effects'
import { challengeIn } from '../state/model'
import { compose, type End } from './compose'
import { breakage, type Happened, told } from './happened'
import { givenUp, interactionOutcome } from './outcomes'
import type { CaptchaRecord, RecordKind } from './record'
import { INTERACTION_MS, type Spans, spanAt, WORK } from './span'
import { isInteracting } from './underWay'

/**
 * What an event began and ended. All that began ends in one record. What needed no request, such as an error of wrong parameters, begins and
 * ends at once.
 */
export function track(
  captcha: number,
  spans: Spans,
  happened: Happened,
): { readonly spans: Spans; readonly records: readonly CaptchaRecord[] } {
  const { before, event, after, effects, atMs, trail } = happened
  const now: { -readonly [Name in keyof Spans]: Spans[Name] } = { ...spans }
  const records: CaptchaRecord[] = []
  const broken = breakage(happened)

  const end = (kind: RecordKind, outcome: End['outcome'], facts: Omit<End, 'kind' | 'outcome'> = {}) => {
    const { certifyId, captchaType } = (kind !== 'initialization' && challengeIn(before)) || {}
    const span = now[kind] || spanAt(atMs, 0, (kind === 'interaction' && now.pictures) || undefined)
    records.push(compose(captcha, { kind, outcome, certifyId, captchaType, ...facts }, span, happened))
    now[kind] = null
  }

  /** What an error belongs to. */
  const faulty = (): RecordKind => {
    if (now.verification) return 'verification'
    if (now.initialization) return 'initialization'
    if (broken) return 'interaction'
    // It was answered from here.
    return after.state === 'error' && after.captchaVerifyParam !== null ? 'verification' : 'initialization'
  }

  const announced = (announcement: Announcement) => {
    switch (announcement.name) {
      case 'ready':
        return end('initialization', 'ready', announcement.detail)
      case 'success':
      case 'fail': {
        const { verifyCode } = announcement.name === 'fail' ? announcement : announcement.detail
        const requestId = event.type === 'judged' ? event.verdict.requestId : undefined
        return end('verification', announcement.name, { verifyCode, requestId })
      }
      case 'error': {
        const { failure } = announcement
        return end(faulty(), failure, { requestId: failure.requestId, certifyId: failure.certifyId })
      }
    }
  }

  const begun = (type: Effect['type']) => {
    const work = WORK[type]
    if (type === 'initialize') now.pictures = null
    if (type === 'fetchPictures') now.pictures = trail
    if (!work) return
    const [kind, mostMs] = work
    now[kind] = { ...(now[kind] || spanAt(atMs, mostMs, trail)), sinceMs: atMs, mostMs }
  }

  const isOver = told(happened, 'fail') || !isInteracting(after)
  if (now.interaction && isOver && !broken) end('interaction', interactionOutcome(happened))
  for (const effect of effects) {
    if (effect.type === 'announce') announced(effect.announcement)
    else if (effect.type !== 'cancel') begun(effect.type)
    else if (!broken) {
      if (now.initialization) end('initialization', givenUp(happened))
      if (now.verification) end('verification', givenUp(happened))
    }
  }
  if (!now.interaction && isInteracting(after)) {
    // Shown a second time it does not fetch them again.
    now.interaction = spanAt(atMs, INTERACTION_MS, now.pictures || undefined)
    now.pictures = null
  }
  return { spans: now, records }
}
