import type { ErrorDetail } from '../core/errors/detail'
import type { DropInKey } from '../core/parameters/dropIn'
import type { CloseReason } from '../core/state/events'
import type { Assert, Same } from './complete'
import type { FailDetail } from './events'
import type { CaptchaProperties } from './properties'

/** What `captchaVerifyCallback` returns, now or in a promise. */
export interface CallbackResult {
  readonly captchaResult: boolean
  readonly bizResult?: boolean
}

/** The functions in `props`. V3 has `success` and `fail`; V2, where the page judges the answer, has the two `…Callback`s. */
export interface DropInCallbacks {
  success: (captchaVerifyParam: string) => unknown
  fail: (detail: FailDetail) => unknown
  captchaVerifyCallback: (captchaVerifyParam: string) => CallbackResult | PromiseLike<CallbackResult>
  onBizResultCallback: (bizResult: boolean | undefined) => unknown
  onError: (detail: ErrorDetail) => unknown
  onClose: (reason: CloseReason) => unknown
}

/** The object of `<captcha props="{{…}}">`: the keys of Alibaba's own plugin, and of its Web client where the plugin's page has none. */
export interface DropInProps extends Partial<DropInCallbacks> {
  readonly SceneId?: string
  readonly prefix?: string
  readonly region?: CaptchaProperties['region']
  readonly language?: CaptchaProperties['language']
  readonly mode?: CaptchaProperties['mode']
  readonly element?: CaptchaProperties['element']
  readonly button?: CaptchaProperties['button']
  readonly UserCertifyId?: string
  readonly EncryptedSceneId?: string
  readonly timeout?: number
  readonly slideStyle?: CaptchaProperties['slideStyle']
  readonly upLang?: CaptchaProperties['texts']
}

/** Every key that is read is typed here and no other, or this does not compile. */
export type CompleteDropIn = Assert<Same<keyof DropInProps, DropInKey>>
