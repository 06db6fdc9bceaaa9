import { failureOf } from '../errors/failure'
import { begin } from './begin'
import { cooled, takeToken } from './courtesy'
import type { EventOf } from './events'
import { isShown, type Model } from './model'
import { isOfficial, passedOfficially, refusedOfficially } from './official'
import { andThen, announce, fail, type Step, start, stay, step, stop } from './step'
import { send, submit } from './submit'

/** How long a person sees the tick before the popup goes, and the shake before a fresh challenge comes, ms. */
export const TICK_SHOWN_MS = 1000
export const SHAKE_SHOWN_MS = 1200

export const grabbed = (model: Model): Step =>
  model.state === 'ready' ? step(model, { state: 'solving' }) : stay(model)

/** A person's answer. Only an open challenge takes one, so a double tap sends once. */
export function answered(model: Model, { answer }: EventOf<'answered'>): Step {
  return model.state === 'ready' || model.state === 'solving' ? submit(model, answer) : stay(model)
}

export function judged(model: Model, { run, verdict }: EventOf<'judged'>): Step {
  const { config, challenge, captchaVerifyParam } = model
  if (model.state !== 'verifying' || run !== model.run || !config || captchaVerifyParam === null) return stay(model)
  const { pass, verifyCode } = verdict
  if (isOfficial(model))
    return pass ? passedOfficially(model, captchaVerifyParam, verifyCode) : refusedOfficially(model, verifyCode)
  if (!challenge) return stay(model)
  const over = { verifyCode, captchaVerifyParam: null }
  if (!pass)
    return step(
      model,
      { ...over, state: 'failed' },
      stop('expiry'),
      announce({ name: 'fail', verifyCode, challenge, refreshes: model.refreshes }),
      start('renew', SHAKE_SHOWN_MS),
    )
  const { certifyId } = challenge
  return step(
    model,
    { ...over, state: 'passed', refreshes: 0 },
    stop('expiry'),
    announce({ name: 'success', detail: { captchaVerifyParam, certifyId, sceneId: config.sceneId, verifyCode } }),
    ...(model.visible ? [start('close', TICK_SHOWN_MS)] : []),
  )
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

/** 20 minutes are over: a challenge somebody looks at is renewed, a hidden one waits for the next `show()`. */
export function expire(model: Model, atMs: number): Step {
  const { challenge } = model
  const official = isOfficial(model) && model.state === 'solving'
  if ((!challenge && !official) || model.state === 'verifying' || model.state === 'passed') return stay(model)
  const gone = step(
    { ...model, captchaVerifyParam: null },
    { state: 'expired' },
    announce({ name: 'expire', detail: { certifyId: challenge ? challenge.certifyId : '' } }),
  )
  if (!isShown(model)) return gone
  const renewed = begin(gone.model, atMs)
  return { model: renewed.model, effects: [...gone.effects, ...renewed.effects] }
}
