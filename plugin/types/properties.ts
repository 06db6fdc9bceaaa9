import type { Field } from '../core/issues/field'
import type { Client, Language, Mode, OwnTexts, Region, SlideStyle, Theme } from '../core/parameters/config'
import type { Assert, Same } from './complete'
import type { DropInProps } from './dropIn'

/**
 * Properties of `<captcha>` in camelCase, as `setData` has them and as Taro and uni-app bind them. In WXML they are written with
 * dashes: `scene-id`. `null` and `undefined` mean not given.
 */
export interface CaptchaProperties {
  /** SceneId, from the scene list of the CAPTCHA console. Required, here or as `SceneId` of `props`. */
  readonly sceneId?: string | null
  /** User tag: the first host label of the service's address. Never checked; required unless `endpoint` is given, or Alibaba's own client, which takes none. */
  readonly prefix?: string | null
  /** Where the account is served: the Chinese mainland or Singapore. The same as on your server. */
  readonly region?: Region | null
  /** One of the 17 language codes, or a key of `texts`. */
  readonly language?: Language | (string & {}) | null
  /** In a popup, opened by `show()`, or embedded in the page. */
  readonly mode?: Mode | null
  /** Id selector of a node that has to exist; in embed mode its width is the room the challenge may take. */
  readonly element?: `#${string}` | '' | null
  /** Id selector of a node that has to exist. Opens nothing: call `show()` from your own handler. */
  readonly button?: `#${string}` | '' | null
  /** Your own certifyId, `<prefix>_` and 10 letters and digits; `auto` makes a fresh one for each initialization. */
  readonly userCertifyId?: string | null
  /** The SceneId as your server encrypted it (encryption mode). */
  readonly encryptedSceneId?: string | null
  /** Replaces the address of the service: a relay of your own, the local service. */
  readonly endpoint?: string | null
  /** Base of the relative picture paths. */
  readonly imageBase?: string | null
  /** Per request, ms, 1 to 60000. */
  readonly timeout?: number | null
  /** Initialize when attached; `false`: with the first `show()`. */
  readonly prefetch?: boolean | null
  /** Size of the plain slider, rpx; other challenges take no notice. */
  readonly slideStyle?: Partial<SlideStyle> | null
  /** Texts of your own, `{ language: { KEY: text } }`, the shape of Alibaba's `upLang`. */
  readonly texts?: OwnTexts | null
  /** `auto` follows the host's dark mode. */
  readonly theme?: Theme | null
  /** Whose challenge a person solves: `own`, or `official`, that of Alibaba's own plugin. */
  readonly client?: Client | null
  /** With `client="official"`: an initialization of our own comes first, so that its error codes reach the page. */
  readonly preflight?: boolean | null
  /** The object written for Alibaba's own plugin, callbacks included. A property given beside it wins. */
  readonly props?: DropInProps | null
}

/** Every property that the validator knows is typed here and no other, or this does not compile. */
export type CompleteProperties = Assert<Same<keyof CaptchaProperties, Field | 'props'>>
