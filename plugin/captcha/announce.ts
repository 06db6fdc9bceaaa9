import type { Announcement } from '../core/state/effects'
import type { Model } from '../core/state/model'
import type { CaptchaEvents } from '../types/events'
import { type Callbacks, callSafely } from './callbacks'
import { errorDetail, refusal } from './voice'

export type { CaptchaEvents }

function detailOf(announcement: Announcement, model: Model): CaptchaEvents[Announcement['name']] {
  switch (announcement.name) {
    case 'error':
      return errorDetail(announcement.failure, model)
    case 'fail': {
      const { verifyCode, challenge, refreshes } = announcement
      const message = refusal(verifyCode, challenge ? challenge.captchaType : 'PUZZLE', model)
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
  callbacks: Callbacks,
  trigger: (name: string, detail: object) => void,
): void {
  const detail = Object.freeze(detailOf(announcement, model))
  trigger(announcement.name, detail)
  const { success, fail, onError, onClose } = callbacks
  callSafely(() => {
    switch (announcement.name) {
      case 'success':
        return success?.(announcement.detail.captchaVerifyParam)
      case 'fail':
        return fail?.(detail)
      case 'error':
        return onError?.(detail)
      case 'close':
        return onClose?.(announcement.detail.reason)
    }
  })
}
