import { setObserver } from './captcha/observer'
import { tellNewest } from './captcha/visibleCaptchas'
import { ERROR_CODES } from './core/errors/catalog'
import type { CaptchaObserver } from './core/observation/record'
import { createUserCertifyId as create } from './core/parameters/certifyId'
import { LANGUAGES } from './core/parameters/config'
import { faultOfSettings } from './core/parameters/settings'
import { print } from './core/values/print'
import { VERSION } from './core/version'
import { isPluginSource, type PluginSource, setPluginSource } from './handover/plugin/pluginSource'
import { random } from './platform/random'
import { type HostRequest, setHostRequest } from './platform/request'

/** The public JS surface: `requirePlugin('captcha')`, or the npm package's index. */

export const version = VERSION

/** The 17 language codes. */
export const languages: readonly string[] = Object.freeze(LANGUAGES)

/** Every code of the catalog; a service may answer others, which reach the page verbatim. */
export const errorCodes: readonly string[] = Object.freeze(ERROR_CODES)

/** A fresh UserCertifyId: `<prefix>_` and 10 letters and digits. Use each one for one initialization only. */
export function createUserCertifyId(prefix: string): string {
  if (typeof prefix !== 'string' || prefix === '')
    throw new TypeError(`createUserCertifyId: prefix must be your user tag, a string; received ${print(prefix)}`)
  return create(prefix, random)
}

interface Settings {
  readonly request?: HostRequest | null
  readonly plugin?: PluginSource | null
  readonly observe?: CaptchaObserver | null
}

const isFunctionOrNone = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'function'

const SETTINGS: Readonly<Record<keyof Settings, true>> = { request: true, plugin: true, observe: true }

/**
 * Settings for all captchas. `request`: the host's own `wx.request`, for when the plugin's domain list cannot hold the host of
 * the service; it is asked for `http:` pictures, too (GET, `responseType: 'arraybuffer'`); `null` goes back to the plugin's. `plugin`, for
 * `client="plugin"`: what `requirePlugin('AliyunCaptcha')` gives, or a function that returns it or a promise of it, called when a captcha
 * first needs it. `observe`: called with a record at the end of each initialization, interaction and verification; `null` ends that. Anything
 * else is refused with a TypeError.
 */
export function configure(settings: Settings): void {
  const refuse = (wrong: string) => {
    throw new TypeError(`configure: ${wrong}`)
  }
  const wrong = faultOfSettings(settings, Object.keys(SETTINGS))
  if (wrong !== '') refuse(wrong)
  const { request, plugin, observe } = settings
  if (plugin !== undefined && plugin !== null && !isPluginSource(plugin))
    refuse(
      `plugin must be the interface of Alibaba's plugin, with show(), a function that returns it or a promise of it, or null; received ${print(plugin)}`,
    )
  if (!isFunctionOrNone(request))
    refuse(`request must be a function such as wx.request, or null; received ${typeof request}`)
  if (!isFunctionOrNone(observe))
    refuse(`observe must be a function that takes a record, or null; received ${print(observe)}`)
  // Not one of them, where another is wrong.
  if (plugin !== undefined) setPluginSource(plugin)
  if (request !== undefined) setHostRequest(request)
  if (observe !== undefined) setObserver(observe)
}

/**
 * As the methods of Alibaba's own plugin: for the newest `<captcha>` on the visible page. Where a page has several, or for the captcha
 * of another page, use `selectComponent`.
 */
export const show = (): void => tellNewest('show', { type: 'show' })

/** Closes the popup of the newest `<captcha>` on the visible page. */
export const hide = (): void => tellNewest('hide', { type: 'hide', reason: 'api' })

/** Starts a fresh initialization of the newest `<captcha>` on the visible page. */
export const refresh = (): void => tellNewest('refresh', { type: 'refresh' })

/** The same as `refresh()`, under the name that V3 pages call after a pass. */
export const reloadCaptcha = (): void => tellNewest('reloadCaptcha', { type: 'refresh' })

/** What `requirePlugin('captcha')` gives: `const captcha: CaptchaModule = requirePlugin('captcha')`. */
export type CaptchaModule = typeof import('./index')

export type { AttemptOutcome, CaptchaAttempt } from './core/client/attempt'
export type { ErrorType, KnownCode } from './core/errors/catalog'
export type { ErrorDetail } from './core/errors/detail'
export type { Issue, IssueRule } from './core/issues/issue'
export type { CaptchaObserver, CaptchaRecord, RecordKind, RecordOutcome } from './core/observation/record'
export type { Client, Language, Mode, OwnTexts, Region, SlideStyle, Theme } from './core/parameters/config'
export type { TextKey } from './core/parameters/textKeys'
export type { CaptchaType } from './core/protocol/challenges'
export type { CaptchaState } from './core/state/captchaState'
export type { CloseReason, ReadyDetail, SuccessDetail } from './core/state/details'
export type { AlibabaPlugin, PluginSource } from './handover/plugin/pluginSource'
export type { HostRequest, HostRequestOptions } from './platform/request'
export type { CallbackResult, DropInCallbacks, DropInProps } from './types/dropIn'
export type {
  CaptchaEvent,
  CaptchaEventName,
  CaptchaEvents,
  CloseDetail,
  ExpireDetail,
  FailDetail,
  StateChangeDetail,
} from './types/events'
export type { CaptchaInstance, CaptchaSnapshot } from './types/instance'
export type { CaptchaProperties } from './types/properties'
