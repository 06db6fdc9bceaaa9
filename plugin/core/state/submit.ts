import type { Challenge } from '../protocol/challenge'
import { answersItself } from '../protocol/challenges'
import { type Answer, encodeVerifyParam } from '../protocol/verifyParam'
import type { EventOf } from './events'
import { keep, type Model, type Open } from './model'
import { type Step, stay, step } from './step'

/** The person began to solve. */
export const grabbed = (model: Model): Step =>
  model.state === 'ready' && model.challenge ? step({ ...model, state: 'solving' }) : stay(model)

/** A person's answer. Only an open challenge takes one, so a double tap sends once. */
export function answered(model: Model, { answer }: EventOf<'answered'>): Step {
  if (model.state !== 'ready' && model.state !== 'solving') return stay(model)
  return model.challenge ? submit(model, model.challenge, answer) : stay(model)
}

/** Sends an answer to a challenge of our own. */
export const submit = (model: Open, challenge: Challenge, answer: Answer): Step =>
  send(model, encodeVerifyParam(model.config.sceneId, challenge.certifyId, answer))

/**
 * Sends an encoded answer, for the first time or again after a network failure: to the page where that judges, else to the service. A
 * challenge that answers itself uses up the `show()` that it was asked for by.
 */
export function send(
  model: Extract<Model, { challenge: Challenge | null; config: object }>,
  captchaVerifyParam: string,
): Step {
  const { config, challenge, inputs } = model
  const run = model.run + 1
  const asked = model.asked && !(challenge && answersItself(challenge.captchaType))
  const verifying = { ...keep(model), asked, run, state: 'verifying', config, challenge, captchaVerifyParam } as const
  return inputs.handsOver || !challenge
    ? step(verifying, { type: 'handOver', run, captchaVerifyParam })
    : step(verifying, { type: 'verify', run, config, challenge, captchaVerifyParam })
}
