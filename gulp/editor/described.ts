import { externalClasses } from '../../doc/tables/styles'
import { type Event, events, type Property, pageProperties, properties } from '../../doc/tables/surface'
import { CLASSES, EVENTS, PAGE_PROPERTIES, PROPERTIES } from '../../doc/tables/words'
import type { CaptchaPageProperties } from '../../plugin/types/elements'
import type { CaptchaProperties } from '../../plugin/types/properties'

/** What an editor shows beside a name: editors ask for no language, so both stand there. */
const both = (en: string, cn: string) => `${en}\n\n${cn}`

/** Under which name pages write the component. */
export const TAG = 'captcha'

export const DESCRIPTION = both(
  'Alibaba Cloud CAPTCHA 2.0 for WeChat mini programs.',
  '微信小程序的阿里云验证码 2.0 组件。',
)

/** The component of the host's page with Alibaba's H5 page in it. */
export const PAGE_TAG = 'captcha-page'

export const PAGE_DESCRIPTION = both(
  'The page that `page` of a `<captcha client="webview">` names: it holds this alone.',
  '`<captcha client="webview">` 的 `page` 所指页面的唯一内容。',
)

type Described = Property & { readonly text: string }

export const describedPageProperties = (): Described[] =>
  pageProperties().map(property => ({
    ...property,
    text: both(property.comment, PAGE_PROPERTIES[property.name as keyof CaptchaPageProperties]),
  }))

export const describedProperties = (): Described[] =>
  properties().map(property => ({
    ...property,
    text: both(property.comment, PROPERTIES[property.name as keyof CaptchaProperties]),
  }))

export const describedEvents = (): (Event & { readonly text: string })[] =>
  events().map(event => ({ ...event, text: both(event.comment, EVENTS[event.name]) }))

export const describedClasses = (): { readonly name: string; readonly text: string }[] =>
  externalClasses().map(name => ({ name, text: both(CLASSES[name]?.en ?? '', CLASSES[name]?.cn ?? '') }))

/** The page that a property's facts come from, where there is one. */
export const pageOf = ({ tags }: Property): string | undefined =>
  tags.see?.startsWith('https://') ? tags.see : undefined
