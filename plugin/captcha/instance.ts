import { challengeIn, isDrawnEmbedded } from '../core/state/model'
import type { CaptchaInstance } from '../types/instance'
import type { Controller } from './controller'

/** What `selectComponent` gives a page. */
export function instanceOf(controller: Controller): CaptchaInstance {
  return {
    show: () => controller.dispatch({ type: 'show' }),
    hide: () => controller.dispatch({ type: 'hide', reason: 'api' }),
    refresh: () => controller.dispatch({ type: 'refresh' }),
    reset: () => controller.dispatch({ type: 'reset' }),
    getState: () => {
      const model = controller.current
      const challenge = challengeIn(model)
      return {
        state: model.state,
        visible: model.visible && !isDrawnEmbedded(model),
        certifyId: challenge ? challenge.certifyId : '',
        captchaType: challenge ? challenge.captchaType : '',
      }
    },
  }
}
