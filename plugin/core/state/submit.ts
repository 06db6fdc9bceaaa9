import { type Answer, encodeVerifyParam } from '../protocol/verifyParam'
import type { Model } from './model'
import { type Step, stay, step } from './step'

/** Sends a person's answer to the open challenge. */
export function submit(model: Model, answer: Answer): Step {
  const { config, challenge } = model
  if (!config || !challenge) return stay(model)
  return send(model, encodeVerifyParam(config.sceneId, challenge.certifyId, answer))
}

/** Sends an encoded answer, for the first time or again after a network failure. */
export function send(model: Model, captchaVerifyParam: string): Step {
  const { config, challenge } = model
  if (!config || !challenge) return stay(model)
  const run = model.run + 1
  return step(
    model,
    { state: 'verifying', run, captchaVerifyParam, failure: null },
    model.handsOver
      ? { type: 'handOver', run, captchaVerifyParam }
      : { type: 'verify', run, config, challenge, captchaVerifyParam },
  )
}
