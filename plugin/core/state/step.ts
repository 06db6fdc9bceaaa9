import type { Announcement, Effect } from './effects'
import type { Model } from './model'
import { TIMERS, type TimerName } from './timers'

/** What follows from an event: the next model and what is to be done, in this order. */
export interface Step {
  readonly model: Model
  readonly effects: readonly Effect[]
}

export const step = (model: Model, ...effects: readonly Effect[]): Step => ({ model, effects })

export const stay = (model: Model): Step => step(model)

/** The same step with `effects` ahead of its own. */
export const after = (effects: readonly Effect[], next: Step): Step => ({
  model: next.model,
  effects: [...effects, ...next.effects],
})

export const announce = (announcement: Announcement): Effect => ({ type: 'announce', announcement })
export const start = (timer: TimerName, ms: number): Effect => ({ type: 'start', timer, ms })
export const stop = (...timers: readonly TimerName[]): Effect => ({ type: 'stop', timers })

/** Ends the request or the hand-over under way. */
export const CANCEL: Effect = { type: 'cancel' }

export const STOP_WATCHING: Effect = { type: 'watchNetwork', on: false }

/** Ends all that is under way: the request, every timer, the wait for the network. */
export const STOP_ALL: readonly Effect[] = [CANCEL, stop(...TIMERS), STOP_WATCHING]
