import { begin } from './begin'
import { refused } from './client'
import type { EventOf } from './events'
import { failed, initialized } from './initialization'
import { keep, type Model, type Refused } from './model'
import { passed } from './pass'
import { prefetchNext } from './prefetch'
import { after, announce, type Step, start, stay, stop } from './step'

/** How long a person sees the shake before a fresh challenge comes, ms. */
export const SHAKE_SHOWN_MS = 1200

export function judged(model: Model, { run, verdict }: EventOf<'judged'>, atMs: number): Step {
  if (model.state !== 'verifying' || run !== model.run) return stay(model)
  const { config, challenge, captchaVerifyParam, refreshes } = model
  const { pass, verifyCode } = verdict
  if (pass) return passed(model, captchaVerifyParam, verifyCode)
  if (!challenge) return refused(model, verifyCode)
  const over: Refused = { ...keep(model), state: 'failed', config, challenge, verifyCode, next: 'none' }
  const fail = announce({ name: 'fail', verifyCode, challenge, refreshes })
  return after([stop('expiry'), fail, start('renew', SHAKE_SHOWN_MS)], prefetchNext(over, atMs))
}

/** The refusal was seen: the next challenge takes its place, or is waited for. */
export function showNext(model: Refused, atMs: number): Step {
  const { next, config } = model
  const waiting = { ...keep(model), refreshes: model.refreshes + 1, state: 'requesting', config } as const
  if (next === 'none') return begin(waiting, atMs)
  if (next === 'pending') return stay(waiting)
  return next.type === 'initialized' ? initialized(waiting, next) : failed(waiting, next, atMs)
}
