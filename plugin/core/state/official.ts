import { failureOf } from '../errors/failure'
import type { CaptchaConfig } from '../parameters/config'
import type { Effect } from './effects'
import type { EventOf } from './events'
import type { Model } from './model'
import { andThen, announce, close, fail, type Step, start, stay, step, stop } from './step'

/**
 * The hand-over to Alibaba's own client: it initializes, draws and verifies by itself; we hold it back until the parameters are
 * valid, open it for one captcha at a time, and say what it says as our own events.
 */

export const isOfficial = ({ config }: Model): boolean => config?.client === 'official'

/** Without `preflight` no request of ours comes first: the captcha is ready as soon as its parameters are. */
export function readyAtOnce(model: Model): Step {
  const { config } = model
  if (!config) return stay(model)
  const none = { certifyId: '', captchaType: '', requestId: '', attempts: 0, elapsedMs: 0 }
  const detail = { ...none, sceneId: config.sceneId }
  return step(model, { state: 'ready' }, announce({ name: 'ready', detail }), putIn(config))
}

/** Its own initialization takes a while, so it is in the page before anybody asks for it. */
export const putIn = (config: CaptchaConfig, show = false): Effect => ({ type: 'openOfficial', config, show })

/** Opens the client for a captcha that is shown; it gets 20 minutes, like every challenge. */
export function openOfficial(model: Model, expiryMs: number): Step {
  const { config } = model
  if (!config || model.state !== 'ready') return stay(model)
  return step(model, { state: 'solving' }, putIn(config, true), start('expiry', expiryMs))
}

/** What the client said while it was open. A refused answer is not the end. */
export function official(model: Model, { outcome, word }: EventOf<'official'>): Step {
  if (model.state !== 'solving' || !isOfficial(model)) return stay(model)
  if (outcome === 'answered') {
    const run = model.run + 1
    const patch = { state: 'verifying', run, captchaVerifyParam: word } as const
    return step(model, patch, { type: 'handOver', run, captchaVerifyParam: word })
  }
  if (outcome === 'broken') return fail(model, failureOf('ResourceLoadFailed'))
  return outcome === 'refused' ? refusedOfficially(model, word) : passedOfficially(model, word, '')
}

/** Passed: the client has shown it already, so it goes at once. */
export function passedOfficially(model: Model, captchaVerifyParam: string, verifyCode: string): Step {
  const { config, challenge } = model
  if (!config) return stay(model)
  const detail = {
    captchaVerifyParam,
    certifyId: challenge ? challenge.certifyId : '',
    sceneId: config.sceneId,
    verifyCode,
  }
  const passed = step(
    model,
    { state: 'passed', refreshes: 0, captchaVerifyParam: null, verifyCode },
    stop('expiry'),
    announce({ name: 'success', detail }),
    { type: 'cancel' },
  )
  return andThen(passed, next => close(next, 'success'))
}

/** The client shows a fresh challenge by itself. */
export function refusedOfficially(model: Model, verifyCode: string): Step {
  const { challenge, refreshes } = model
  return step(
    model,
    { state: 'solving', verifyCode, captchaVerifyParam: null, refreshes: refreshes + 1 },
    announce({ name: 'fail', verifyCode, challenge, refreshes }),
  )
}
