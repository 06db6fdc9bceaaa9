import { describeError, developerLanguage } from '../core/errors/describe'
import type { ErrorDetail } from '../core/errors/detail'
import type { Failure } from '../core/errors/failure'
import { LANGUAGES, type OwnTexts } from '../core/parameters/config'
import type { CaptchaType } from '../core/protocol/challenges'
import type { Model } from '../core/state/model'
import { cooled } from '../core/state/rateLimit'
import { hasOwn } from '../core/values/record'
import type { Locales, Texts } from '../locales/types'
import { verdictTextKey } from './verifyCodes'

const NO_TEXTS: OwnTexts = {}

/** The language of a captcha, whether its parameters are valid or not. */
export function languageOf({ config, inputs }: Model): string {
  if (config) return config.language
  const wanted = inputs?.raw.language
  return (LANGUAGES as readonly unknown[]).includes(wanted) ? (wanted as string) : developerLanguage(wanted)
}

export const textsFor = (model: Model, locales: Locales): Texts =>
  locales.texts(languageOf(model), model.config ? model.config.texts : NO_TEXTS)

export const isRtl = (model: Model, locales: Locales): boolean => locales.direction(languageOf(model)) === 'rtl'

export function errorDetail(failure: Failure, model: Model, locales: Locales): ErrorDetail {
  const language = developerLanguage(model.inputs?.raw.language)
  return describeError(failure, locales.errorTexts(language), language)
}

/** What a person (or, for a fault of the page's callback, its developer) is told of a refused answer. */
export function refusal(verifyCode: string, type: CaptchaType, model: Model, locales: Locales): string {
  const { callbacks } = locales.errorTexts(developerLanguage(model.inputs?.raw.language))
  if (hasOwn(callbacks, verifyCode)) return callbacks[verifyCode]
  return textsFor(model, locales)[verdictTextKey(verifyCode, type)]
}

/** Text of the cool-down that runs at `atMs`, `''` when there is none. */
export function waitText(model: Model, atMs: number, locales: Locales): string {
  const failure = model.state === 'error' ? cooled(model.cooling, atMs) : null
  if (!failure) return ''
  const seconds = Math.ceil((failure.retryAfterMs ?? 0) / 1000)
  return locales.cooldown(textsFor(model, locales).COOLDOWN, seconds, languageOf(model))
}
