import type { Field } from '../issues/field'
import type { TextKey } from './textKeys'

/** The validated parameters of one `<captcha>`, and the raw ones they come from. */

/** Languages of CAPTCHA 2.0, in the order of the help page "Custom copy and multi-language settings". `in` is Indonesian. */
export const LANGUAGES = [
  'cn',
  'tw',
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'in',
  'it',
  'ja',
  'ko',
  'pt',
  'ru',
  'ms',
  'th',
  'tr',
  'vi',
] as const
export type Language = (typeof LANGUAGES)[number]

export const MODES = ['popup', 'embed'] as const
export type Mode = (typeof MODES)[number]

export const REGION_NAMES = ['cn', 'sgp'] as const
export type Region = (typeof REGION_NAMES)[number]

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Whose challenge a person solves: ours, or that of a client of Alibaba's in our place, their mini program plugin or their H5 page. */
export const CLIENTS = ['own', 'plugin', 'webview'] as const
export type Client = (typeof CLIENTS)[number]

/** Slider size in rpx. */
export interface SlideStyle {
  /** Not given: as wide as the panel. */
  readonly width?: number
  readonly height: number
}

/** `{ [language]: { [KEY]: text } }`, the shape of Alibaba's `upLang`. */
export type OwnTexts = Readonly<Record<string, Readonly<Partial<Record<TextKey, string>>>>>

/** Whatever a page passed, by property name in camelCase; every value is untrusted. */
export type RawParameters = { readonly [Name in Field]?: unknown }

/** Every field has its default here; nothing is unchecked but `prefix` (the user tag). */
export interface CaptchaConfig {
  readonly sceneId: string
  /** User tag, any string; it only ever becomes one URI-encoded host label. */
  readonly prefix: string
  readonly region: Region
  /** One of {@link LANGUAGES} or a key of `texts`. */
  readonly language: string
  readonly mode: Mode
  /** `#id`, or `''` when not given. */
  readonly element: string
  readonly button: string
  /** `''`: none; `'auto'`: a fresh one per initialization; else the caller's. */
  readonly userCertifyId: string
  readonly encryptedSceneId: string
  /** Absolute URL of the service, resolved from prefix and region where the page gave none. */
  readonly endpoint: string
  /** Absolute base URL of relative picture paths, always ending in `/`. */
  readonly imageBase: string
  /** Per request, ms. */
  readonly timeoutMs: number
  readonly prefetch: boolean
  readonly slideStyle: SlideStyle
  readonly texts: OwnTexts
  readonly theme: Theme
  readonly client: Client
  /** Path of the host's page that holds the web-view; `''` when not given. */
  readonly page: string
  /** With a client of Alibaba's: an initialization of our own comes first, so that its error codes reach the page. */
  readonly preflight: boolean
}
