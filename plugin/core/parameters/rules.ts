import type { Field } from '../issues/field'
import { parseUrl } from '../values/url'
import { ownTexts, slideStyle } from './checkMembers'
import { type Check, flag, format, number, oneOf, text } from './checks'
import { type CaptchaConfig, CLIENTS, MODES, REGION_NAMES, THEMES } from './config'

/** The value of each property, before the service's addresses are filled in. */
export type Values = Omit<CaptchaConfig, 'timeoutMs'> & { readonly timeout: number }

export interface Rule<Value> {
  /** When not given. */
  readonly fallback: Value
  readonly check: Check<Value>
  /** `''` counts as not given: what a page has before its data arrive. */
  readonly blank?: true
  readonly required?: true
}

/**
 * What a query finds: an id of other characters, or that begins with a digit, is never found, though a node has it. The parser of selectors in
 * glass-easel and in miniprogram-exparser, WeChat's older framework, says so; we leave out the colon, which they take, since CSS does not.
 */
const idSelector = format('#id', given => (/^#[a-z_][\w-]*$/i.test(given) ? given : null))

const serviceUrl = format('http(s)://host/path', given => {
  const url = parseUrl(given)
  return url && url.origin + url.path + url.query
})

const folderUrl = format('http(s)://host/path/', given => {
  const url = parseUrl(given)
  if (!url || url.query) return null
  return url.origin + url.path + (url.path.slice(-1) === '/' ? '' : '/')
})

/** As `wx.navigateTo` takes it from anywhere, but for a path that depends on the page it is called from. */
const pagePath = format('/path/of/page', given => (/^(\/[^\s/?#:\\]+)+(\?[^\s#]*)?$/.test(given) ? given : null))

const SLIDE_STYLE = { height: 60 }

/**
 * THE rules, one row for each property of `<captcha>`. What takes two properties to judge stands in crossRules.ts. The prefix (the
 * user tag) is any string: the page "Client initialization errors" exempts WeChat mini programs from its format check.
 */
export const RULES: { readonly [Name in Field]: Rule<Values[Name]> } = {
  sceneId: { fallback: '', check: text, blank: true, required: true },
  prefix: { fallback: '', check: text, blank: true },
  region: { fallback: 'cn', check: oneOf(REGION_NAMES) },
  language: { fallback: 'cn', check: text },
  mode: { fallback: 'popup', check: oneOf(MODES) },
  element: { fallback: '', check: idSelector, blank: true },
  button: { fallback: '', check: idSelector, blank: true },
  userCertifyId: { fallback: '', check: text, blank: true },
  encryptedSceneId: { fallback: '', check: text, blank: true },
  endpoint: { fallback: '', check: serviceUrl, blank: true },
  imageBase: { fallback: '', check: folderUrl, blank: true },
  timeout: { fallback: 5000, check: number(1, 60000) },
  prefetch: { fallback: true, check: flag },
  slideStyle: { fallback: SLIDE_STYLE, check: slideStyle(SLIDE_STYLE) },
  texts: { fallback: {}, check: ownTexts },
  theme: { fallback: 'auto', check: oneOf(THEMES) },
  client: { fallback: 'own', check: oneOf(CLIENTS) },
  page: { fallback: '', check: pagePath, blank: true },
  preflight: { fallback: false, check: flag },
}

export const FIELDS = Object.keys(RULES) as readonly Field[]
