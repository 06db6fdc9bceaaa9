import { type Settings, withSlash } from './settings'

/** Properties of `<captcha>`; `null` is not given. `unknown`, because the gallery passes wrong values on purpose. */
export interface CaptchaProperties {
  readonly sceneId: unknown
  readonly prefix: unknown
  readonly region: unknown
  readonly language: unknown
  readonly mode: unknown
  readonly element: unknown
  readonly button: unknown
  readonly userCertifyId: unknown
  readonly encryptedSceneId: unknown
  readonly endpoint: unknown
  readonly imageBase: unknown
  readonly timeout: unknown
  readonly prefetch: unknown
  readonly slideStyle: unknown
  readonly texts: unknown
  readonly theme: unknown
  readonly client: unknown
  readonly page: unknown
  readonly preflight: unknown
}

/** Nothing given. `null` and not `undefined`: setData refuses `undefined`. */
export const NOTHING_GIVEN: CaptchaProperties = {
  sceneId: null,
  prefix: null,
  region: null,
  language: null,
  mode: null,
  element: null,
  button: null,
  userCertifyId: null,
  encryptedSceneId: null,
  endpoint: null,
  imageBase: null,
  timeout: null,
  prefetch: null,
  slideStyle: null,
  texts: null,
  theme: null,
  client: null,
  page: null,
  preflight: null,
}

/** The methods of `this.selectComponent('#captcha')` that the demo calls. */
export interface CaptchaInstance {
  show(): void
  hide(): void
  refresh(): void
  reset(): void
}

export interface SuccessDetail {
  readonly captchaVerifyParam: string
  readonly certifyId: string
  readonly sceneId: string
  readonly verifyCode: string
}

export interface StateChangeDetail {
  readonly from: string
  readonly to: string
}

export interface CloseDetail {
  readonly reason: 'user' | 'success' | 'api'
}

/** One fault of a parameter or of a response. */
export interface Issue {
  readonly field: string
  readonly rule: string
  readonly message: string
  readonly fix: string
}

export interface ErrorDetail {
  readonly code: string
  readonly type: string
  readonly message: string
  readonly fix: string
  readonly retryable: boolean
  readonly attempts: number
  readonly retryAfterMs?: number
  readonly issues?: readonly Issue[]
  readonly docUrl: string
}

/** An event of `<captcha>` with its detail. */
export interface CaptchaEvent<Detail> {
  readonly type: string
  readonly detail: Detail
}

/** The page with the web-view of `client="webview"`. */
const H5_PAGE = '/pages/h5/index'

/** A local service stands for every address; the real one is addressed by prefix and region alone. */
export function propertiesOf(settings: Settings, mode: Settings['mode']): CaptchaProperties {
  const { prefix, region, language, theme, sceneId, timeoutMs: timeout } = settings
  const base = withSlash(settings.serviceBase)
  const address = settings.realService
    ? { endpoint: null, imageBase: null }
    : { endpoint: `${base}${encodeURIComponent(prefix)}/`, imageBase: base }
  return Object.assign({}, NOTHING_GIVEN, address, { prefix, region, language, mode, theme, sceneId, timeout })
}

/** As {@link propertiesOf}, with the client that the settings name. */
export function loginPropertiesOf(settings: Settings): CaptchaProperties {
  const { client } = settings
  const page = client === 'webview' ? H5_PAGE : null
  return Object.assign({}, propertiesOf(settings, 'popup'), { client, page })
}
