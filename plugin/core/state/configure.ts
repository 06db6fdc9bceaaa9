import { failureOf } from '../errors/failure'
import { settleSelectors } from '../parameters/validate'
import { begin } from './begin'
import { lacksOf } from './client'
import type { EventOf } from './events'
import { fail } from './fail'
import { isSame } from './inputs'
import { INITIAL_MODEL, isDrawnEmbedded, keep, type Model } from './model'
import { after, STOP_ALL, type Step, start, stay, step } from './step'
import { validate } from './validate'
import { closeAfterPass } from './visibility'

/** How long an embedded captcha waits for its scene before its developer is reminded, ms. */
const REMINDER_MS = 5000

/**
 * A new settled set of properties: what ran before is aborted; all but the rate limits begins anew. An equal set is ignored, since a page
 * that renders again must not disturb whoever is solving; one that is still being validated is looked at again, for its nodes may have
 * come. A captcha with neither a scene nor `props` is not configured yet: a page often learns its scene later.
 */
export function configure(model: Model, { inputs }: EventOf<'configure'>): Step {
  const validated = model.inputs && model.state !== 'validating' ? model.inputs : null
  if (validated && isSame(validated, inputs)) return stay(model)
  const { model: closed, effects } = closeAfterPass(model)
  const { visible, asked, run, consecutiveThrottles, cooling, bucket } = closed
  const kept = { ...INITIAL_MODEL, visible, asked, run: run + 1, consecutiveThrottles, cooling, bucket, inputs }
  if (inputs.given || visible) return after(effects, validate(kept))
  const idle = { ...kept, state: 'idle', config: null } as const
  // A page that changes something else meanwhile is reminded once.
  if (isUnconfigured(model)) return step(idle)
  return step(idle, ...effects, ...STOP_ALL, start('reminder', REMINDER_MS))
}

/** A set was settled, but with neither a scene nor `props`. */
const isUnconfigured = ({ state, inputs }: Model): boolean => state === 'idle' && inputs !== null && !inputs.given

/** An embedded captcha, of which a person sees a skeleton, still waits: its developer is told. */
export const remind = (model: Model): Step =>
  isUnconfigured(model) && isDrawnEmbedded(model) ? step(model, { type: 'remind' }) : stay(model)

/** The parameters were checked: all their faults are one error, and without any the captcha may begin. */
export function checked(model: Model, event: EventOf<'checked'>, atMs: number): Step {
  if (model.state !== 'validating' || event.run !== model.run) return stay(model)
  const { faults: ofProps, raw } = model.inputs
  const result = settleSelectors(event.checked, event.found)
  const faults = [...ofProps, ...(result.ok ? [] : result.issues), ...lacksOf(raw.client, event.lacking)]
  if (!result.ok || faults.length > 0) return fail(model, failureOf('InvalidParameter', { faults }))
  const { value: config } = result
  const idle = { ...keep(model), state: 'idle', config } as const
  return config.prefetch || model.visible ? begin(idle, atMs) : step(idle)
}
