import { failureOf } from '../errors/failure'
import { begin, failed, initialized } from './begin'
import type { EventOf } from './events'
import { isShown, type Model } from './model'
import { isOfficial, refused } from './official'
import { passed } from './pass'
import { goAhead } from './prefetch'
import { cooled, takeToken } from './rateLimit'
import { andThen, announce, CANCEL, close, fail, type Step, start, stay, step, stop } from './step'
import { send, submit } from './submit'

/** How long a person sees the shake before a fresh challenge comes, ms. */
export const SHAKE_SHOWN_MS = 1200

export const grabbed = (model: Model): Step =>
  model.state === 'ready' && model.challenge ? step(model, { state: 'solving' }) : stay(model)

/** A person's answer. Only an open challenge takes one, so a double tap sends once. */
export function answered(model: Model, { answer }: EventOf<'answered'>): Step {
  return model.state === 'ready' || model.state === 'solving' ? submit(model, answer) : stay(model)
}

export function judged(model: Model, { run, verdict }: EventOf<'judged'>, atMs: number): Step {
  const { challenge, captchaVerifyParam, refreshes } = model
  if (model.state !== 'verifying' || run !== model.run || captchaVerifyParam === null) return stay(model)
  const { pass, verifyCode } = verdict
  if (pass) return passed(model, captchaVerifyParam, verifyCode)
  if (isOfficial(model)) return refused(model, verifyCode)
  const over = step(
    model,
    { verifyCode, captchaVerifyParam: null, state: 'failed' },
    stop('expiry'),
    announce({ name: 'fail', verifyCode, challenge, refreshes }),
    start('renew', SHAKE_SHOWN_MS),
  )
  return andThen(over, next => goAhead(next, atMs))
}

/** The refusal was seen: what came ahead takes its place, or is waited for. */
export function comeUp(model: Model, atMs: number): Step {
  const { ahead, refreshes } = model
  const next = { ...model, refreshes: refreshes + 1 }
  if (!ahead) return begin(next, atMs)
  const waiting: Model = { ...next, state: 'requesting', challenge: null, verifyCode: '', ahead: null }
  if (ahead === 'coming') return stay(waiting)
  return ahead.type === 'initialized' ? initialized(waiting, ahead) : failed(waiting, ahead, atMs)
}

/**
 * The person's own retry: an answer without a verdict is sent again, as soon as courtesy allows, else there is a fresh challenge.
 * A page that asks too often gets a fresh challenge in its turn.
 */
export function retry(model: Model, atMs: number): Step {
  const { captchaVerifyParam } = model
  if (model.state !== 'error') return stay(model)
  if (captchaVerifyParam === null) return begin(model, atMs)
  const { bucket, waitMs } = takeToken(model.bucket, atMs)
  if (waitMs > 0) return begin(model, atMs)
  const failure = cooled(model.cooling, atMs)
  if (failure) return fail({ ...model, bucket }, failure)
  const woken = step(model, { bucket, cooling: null }, { type: 'watchNetwork', on: false })
  return andThen(woken, next => send(next, captchaVerifyParam))
}

/** One picture that cannot be had is worth one fresh initialization; the second time it is an error. */
export function pictures(model: Model, { certifyId, loaded }: EventOf<'pictures'>, atMs: number): Step {
  const open = model.state === 'ready' || model.state === 'solving'
  if (!open || model.challenge?.certifyId !== certifyId) return stay(model)
  if (loaded) return step(model, { pictureRetried: false })
  if (!model.pictureRetried) return begin({ ...model, pictureRetried: true }, atMs)
  return fail({ ...model, pictureRetried: false }, failureOf('ResourceLoadFailed', { certifyId }))
}

/**
 * 20 minutes are over: a challenge somebody looks at is renewed, a hidden one waits for the next `show()`. So does a popup of Alibaba's
 * client, which may have been closed long ago without its saying so.
 */
export function expire(model: Model, atMs: number): Step {
  const { challenge, config, state } = model
  const official = isOfficial(model) && (state === 'ready' || state === 'solving')
  if ((!challenge && !official) || state === 'verifying' || state === 'passed') return stay(model)
  const gone = step(
    { ...model, captchaVerifyParam: null },
    { state: 'expired' },
    announce({ name: 'expire', detail: { certifyId: challenge ? challenge.certifyId : '' } }),
    ...(official ? CANCEL : []),
  )
  if (official && config?.mode !== 'embed') return andThen(gone, next => close(next, 'api'))
  if (!isShown(model)) return gone
  const renewed = begin(gone.model, atMs)
  return { model: renewed.model, effects: [...gone.effects, ...renewed.effects] }
}
