import { begin } from './begin'
import { fail } from './fail'
import type { Errored, Model } from './model'
import { cooled, takeToken } from './rateLimit'
import { after, STOP_WATCHING, type Step, stay } from './step'
import { send } from './submit'

/**
 * The person's own retry: an answer without a verdict is sent again, as soon as the rate limit allows, else there is a fresh challenge.
 * A page that asks too often gets a fresh challenge in its turn.
 */
export function retry(model: Errored, atMs: number): Step {
  const { bucket, waitMs } = takeToken(model.bucket, atMs)
  if (model.captchaVerifyParam === null || waitMs > 0) return begin(model, atMs)
  const failure = cooled(model.cooling, atMs)
  if (failure) return fail({ ...model, bucket }, failure, model)
  return after([STOP_WATCHING], send({ ...model, bucket, cooling: null }, model.captchaVerifyParam))
}

/** The network is back. */
export const online = (model: Model, atMs: number): Step =>
  model.state === 'error' && model.failure.code === 'NetworkUnavailable' ? retry(model, atMs) : stay(model)
