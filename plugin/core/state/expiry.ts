import { begin } from './begin'
import { close } from './close'
import { isEmbedded, isShown, keep, type Model } from './model'
import { after, announce, CANCEL, type Step, stay, step } from './step'

/**
 * 20 minutes are over: a challenge somebody looks at is renewed, a hidden one waits for the next `show()`. So does a popup of Alibaba's
 * client, which may have been closed long ago without reporting it. A verdict that is under way is waited for.
 */
export function expire(model: Model, atMs: number): Step {
  const open = model.state === 'ready' || model.state === 'solving'
  if (!open && model.state !== 'error') return stay(model)
  const { config, challenge } = model
  // An error without a challenge has nothing that could expire; Alibaba's client has its own.
  if (!config || (!challenge && !open)) return stay(model)
  const expired = { ...keep(model), state: 'expired', config, challenge } as const
  const told = announce({ name: 'expire', detail: { certifyId: challenge ? challenge.certifyId : '' } })
  const effects = challenge ? [told] : [told, CANCEL]
  if (!challenge && !isEmbedded(model)) return after(effects, close(expired, 'api'))
  return isShown(model) ? after(effects, begin(expired, atMs)) : step(expired, ...effects)
}
