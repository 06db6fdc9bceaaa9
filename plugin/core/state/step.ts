import type { Failure } from '../errors/failure'
import type { CloseReason } from './details'
import type { Announcement, Effect } from './effects'
import { isShown, type Model } from './model'
import { TIMERS, type TimerName } from './timers'

/** What follows from an event: the next model and what is to be done, in this order. */
export interface Step {
  readonly model: Model
  readonly effects: readonly Effect[]
}

export const stay = (model: Model): Step => ({ model, effects: [] })

export const step = (model: Model, patch: Partial<Model>, ...effects: readonly Effect[]): Step => ({
  model: { ...model, ...patch },
  effects,
})

/** Runs `then` on the model of `first` and joins the effects. */
export const andThen = (first: Step, then: (model: Model) => Step): Step => {
  const second = then(first.model)
  return { model: second.model, effects: [...first.effects, ...second.effects] }
}

export const announce = (announcement: Announcement): Effect => ({ type: 'announce', announcement })
export const start = (timer: TimerName, ms: number): Effect => ({ type: 'start', timer, ms })
export const stop = (...timers: readonly TimerName[]): Effect => ({ type: 'stop', timers })

/** Ends the request or the hand-over under way. */
export const CANCEL: readonly Effect[] = [{ type: 'cancel' }]

/** Ends all that is under way: the request, every timer, the wait for the network. */
export const STILL: readonly Effect[] = [...CANCEL, stop(...TIMERS), { type: 'watchNetwork', on: false }]

/** Ends in `error`, says so, and waits for what could mend it. */
export const fail = (model: Model, failure: Failure): Step =>
  step(
    model,
    { state: 'error', failure },
    announce({ name: 'error', failure }),
    ...(failure.code === 'NetworkUnavailable' ? [{ type: 'watchNetwork', on: true } as const] : []),
    ...(failure.retryAfterMs !== undefined && isShown(model) ? [start('tick', 1000)] : []),
  )

/** Closes the popup, if one is open. */
export const close = (model: Model, reason: CloseReason): Step =>
  model.visible
    ? step(
        model,
        { visible: false },
        stop('close', 'tick'),
        ...(isShown({ ...model, visible: false }) ? [] : [announce({ name: 'close', detail: { reason } })]),
      )
    : stay(model)

/** Closes and lets go of a challenge that is used up or taken away: the next `show()` fetches another. */
export const lapse = (model: Model, reason: CloseReason): Step =>
  andThen(step(model, { state: 'idle', run: model.run + 1, challenge: null }, ...STILL), next => close(next, reason))
