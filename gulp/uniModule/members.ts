import { membersOf } from '../../doc/tables/read'
import { type Event, events, type Property, properties } from '../../doc/tables/surface'

/** Tag of the wrapper, and of the native component in it, which `pages.json` names. */
export const TAG = 'aliyun-captcha'
export const NATIVE_TAG = `${TAG}-native`

/** Path of the native component in the module, as `pages.json` names it. */
export const NATIVE_PATH = `/uni_modules/${TAG}/wxcomponents/captcha/captcha`

/**
 * Properties that the wrapper cannot have, with the reason: a page that needs one writes the native tag. `element` and `button` are looked for in
 * the owner of the native component, which is the wrapper here and not the page. `props` is an object with functions, for pages written for
 * Alibaba's own plugin.
 */
const WITHOUT: readonly string[] = ['element', 'button', 'props']

/** What a text says of `props`, in both languages. */
const OTHERWISE = /, here or in `props`|，也可写在 `props` 里/

export const withoutProps = (text: string): string => text.replace(OTHERWISE, '')

export const wrapped = (): Property[] =>
  properties()
    .filter(({ name }) => !WITHOUT.includes(name))
    .map(property => ({ ...property, comment: withoutProps(property.comment) }))

export const wrappedEvents = (): Event[] => events()

export const methods = () => membersOf('plugin/types/instance.ts', 'CaptchaInstance')
