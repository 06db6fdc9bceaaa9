import type { CloseReason } from './details'
import { type Configured, isShown, keep, type Model } from './model'
import { after, announce, STOP_ALL, type Step, stay, step, stop } from './step'

/** Closes the popup, if one is open. */
export function close(model: Model, reason: CloseReason): Step {
  if (!model.visible) return stay(model)
  const closed = { ...model, visible: false, asked: false }
  const told = isShown(closed) ? [] : [announce({ name: 'close', detail: { reason } })]
  return step(closed, stop('close', 'countdown'), ...told)
}

/** Closes and gives up a challenge that is used up or taken away: the next `show()` fetches another. */
export function discardChallenge(model: Configured, reason: CloseReason): Step {
  const idle = { ...keep(model), run: model.run + 1, state: 'idle', config: model.config } as const
  return after(STOP_ALL, close(idle, reason))
}
