import { failureOf } from '../errors/failure'
import { settleSelectors } from '../parameters/validate'
import { begin } from './begin'
import type { EventOf } from './events'
import { fail } from './fail'
import { isSame } from './inputs'
import { INITIAL_MODEL, keep, type Model } from './model'
import { notHandedOver, PLUGIN_INTERFACE } from './official'
import { type Step, stay, step } from './step'
import { validate } from './validate'

/**
 * A new settled set of properties: what ran before is aborted; all but the rate limits begins anew. An equal set is ignored, since a page
 * that renders again must not disturb whoever is solving; one that is still being validated is looked at again, for its nodes may have
 * come.
 */
export function configure(model: Model, { inputs }: EventOf<'configure'>): Step {
  const validated = model.inputs && model.state !== 'validating' ? model.inputs : null
  if (validated && isSame(validated, inputs)) return stay(model)
  const { visible, run, consecutiveThrottles, cooling, bucket } = model
  return validate({ ...INITIAL_MODEL, visible, run: run + 1, consecutiveThrottles, cooling, bucket, inputs })
}

/** The parameters were checked: all their faults are one error, and without any the captcha may begin. */
export function checked(model: Model, event: EventOf<'checked'>, atMs: number): Step {
  if (model.state !== 'validating' || event.run !== model.run) return stay(model)
  const { faults: ofProps, raw } = model.inputs
  const result = settleSelectors(event.checked, event.found)
  const ofClient = raw.client === 'official' && !event.pluginGiven ? [notHandedOver(PLUGIN_INTERFACE)] : []
  const faults = [...ofProps, ...(result.ok ? [] : result.issues), ...ofClient]
  if (!result.ok || faults.length > 0) return fail(model, failureOf('InvalidParameter', { faults }))
  const { value: config } = result
  const idle = { ...keep(model), state: 'idle', config } as const
  return config.prefetch || model.visible ? begin(idle, atMs) : step(idle)
}
