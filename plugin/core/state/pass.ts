import type { Model } from './model'
import { announce, type Step, start, stay, step, stop } from './step'

/** How long a person sees the tick before the popup goes, ms. */
export const TICK_SHOWN_MS = 1000

/** The answer was right: the page is told, and an open popup goes after the tick. */
export function passed(model: Model, captchaVerifyParam: string, verifyCode: string): Step {
  const { config, challenge, visible } = model
  if (!config) return stay(model)
  const { sceneId } = config
  const certifyId = challenge ? challenge.certifyId : ''
  return step(
    model,
    { verifyCode, captchaVerifyParam: null, state: 'passed', refreshes: 0 },
    stop('expiry'),
    announce({ name: 'success', detail: { captchaVerifyParam, certifyId, sceneId, verifyCode } }),
    ...(visible ? [start('close', TICK_SHOWN_MS)] : []),
  )
}
