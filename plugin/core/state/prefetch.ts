import type { MachineEvent } from './events'
import type { Model, Refused } from './model'
import { cooled, takeToken } from './rateLimit'
import { type Step, stay, step } from './step'

/**
 * Starts the next initialization while the person still sees why the answer was refused. Without a token, or in a cool-down, none is
 * asked for before the refusal was seen.
 */
export function prefetchNext(model: Refused, atMs: number): Step {
  const { config } = model
  const { bucket, waitMs } = takeToken(model.bucket, atMs)
  if (waitMs > 0 || cooled(model.cooling, atMs)) return stay(model)
  const run = model.run + 1
  return step({ ...model, run, bucket, next: 'pending' }, { type: 'initialize', run, config })
}

/** Whether the result of `event` belongs to {@link prefetchNext} and waits until the refusal was seen. */
export const isPrefetched = (model: Model, event: Extract<MachineEvent, { run: number }>): model is Refused =>
  model.state === 'failed' && model.next !== 'none' && event.run === model.run
