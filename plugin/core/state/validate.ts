import type { Kept } from './model'
import { STOP_ALL, type Step, step } from './step'

/** Has the parameters checked; the answer is the event `checked`. */
export function validate(kept: Kept): Step {
  const { run, inputs } = kept
  return step({ ...kept, state: 'validating', config: null }, ...STOP_ALL, { type: 'validate', run, raw: inputs.raw })
}
