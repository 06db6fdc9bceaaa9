import type { Field } from '../core/issues/field'
import type { Client, Language, Mode, OwnTexts, Region, SlideStyle, Theme } from '../core/parameters/config'
import type { Assert, Same } from './complete'
import type { DropInProps } from './dropIn'

/**
 * Properties of `<captcha>` in camelCase, as `setData` has them and as Taro and uni-app bind them. In WXML they are written with
 * dashes: `scene-id`. `null` and `undefined` mean not given.
 *
 * The first paragraph of each comment, its type and its `@default` are the row of the README's table. `@errors` names what a wrong value
 * leads to: codes of the `error` event, for `InvalidParameter` with the rules of its `issues`. `@see` is the page that the facts come from.
 */
export interface CaptchaProperties {
  /**
   * SceneId, from the console's scene list. Required, here or in `props`.
   * @example <captcha scene-id="1a2b3c4d" />
   * @errors InvalidParameter (missing, type), IllegalScene
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/scene-management
   */
  readonly sceneId?: string | null
  /**
   * User tag: the first host label of the service. Required unless `endpoint` is given or Alibaba's client makes the request.
   *
   * Any string: `IllegalUserTag` does not apply to WeChat mini programs. It only ever becomes one percent-encoded host label.
   * @default ''
   * @example <captcha prefix="a1b2c3" />
   * @errors InvalidParameter (missing, type)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/client-initialization-error-description
   */
  readonly prefix?: string | null
  /**
   * Chinese mainland or Singapore, as on your server.
   * @default 'cn'
   * @example <captcha region="sgp" />
   * @errors InvalidParameter (type, value)
   * @see https://www.alibabacloud.com/help/zh/doc-detail/2360571.html
   */
  readonly region?: Region | null
  /**
   * One of the 17 language codes, or a key of `texts`.
   * @default 'cn'
   * @example <captcha language="en" />
   * @errors InvalidParameter (type, value)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/custom-copy-and-multi-language-settings
   */
  readonly language?: Language | (string & {}) | null
  /**
   * A popup that `show()` opens, or embedded in the page. Traceless scenes need `popup`.
   * @default 'popup'
   * @example <captcha mode="embed" />
   * @errors InvalidParameter (type, value)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/scene-management
   */
  readonly mode?: Mode | null
  /**
   * Id of a node that has to exist. In `embed` mode the challenge is at most as wide.
   * @default ''
   * @example <captcha element="#captcha-place" />
   * @errors InvalidParameter (type, format, selector)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/client-initialization-error-description
   */
  readonly element?: `#${string}` | '' | null
  /**
   * Id of a node that has to exist. Binds no tap: call `show()` yourself.
   * @default ''
   * @example <captcha button="#login" />
   * @errors InvalidParameter (type, format, selector)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/client-initialization-error-description
   */
  readonly button?: `#${string}` | '' | null
  /**
   * A certifyId of your own, `<prefix>_` and 10 letters and digits, used once; `auto` makes a fresh one each time.
   * @default ''
   * @example <captcha user-certify-id="auto" />
   * @errors InvalidParameter (type, format), IllegalCertifyId
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/client-initialization-error-description
   */
  readonly userCertifyId?: string | null
  /**
   * The SceneId as your server encrypted it (encryption mode).
   * @default ''
   * @example <captcha encrypted-scene-id="{{encryptedSceneId}}" />
   * @errors InvalidParameter (type)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/encrypted-mode-access-boot
   */
  readonly encryptedSceneId?: string | null
  /**
   * Replaces the service's address: a relay of your own, or the local service. `https` on a phone.
   *
   * A whole URL without credentials and `#`.
   * @default from `prefix` and `region`
   * @example <captcha endpoint="http://127.0.0.1:8787/demo/" />
   * @errors InvalidParameter (type, format), DomainNotAllowed, InvalidUrl
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/client-initialization-error-description
   */
  readonly endpoint?: string | null
  /**
   * Base URL of the relative picture paths.
   *
   * The whole URL of a folder, without credentials, `?` and `#`. Pictures over `http:`, which `<image>` does not load in development and trial
   * versions from base library 3.8.7, are fetched as bytes with the request function.
   * @default from `region`, or an `http:` endpoint
   * @example <captcha image-base="https://pictures.example.com/" />
   * @errors InvalidParameter (type, format), ResourceLoadFailed
   * @see The hosts are read from integrators' published CSP lists; no official page names them.
   */
  readonly imageBase?: string | null
  /**
   * Deadline of each request, in milliseconds, 1 to 60000.
   * @default 5000
   * @example <captcha timeout="{{8000}}" />
   * @errors InvalidParameter (type, value), RequestTimeout
   * @see The default of Alibaba's Web client, as integrators quote its documentation.
   */
  readonly timeout?: number | null
  /**
   * `true`: initialize when attached. `false`: with the first `show()`.
   * @default true
   * @example <captcha prefetch="{{false}}" />
   * @errors InvalidParameter (type)
   * @see A property of this component alone.
   */
  readonly prefetch?: boolean | null
  /**
   * Plain slider, rpx; without width its panel's. At least 40 px high.
   * @default { height: 60 }
   * @example <captcha slide-style="{{ { width: 600, height: 80 } }}" />
   * @errors InvalidParameter (type, unknown, value)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/native-plug-in-access-v2-architecture
   */
  readonly slideStyle?: Partial<SlideStyle> | null
  /**
   * Texts of your own, in the shape of Alibaba's `upLang`.
   * @default {}
   * @example <captcha texts="{{ { en: { POPUP_TITLE: 'One more step' } } }}" />
   * @errors InvalidParameter (type, unknown)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/custom-copy-and-multi-language-settings
   */
  readonly texts?: OwnTexts | null
  /**
   * `auto` follows the dark mode of the host.
   * @default 'auto'
   * @example <captcha theme="dark" />
   * @errors InvalidParameter (type, value)
   * @see A property of this component alone.
   */
  readonly theme?: Theme | null
  /**
   * Whose challenge a person solves: ours, that of Alibaba's plugin, or that of Alibaba's H5 page (npm only).
   * @default 'own'
   * @example <captcha client="plugin" generic:challenge="aliyun-captcha" />
   * @errors InvalidParameter (type, value)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/native-plug-in-access-v2-architecture
   */
  readonly client?: Client | null
  /**
   * With `client="webview"`, required: path of your page that holds `<captcha-page>`.
   * @default ''
   * @example <captcha client="webview" page="/pages/captcha/captcha" />
   * @errors InvalidParameter (missing, type, format), ClientLoadFailed
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/webview-h5-access-v3-architecture
   */
  readonly page?: `/${string}` | '' | null
  /**
   * With a client of Alibaba's: initializes here first, so that the service's error codes reach the page.
   * @default false
   * @example <captcha client="plugin" preflight="{{true}}" />
   * @errors InvalidParameter (type)
   * @see A property of this component alone.
   */
  readonly preflight?: boolean | null
  /**
   * The object written for Alibaba's own plugin, callbacks included. A property given beside it wins.
   * @example <captcha prefix="a1b2c3" props="{{pluginProps}}" />
   * @errors InvalidParameter (type, value)
   * @see https://help.aliyun.com/zh/captcha/captcha2-0/user-guide/native-plug-in-access-v2-architecture
   */
  readonly props?: DropInProps | null
}

/** Every property that the validator knows is typed here and no other, or this does not compile. */
export type CompleteProperties = Assert<Same<keyof CaptchaProperties, Field | 'props'>>
