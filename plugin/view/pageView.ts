import { describeError, developerLanguage } from '../core/errors/describe'
import type { Failure } from '../core/errors/failure'
import type { CaptchaConfig, Theme } from '../core/parameters/config'
import { RULES } from '../core/parameters/rules'
import type { Locales, Texts } from '../locales/types'
import type { SystemTheme } from './drawing'
import { errorView } from './errorView'
import { type Labels, labelsOf } from './labels'
import type { PanelView } from './view'

/** What the page that holds the web-view shows around it. */
export interface PageView {
  readonly theme: Theme
  readonly rtl: boolean
  readonly title: string
  /** While it loads. */
  readonly tip: string
  /** The panel of an error, in the place of the web-view. */
  readonly panel: PanelView | null
  readonly labels: Labels
}

/** What a captcha tells the page that it opened; without one, the defaults. */
export type Chosen = Pick<CaptchaConfig, 'language' | 'theme' | 'texts'>

const DEFAULTS: Chosen = { language: 'cn', theme: 'auto', texts: {} }

export function pageTexts(chosen: Chosen | null, locales: Locales): Texts {
  const { language, texts } = chosen || DEFAULTS
  return locales.texts(language, texts)
}

/** `chosen`: of the captcha that opened the page; a page that none opened is drawn with the defaults. */
export function pageView(
  chosen: Chosen | null,
  failure: Failure | null,
  { locales, systemTheme }: { readonly locales: Locales; readonly systemTheme: SystemTheme | null },
): PageView {
  const { language, theme: wanted } = chosen || DEFAULTS
  const texts = pageTexts(chosen, locales)
  const rtl = locales.direction(language) === 'rtl'
  const theme = wanted === 'auto' && systemTheme ? systemTheme : wanted
  const title = texts.POPUP_TITLE
  const page = { theme, rtl, title, tip: texts.LOADING, labels: labelsOf(texts) }
  if (!failure) return { ...page, panel: null }
  const developer = developerLanguage(language)
  const error = errorView(describeError(failure, locales.errorTexts(developer), developer), texts, '')
  const panel: PanelView = {
    phase: 'error',
    status: 'open',
    type: '',
    component: 'none',
    pictured: false,
    certifyId: '',
    title,
    tip: '',
    closable: true,
    rtl,
    theme,
    slide: RULES.slideStyle.fallback,
    error,
  }
  return { ...page, panel }
}
