import type { DemoLanguage } from './bilingual'
import { captchaLanguageOf, type LanguageChoice, languageOf, systemLanguage } from './language'

/** What the settings page stores; every page reads it when it comes to the front. */
export interface Settings {
  /** Address by prefix and region; else the local service. */
  readonly realService: boolean
  readonly serviceBase: string
  readonly backendBase: string
  /** User tag. */
  readonly prefix: string
  readonly region: string
  readonly sceneId: string
  /** Of the demo's own texts. */
  readonly demoLanguage: LanguageChoice
  /** Of the captcha. */
  readonly language: string
  /** Of the try-out on the settings page; the other pages have their own. */
  readonly mode: 'popup' | 'embed'
  readonly theme: string
  /** Whose client a person solves with, of the login page: ours, Alibaba's plugin, or its H5 page. */
  readonly client: 'own' | 'plugin' | 'webview'
  /** Address of the H5 page. */
  readonly h5Url: string
  /** `--captcha-font-size` of every page. */
  readonly fontSize: string
  readonly timeoutMs: number
}

const STORAGE_KEY = 'captcha-demo'

/** The browser preview says through the third-party platform's ext config where its service listens. */
const host = wx.getExtConfigSync ? wx.getExtConfigSync() : {}

export const DEFAULTS: Settings = {
  realService: false,
  serviceBase: typeof host.serviceUrl === 'string' ? host.serviceUrl : 'http://127.0.0.1:8787/',
  backendBase: typeof host.backendUrl === 'string' ? host.backendUrl : 'http://127.0.0.1:8788/',
  prefix: 'demo',
  region: 'cn',
  sceneId: 'puzzle',
  demoLanguage: 'auto',
  language: captchaLanguageOf(systemLanguage()),
  mode: 'popup',
  theme: 'auto',
  client: 'own',
  h5Url: typeof host.webUrl === 'string' ? `${host.webUrl}captcha.html` : 'http://127.0.0.1:8789/captcha.html',
  fontSize: '15px',
  timeoutMs: 5000,
}

const fields = Object.keys(DEFAULTS) as (keyof Settings)[]

/** Only what differs from the defaults is stored, so that a moved service is found again. */
function readStored(): Partial<Settings> {
  const stored: unknown = wx.getStorageSync(STORAGE_KEY)
  if (typeof stored !== 'object' || stored === null) return {}
  const values = stored as Partial<Settings>
  const kept = fields.filter(field => typeof values[field] === typeof DEFAULTS[field])
  return Object.assign({}, ...kept.map(field => ({ [field]: values[field] })))
}

export function readSettings(): Settings {
  return Object.assign({}, DEFAULTS, readStored())
}

export function writeSettings(change: Partial<Settings>): Settings {
  const settings: Settings = Object.assign({}, readSettings(), change)
  const changed = fields.filter(field => settings[field] !== DEFAULTS[field])
  wx.setStorageSync(STORAGE_KEY, Object.assign({}, ...changed.map(field => ({ [field]: settings[field] }))))
  return settings
}

export function resetSettings(): Settings {
  wx.removeStorageSync(STORAGE_KEY)
  return DEFAULTS
}

/** The language in which the demo talks at the moment. */
export const demoLanguage = (): DemoLanguage => languageOf(readSettings().demoLanguage)

export function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`
}
