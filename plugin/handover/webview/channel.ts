import type { CaptchaConfig } from '../../core/parameters/config'

/**
 * What `<captcha>` and the `<captcha-page>` in the page that it opened say to each other on the event channel. They may be of different
 * copies of this package, since a subpackage has its own, so nothing else is shared.
 */

/** Of the page: it has its channel. The captcha answers with {@link OPEN}, or with {@link LEAVE} when it is too late. */
export const HELLO = 'captcha:hello'
/** Of the page: all messages of the H5 page so far, as the web-view gave them. */
export const MESSAGES = 'captcha:messages'
/** Of the page, before it goes: the trouble that it showed last. */
export const FAILED = 'captcha:failed'
/** Of the page: it is gone. */
export const GONE = 'captcha:gone'
/** Of the captcha: the {@link Invitation}. */
export const OPEN = 'captcha:open'
/** Of the captcha: go back. */
export const LEAVE = 'captcha:leave'

/** What the page needs: the query of the H5 page, and what its own texts depend on. */
export interface Invitation extends Pick<CaptchaConfig, 'language' | 'theme' | 'texts'> {
  readonly query: string
}
