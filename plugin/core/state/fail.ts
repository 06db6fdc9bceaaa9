import type { Failure } from '../errors/failure'
import { type Configured, type Interrupted, isShown, keep } from './model'
import { announce, type Step, start, step } from './step'

/** Ends in `error`, tells the page, and waits for what could end the error. `interrupted`: what is kept of the work. */
export function fail(
  model: Configured,
  failure: Failure,
  interrupted: Interrupted = { config: model.config, challenge: null, captchaVerifyParam: null },
): Step {
  return step(
    { ...interrupted, ...keep(model), state: 'error', failure, failing: null },
    announce({ name: 'error', failure }),
    ...(failure.code === 'NetworkUnavailable' ? [{ type: 'watchNetwork', on: true } as const] : []),
    ...(failure.retryAfterMs !== undefined && isShown(model) ? [start('countdown', 1000)] : []),
  )
}
