import { failureOf } from '../errors/failure'
import { begin } from './begin'
import type { EventOf } from './events'
import { fail } from './fail'
import type { Model } from './model'
import { type Step, stay, step } from './step'

/** One picture that cannot be loaded is worth one fresh initialization; the second time it is an error. */
export function pictures(model: Model, { certifyId, loaded }: EventOf<'pictures'>, atMs: number): Step {
  if (model.state !== 'ready' && model.state !== 'solving') return stay(model)
  const { config, challenge } = model
  if (!challenge || challenge.certifyId !== certifyId) return stay(model)
  if (loaded) return step({ ...model, pictureRetried: false })
  if (!model.pictureRetried) return begin({ ...model, pictureRetried: true }, atMs)
  const failure = failureOf('ResourceLoadFailed', { certifyId })
  return fail({ ...model, pictureRetried: false }, failure, { config, challenge, captchaVerifyParam: null })
}
