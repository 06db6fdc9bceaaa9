import { failureOf } from '../errors/failure'
import { type Challenge, EXPIRY_MS } from '../protocol/challenge'
import { answersItself } from '../protocol/challenges'
import { mustBeFetched } from '../protocol/pictureData'
import { openClient, place } from './client'
import type { ReadyDetail } from './details'
import type { EventOf } from './events'
import { fail } from './fail'
import { isAlibabas, isEmbedded, isPaged, isShown, keep, type Model, type Open, type Requesting } from './model'
import { isPrefetched } from './prefetch'
import { coolDownMs, restMs } from './rateLimit'
import { after, announce, type Step, start, stay, step } from './step'
import { submit } from './submit'

export function initialized(model: Model, event: EventOf<'initialized'>): Step {
  const { challenge, attempts, elapsedMs } = event
  if (isPrefetched(model, event)) return step({ ...model, next: event })
  if (model.state !== 'requesting' || event.run !== model.run) return stay(model)
  const { mode, sceneId } = model.config
  const { certifyId, captchaType, requestId = '' } = challenge
  if (answersItself(captchaType) && mode === 'embed') {
    const faults = [
      { field: 'mode', rule: 'value', expected: `'popup' (${captchaType})`, received: "'embed'" },
    ] as const
    return fail(model, failureOf('InvalidParameter', { faults, attempts }))
  }
  const detail = { certifyId, captchaType, requestId, sceneId, attempts, elapsedMs }
  const calm = { ...model, consecutiveThrottles: 0 }
  return isAlibabas(model) ? place(calm, detail) : ready(calm, challenge, detail)
}

/** Alibaba's own client was given its place. */
export function placed(model: Model, { run, detail }: EventOf<'placed'>): Step {
  return model.state === 'requesting' && run === model.run ? ready(model, null, detail) : stay(model)
}

function ready(model: Requesting, challenge: Challenge | null, detail: ReadyDetail): Step {
  const open: Open = { ...keep(model), state: 'ready', config: model.config, challenge }
  const { run, config } = open
  const fetch =
    challenge && mustBeFetched(challenge.image) ? ([{ type: 'fetchPictures', run, config, challenge }] as const) : []
  // A page of its own counts from its opening, and reports it.
  const expiry = isPaged(open) ? [] : [start('expiry', EXPIRY_MS)]
  return after([...expiry, announce({ name: 'ready', detail }), ...fetch], opened(open))
}

/**
 * What an open challenge does as soon as it is shown: one that asks nothing answers itself, once for each `show()`, so that no page makes
 * many logins out of one press; Alibaba's own client opens, but no page over another that nobody asked for.
 */
export function opened(model: Open): Step {
  const { challenge } = model
  if (!isShown(model)) return stay(model)
  if (!challenge) return isPaged(model) && isEmbedded(model) && !model.asked ? stay(model) : openClient(model)
  const { captchaType: type } = challenge
  if (!answersItself(type) || !model.asked) return stay(model)
  return submit(model, challenge, { type, position: 0, durationMs: 0, input: 'touch', track: [] })
}

/** The initialization or the verification of this run failed; an answer without a verdict is kept. */
export function failed(model: Model, event: EventOf<'failed'>, atMs: number): Step {
  const { run, failure } = event
  if (isPrefetched(model, event)) return step({ ...model, next: event })
  if ((model.state !== 'requesting' && model.state !== 'verifying') || run !== model.run) return stay(model)
  const consecutiveThrottles = failure.code === 'ThrottlingByStrategy' ? model.consecutiveThrottles + 1 : 0
  const retryAfterMs = consecutiveThrottles > 0 ? coolDownMs(consecutiveThrottles) : restMs(failure.retryAfterMs)
  const cooling =
    retryAfterMs === undefined ? null : { untilMs: atMs + retryAfterMs, failure: { ...failure, retryAfterMs } }
  const told = cooling ? cooling.failure : failure
  const next = { ...model, consecutiveThrottles, cooling }
  return next.state === 'verifying' ? fail(next, told, next) : fail(next, told)
}
