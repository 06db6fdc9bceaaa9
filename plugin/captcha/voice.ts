import { describeError, developerLanguage } from '../core/errors/describe'
import type { ErrorDetail } from '../core/errors/detail'
import type { Failure } from '../core/errors/failure'
import { LANGUAGES, type OwnTexts } from '../core/parameters/config'
import type { CaptchaType } from '../core/protocol/challenge'
import { hasOwn } from '../core/record'
import { cooled } from '../core/state/courtesy'
import type { Model } from '../core/state/model'
import { errorTexts } from '../locales/errors'
import { direction, pickTexts } from '../locales/lookup'
import { cooldown } from '../locales/plural'
import type { Texts } from '../locales/types'
import { verdictTextKey } from '../locales/verifyCodes'
import type { CallbackFault } from './callbacks'

const NO_TEXTS: OwnTexts = {}

/** Why a page's own `captchaVerifyCallback` counts as a refusal; for its developer. */
const CALLBACK_FAULTS: Readonly<Record<CallbackFault, string>> = {
  CallbackThrew: 'captchaVerifyCallback threw or its promise was rejected',
  CallbackTimeout: 'captchaVerifyCallback gave no verdict within 30 s',
  CallbackInvalid: 'captchaVerifyCallback must return { captchaResult: boolean, bizResult?: boolean }',
}

/** The language in which a captcha speaks, whether its parameters are valid or not. */
export function languageOf({ config, raw }: Model): string {
  if (config) return config.language
  const wanted = raw?.language
  return (LANGUAGES as readonly unknown[]).includes(wanted) ? (wanted as string) : developerLanguage(wanted)
}

export const textsFor = (model: Model): Texts =>
  pickTexts(languageOf(model), model.config ? model.config.texts : NO_TEXTS)

export const isRtl = (model: Model): boolean => direction(languageOf(model)) === 'rtl'

export function errorDetail(failure: Failure, model: Model): ErrorDetail {
  const language = developerLanguage(model.raw?.language)
  return describeError(failure, errorTexts(language), language)
}

/** What a person (or, for a fault of the page's callback, its developer) is told of a refused answer. */
export function refusal(verifyCode: string, type: CaptchaType, model: Model): string {
  if (hasOwn(CALLBACK_FAULTS, verifyCode)) return CALLBACK_FAULTS[verifyCode]
  return textsFor(model)[verdictTextKey(verifyCode, type)]
}

/** Text of the cool-down that runs at `atMs`, `''` when there is none. */
export function waitText(model: Model, atMs: number): string {
  const failure = model.state === 'error' ? cooled(model.cooling, atMs) : null
  if (!failure) return ''
  return cooldown(textsFor(model).COOLDOWN, Math.ceil((failure.retryAfterMs ?? 0) / 1000), languageOf(model))
}
