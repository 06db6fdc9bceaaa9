import { failureOf } from '../errors/failure'
import { legible, shorten } from '../values/print'
import { hostOf } from '../values/url'
import { begin } from './begin'
import type { EventOf } from './events'
import { fail } from './fail'
import type { Model } from './model'
import { type Step, stay, step } from './step'

/** Of what `<image>` says, UTF-16 units. */
const MAX_ERR_MSG = 512

/** The fetched pictures take the place of their addresses. */
export function fetched(model: Model, { run, image, puzzleImage }: EventOf<'fetched'>): Step {
  if ((model.state !== 'ready' && model.state !== 'solving') || run !== model.run || !model.challenge)
    return stay(model)
  return step({ ...model, challenge: { ...model.challenge, image, puzzleImage } })
}

/** One picture that cannot be loaded is worth one fresh initialization; the second time it is an error. */
export function pictures(model: Model, event: EventOf<'pictures'>, atMs: number): Step {
  const { certifyId, loaded, errMsg } = event
  if (model.state !== 'ready' && model.state !== 'solving') return stay(model)
  const { config, challenge } = model
  if (!challenge || challenge.certifyId !== certifyId) return stay(model)
  if (loaded) return model.pictureRetried ? step({ ...model, pictureRetried: false }) : stay(model)
  if (!model.pictureRetried) return begin({ ...model, pictureRetried: true }, atMs)
  const platform = errMsg ? { errMsg: legible(shorten(errMsg, MAX_ERR_MSG)) } : undefined
  const failure =
    event.failure ?? failureOf('ResourceLoadFailed', { certifyId, host: hostOf(config.imageBase), platform })
  return fail({ ...model, pictureRetried: false }, failure, { config, challenge, captchaVerifyParam: null })
}
