import type { ErrorDetail } from '../core/errors/detail'
import type { Announcement } from '../core/state/effects'
import type { Model } from '../core/state/model'
import { locales } from '../locales/locales'
import type { Callbacks } from '../types/dropIn'
import type { CaptchaEvents, FailDetail } from '../types/events'
import type { Describe } from '../view/describer'
import { refusal } from '../view/texts'
import { callSafely } from './callbacks'

export type { CaptchaEvents }

function detailOf(announcement: Announcement, model: Model, describe: Describe): CaptchaEvents[Announcement['name']] {
  switch (announcement.name) {
    case 'error':
      return describe(announcement.failure, model)
    case 'fail': {
      const { verifyCode, challenge, refreshes } = announcement
      const message = refusal(verifyCode, challenge ? challenge.captchaType : 'PUZZLE', model, locales)
      return { verifyCode, message, certifyId: challenge ? challenge.certifyId : '', refreshes }
    }
    default:
      return announcement.detail
  }
}

/** Tells the page: the event first, then the function of `props` that belongs to it. */
export function tell(
  announcement: Announcement,
  model: Model,
  { callbacks, describe }: { readonly callbacks: Callbacks; readonly describe: Describe },
  trigger: (name: string, detail: object) => void,
): void {
  const detail = Object.freeze(detailOf(announcement, model, describe))
  trigger(announcement.name, detail)
  const { success, fail, onError, onClose } = callbacks
  callSafely(() => {
    switch (announcement.name) {
      case 'success':
        return success?.(announcement.detail.captchaVerifyParam)
      case 'fail':
        return fail?.(detail as FailDetail)
      case 'error':
        return onError?.(detail as ErrorDetail)
      case 'close':
        return onClose?.(announcement.detail.reason)
    }
  })
}
