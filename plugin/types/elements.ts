import type { CaptchaEvent, CaptchaEventName } from './events'
import type { CaptchaInstance } from './instance'
import type { CaptchaProperties } from './properties'

/** Handlers as Taro and Vue name them: `on` and the event, whose first letter alone becomes a capital (`onStatechange`). */
export type CaptchaHandlers = {
  readonly [Name in CaptchaEventName as `on${Capitalize<Name>}`]?: ((event: CaptchaEvent<Name>) => void) | undefined
}

/** Of the external classes, `<part>-class` each; in Vue without the dash. */
type Part = 'root' | 'panel' | 'track' | 'thumb' | 'button'
type Classes<Name extends string> = { readonly [Each in Name]?: string | undefined }

/** What stands on a tag, however it is written. */
interface Tag extends CaptchaProperties, CaptchaHandlers {
  readonly id?: string | undefined
}

/** `<captcha>` in JSX. */
export interface CaptchaElement extends Tag, Classes<`${Part}-class`> {
  readonly key?: string | number | null | undefined
}

/** What a Vue template may write on `<captcha>`. */
export interface CaptchaAttributes extends Tag, Classes<`${Part}Class`> {}

/** `<captcha>` in a Vue template; for a tag of another name: `interface GlobalComponents { 'my-captcha': CaptchaTag }`. */
export interface CaptchaTag {
  new (): { readonly $props: CaptchaAttributes }
}

/** Properties of `<captcha-page>`: the component of the page that `page` names. npm only. */
export interface CaptchaPageProperties {
  /**
   * Address of your own H5 page, over https.
   * @example <captcha-page url="https://your.host/captcha.html" />
   */
  readonly url: string
}

/** `<captcha-page>` in JSX. */
export interface CaptchaPageElement extends CaptchaPageProperties {
  readonly id?: string | undefined
  readonly key?: string | number | null | undefined
}

/** `<captcha-page>` in a Vue template. */
export interface CaptchaPageTag {
  new (): { readonly $props: Pick<CaptchaPageElement, 'url' | 'id'> }
}

/** What finds a `<captcha>` by its id: a page of WeChat, wherever a framework keeps it. `null` where the page has no such node. */
export interface CaptchaOwner {
  selectComponent(selector: '#captcha'): CaptchaInstance | null
}
