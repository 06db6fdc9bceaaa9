import type { Model } from './model'
import { cooled, takeToken } from './rateLimit'
import { type Step, stay, step } from './step'

/** A result that belongs to the initialization of {@link goAhead} and waits until the refusal was seen. */
export const comesAhead = (model: Model, run: number): boolean =>
  model.state === 'failed' && model.ahead !== null && run === model.run

/** Starts the next initialization while the person still sees why the answer was refused; without a token it waits its turn. */
export function goAhead(model: Model, atMs: number): Step {
  const { config } = model
  const { bucket, waitMs } = takeToken(model.bucket, atMs)
  if (!config || waitMs > 0 || cooled(model.cooling, atMs)) return stay(model)
  const run = model.run + 1
  return step(model, { run, bucket, ahead: 'coming' }, { type: 'initialize', run, config })
}
