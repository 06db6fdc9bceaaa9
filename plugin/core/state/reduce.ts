import { begin } from './begin'
import { client, clientFailed } from './client'
import { checked, configure, remind } from './configure'
import type { EventOf, MachineEvent } from './events'
import { expire } from './expiry'
import { failed, initialized, placed } from './initialization'
import { isAlibabas, isShown, type Model } from './model'
import { fetched, pictures } from './pictures'
import { cooled } from './rateLimit'
import { online, retry } from './retry'
import { announce, type Step, start, stay, step } from './step'
import { answered, grabbed } from './submit'
import type { TimerName } from './timers'
import { judged, showNext } from './verdict'
import { closePassed, detach, hide, refresh, reset, show } from './visibility'

type Handlers = { readonly [Type in MachineEvent['type']]: (model: Model, event: EventOf<Type>, atMs: number) => Step }

const HANDLERS: Handlers = {
  configure,
  checked,
  initialized,
  judged,
  failed,
  show: (model, _event, atMs) => show(model, atMs),
  hide: (model, { reason }) => hide(model, reason),
  refresh: (model, _event, atMs) => refresh(model, atMs),
  // A press, which counts as a `show()`.
  retry: (model, _event, atMs) => (model.state === 'error' ? retry({ ...model, asked: true }, atMs) : stay(model)),
  reset,
  grabbed,
  answered,
  fetched,
  pictures,
  placed,
  client: (model, event, atMs) =>
    event.outcome === 'expired' && isAlibabas(model) ? expire(model, atMs) : client(model, event),
  clientFailed,
  online: (model, _event, atMs) => online(model, atMs),
  timer: (model, { timer }, atMs) => ON_TIMER[timer](model, atMs),
  detach,
}

const ON_TIMER: Readonly<Record<TimerName, (model: Model, atMs: number) => Step>> = {
  expiry: expire,
  renew: (model, atMs) => (model.state === 'failed' ? showNext(model, atMs) : stay(model)),
  close: closePassed,
  rateLimit: (model, atMs) =>
    model.state === 'requesting' || model.state === 'validating' ? begin(model, atMs) : stay(model),
  countdown: (model, atMs) =>
    isShown(model) && cooled(model.cooling, atMs) ? step(model, start('countdown', 1000)) : stay(model),
  reminder: remind,
}

/** What follows from `event` at `atMs`. Pure; every event is allowed in every state. */
export function reduce(model: Model, event: MachineEvent, atMs: number): Step {
  const handle = HANDLERS[event.type] as (model: Model, event: MachineEvent, atMs: number) => Step
  const from = model.state
  const { model: reached, effects } = handle(model, event, atMs)
  const to = reached.state
  const next = reached.state === 'error' && !reached.failing ? { ...reached, failing: { atMs, from } } : reached
  if (from === to || event.type === 'detach') return { model: next, effects }
  return { model: next, effects: [announce({ name: 'statechange', detail: { from, to } }), ...effects] }
}
