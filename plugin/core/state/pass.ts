import { keep, type Open, type Verifying } from './model'
import { announce, type Step, start, step, stop } from './step'

/** How long a person sees the tick before the popup closes, ms. */
export const TICK_SHOWN_MS = 1000

/** The answer was right: the page is told, and an open popup closes after the tick. */
export function passed(model: Open | Verifying, captchaVerifyParam: string, verifyCode: string): Step {
  const { config, challenge, visible } = model
  const { sceneId } = config
  const certifyId = challenge ? challenge.certifyId : ''
  return step(
    { ...keep(model), refreshes: 0, state: 'passed', config, challenge },
    stop('expiry'),
    announce({ name: 'success', detail: { captchaVerifyParam, certifyId, sceneId, verifyCode } }),
    ...(visible ? [start('close', TICK_SHOWN_MS)] : []),
  )
}
