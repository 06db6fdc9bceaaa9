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
      const { state, visible, challenge, config, raw } = controller.current
      return {
        state,
        visible: visible && (config || raw)?.mode !== 'embed',
        certifyId: challenge ? challenge.certifyId : '',
        captchaType: challenge ? challenge.captchaType : '',
      }
    },
  }
}
