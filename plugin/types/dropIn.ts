import type { ErrorDetail } from '../core/errors/detail'
import type { Language, Mode, OwnTexts, Region, SlideStyle } from '../core/parameters/config'
import type { DropInKey } from '../core/parameters/dropIn'
import type { CloseReason } from '../core/state/details'
import type { Assert, Same } from './complete'
import type { FailDetail } from './events'

/** What `captchaVerifyCallback` returns, now or in a promise. Page "WeChat mini program plug-in integration", V2 column. */
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

/** The functions as a page gave them; their results are checked. */
export type Callbacks = {
  readonly [Name in keyof DropInCallbacks]?: (...args: Parameters<DropInCallbacks[Name]>) => unknown
}

/** The object of `<captcha props="{{…}}">`: the keys of Alibaba's own plugin, and of its Web client where the plugin's page has none. */
export interface DropInProps extends Partial<DropInCallbacks> {
  readonly SceneId?: string
  readonly prefix?: string
  readonly region?: Region | null
  readonly language?: Language | (string & {}) | null
  readonly mode?: Mode | null
  readonly element?: `#${string}` | '' | null
  readonly button?: `#${string}` | '' | null
  readonly UserCertifyId?: string
  readonly EncryptedSceneId?: string
  readonly timeout?: number
  readonly slideStyle?: Partial<SlideStyle> | null
  readonly upLang?: OwnTexts | null
}

/** Every key that is read is typed here and no other, or this does not compile. */
export type CompleteDropIn = Assert<Same<keyof DropInProps, DropInKey>>
