import { failureOf } from '../errors/failure'
import type { Challenge } from '../protocol/challenge'
import type { ReadyDetail } from './details'
import type { EventOf } from './events'
import { INITIAL_MODEL, isShown, type Model } from './model'
import { isOfficial, openOfficial, place } from './official'
import { comesAhead } from './prefetch'
import { coolDownMs, cooled, restMs, takeToken } from './rateLimit'
import { andThen, announce, fail, STILL, type Step, start, stay, step } from './step'
import { submit } from './submit'

/** A challenge lives 20 minutes. Page "Data returned by the client (V3)", code F014. */
export const EXPIRY_MS = 20 * 60 * 1000

/** A new settled set of properties: what ran before is aborted, everything but courtesy begins anew. */
export function configure(model: Model, { raw, handsOver }: Pick<EventOf<'configure'>, 'raw' | 'handsOver'>): Step {
  const run = model.run + 1
  const { visible, strikes, cooling, bucket } = model
  return step(
    { ...INITIAL_MODEL, visible, strikes, cooling, bucket },
    { state: 'validating', run, raw, handsOver },
    ...STILL,
    { type: 'validate', run, raw },
  )
}

export function validated(model: Model, { run, config }: EventOf<'validated'>, atMs: number): Step {
  if (model.state !== 'validating' || run !== model.run) return stay(model)
  const known = { ...model, config }
  return config.prefetch || model.visible ? begin(known, atMs) : step(known, { state: 'idle' })
}

export function invalid(model: Model, { run, faults }: EventOf<'invalid'>): Step {
  if (model.state !== 'validating' || run !== model.run) return stay(model)
  return fail(model, failureOf('InvalidParameter', { faults }))
}

/**
 * Starts a fresh initialization, now or as soon as courtesy allows; without valid parameters it looks at them again. What is answered
 * from here takes its turn too: else a page that refreshes on each error would never let go of its own thread.
 */
export function begin(model: Model, atMs: number): Step {
  const { config, raw, handsOver } = model
  if (!raw) return stay(model)
  const { bucket, waitMs } = takeToken(model.bucket, atMs)
  const run = model.run + 1
  const cleared = step(
    model,
    { run, bucket, challenge: null, captchaVerifyParam: null, verifyCode: '', failure: null, ahead: null },
    ...STILL,
  )
  if (waitMs > 0) return andThen(cleared, next => step(next, { state: 'requesting' }, start('courtesy', waitMs)))
  if (!config) return configure({ ...model, bucket }, { raw, handsOver })
  const official = isOfficial(model)
  if (official && !config.preflight) return andThen(cleared, next => place(next, config))
  const failure = cooled(model.cooling, atMs)
  if (failure) return andThen(cleared, next => fail(next, failure))
  // A preflight must not use up the certifyId that Alibaba's client is to begin with.
  const asked = official ? { ...config, userCertifyId: '' } : config
  return andThen(cleared, next =>
    step(next, { state: 'requesting', cooling: null }, { type: 'initialize', run, config: asked }),
  )
}

export function initialized(model: Model, event: EventOf<'initialized'>): Step {
  const { challenge, attempts, elapsedMs } = event
  const { config } = model
  if (comesAhead(model, event.run)) return step(model, { ahead: event })
  if (model.state !== 'requesting' || event.run !== model.run || !config) return stay(model)
  if (challenge.captchaType === 'TRACELESS' && config.mode === 'embed') {
    const faults = [{ field: 'mode', rule: 'value', expected: "'popup' (TRACELESS)", received: "'embed'" } as const]
    return fail(model, failureOf('InvalidParameter', { faults, attempts }))
  }
  const { certifyId, captchaType, requestId = '' } = challenge
  const detail = { certifyId, captchaType, requestId, sceneId: config.sceneId, attempts, elapsedMs }
  const calm = { ...model, strikes: 0 }
  return isOfficial(model) ? place(calm, config, detail) : ready(calm, challenge, detail)
}

export function placed(model: Model, { run, detail }: EventOf<'placed'>): Step {
  return model.state === 'requesting' && run === model.run ? ready(model, null, detail) : stay(model)
}

const ready = (model: Model, challenge: Challenge | null, detail: ReadyDetail): Step =>
  andThen(
    step(model, { state: 'ready', challenge }, start('expiry', EXPIRY_MS), announce({ name: 'ready', detail })),
    opened,
  )

/** What a ready challenge does as soon as it is shown: a traceless one answers itself, Alibaba's own client opens. */
export function opened(model: Model): Step {
  const { challenge } = model
  if (model.state !== 'ready' || !isShown(model)) return stay(model)
  if (isOfficial(model)) return openOfficial(model)
  if (challenge?.captchaType !== 'TRACELESS') return stay(model)
  return submit(model, { type: 'TRACELESS', position: 0, durationMs: 0, input: 'touch', track: [] })
}

/** The initialization or the verification of this run came to nothing; an answer without a verdict is kept. */
export function failed(model: Model, event: EventOf<'failed'>, atMs: number): Step {
  const { run, failure } = event
  if (comesAhead(model, run)) return step(model, { ahead: event })
  if ((model.state !== 'requesting' && model.state !== 'verifying') || run !== model.run) return stay(model)
  const strikes = failure.code === 'ThrottlingByStrategy' ? model.strikes + 1 : 0
  const retryAfterMs = strikes > 0 ? coolDownMs(strikes) : restMs(failure.retryAfterMs)
  if (retryAfterMs === undefined) return fail({ ...model, strikes }, failure)
  const told = { ...failure, retryAfterMs }
  return fail({ ...model, strikes, cooling: { untilMs: atMs + retryAfterMs, failure: told } }, told)
}
