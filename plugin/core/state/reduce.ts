import { begin, configure, failed, initialized, invalid, opened, placed, validated } from './begin'
import type { CloseReason } from './details'
import type { EventOf, MachineEvent } from './events'
import { isShown, type Model } from './model'
import { isOfficial, official, openOfficial } from './official'
import { cooled } from './rateLimit'
import { answered, comeUp, expire, grabbed, judged, pictures, retry } from './solve'
import { andThen, announce, CANCEL, close, lapse, STILL, type Step, start, stay, step } from './step'
import type { TimerName } from './timers'

type Handlers = { readonly [Type in MachineEvent['type']]: (model: Model, event: EventOf<Type>, atMs: number) => Step }

const HANDLERS: Handlers = {
  configure,
  validated,
  invalid,
  initialized,
  judged,
  failed,
  show,
  hide: (model, { reason }) => hide(model, reason),
  refresh: (model, _event, atMs) => renew(model, atMs),
  retry: (model, _event, atMs) => retry(model, atMs),
  reset,
  grabbed,
  answered,
  pictures,
  placed,
  official,
  online: (model, _event, atMs) =>
    model.state === 'error' && model.failure?.code === 'NetworkUnavailable' ? retry(model, atMs) : stay(model),
  timer: (model, { timer }, atMs) => RUNG[timer](model, atMs),
  detach: model => step(model, { state: 'idle', visible: false, run: model.run + 1 }, ...STILL),
}

const RUNG: Readonly<Record<TimerName, (model: Model, atMs: number) => Step>> = {
  expiry: expire,
  renew: (model, atMs) => (model.state === 'failed' ? comeUp(model, atMs) : stay(model)),
  close: closePassed,
  courtesy: (model, atMs) => (model.state === 'requesting' ? begin(model, atMs) : stay(model)),
  tick: (model, atMs) =>
    isShown(model) && cooled(model.cooling, atMs) ? step(model, {}, start('tick', 1000)) : stay(model),
}

/** What follows from `event` at `atMs`. Pure; every event is allowed in every state. */
export function reduce(model: Model, event: MachineEvent, atMs: number): Step {
  const handle = HANDLERS[event.type] as (model: Model, event: MachineEvent, atMs: number) => Step
  const next = handle(model, event, atMs)
  const from = model.state
  const to = next.model.state
  if (from === to || event.type === 'detach') return next
  return { model: next.model, effects: [announce({ name: 'statechange', detail: { from, to } }), ...next.effects] }
}

const renew = (model: Model, atMs: number): Step => begin({ ...model, refreshes: model.refreshes + 1 }, atMs)

/** Opens; and starts what an open captcha needs where nothing is under way. */
function show(before: Model, _event: EventOf<'show'>, atMs: number): Step {
  const model = { ...before, visible: true }
  switch (model.state) {
    case 'validating':
    case 'requesting':
    case 'verifying':
    case 'failed':
      return stay(model)
    case 'solving':
      return isOfficial(model) ? openOfficial(model) : stay(model)
    case 'ready':
      return opened(model)
    case 'idle':
    case 'expired':
      return begin(model, atMs)
    case 'passed':
      return model.config?.mode === 'embed' ? stay(model) : begin(model, atMs)
    case 'error':
      return showError(model, atMs)
  }
}

/** A fault of the page's own is shown as it is; anything else deserves another try. */
function showError(model: Model, atMs: number): Step {
  const type = model.failure?.type
  return type === 'Parameter' || type === 'Configuration' ? stay(model) : retry(model, atMs)
}

/**
 * Closes the popup. A challenge that was not answered waits for the next `show()`; one that was is used up, and its verdict
 * is not waited for: who closes has changed their mind.
 */
function hide(model: Model, reason: CloseReason): Step {
  if (!model.visible) return stay(model)
  if (model.config?.mode === 'embed') return close(model, reason)
  switch (model.state) {
    case 'verifying':
    case 'failed':
      return lapse(model, reason)
    case 'solving':
      // Alibaba's client cannot be hidden, only taken away, and its challenge with it.
      return isOfficial(model) ? lapse(model, reason) : close({ ...model, state: 'ready' }, reason)
    case 'passed':
      return closePassed(model)
    default:
      return close(model, reason)
  }
}

/** The tick was seen; Alibaba's client leaves with its popup. */
function closePassed(model: Model): Step {
  const over = isOfficial(model) && model.config?.mode !== 'embed' ? step(model, {}, ...CANCEL) : stay(model)
  return andThen(over, next => close(next, 'success'))
}

function reset(model: Model): Step {
  const still = step(
    model,
    { state: 'idle', run: model.run + 1, challenge: null, captchaVerifyParam: null, failure: null, verifyCode: '' },
    ...STILL,
  )
  return andThen(still, next => close(next, 'api'))
}
