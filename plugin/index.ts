import { ERROR_CODES } from './core/errors/catalog'
import { createUserCertifyId as create } from './core/parameters/certifyId'
import { LANGUAGES } from './core/parameters/config'
import { random } from './platform/random'
import { type HostRequest, setHostRequest } from './platform/request'

/** The public JS surface: `requirePlugin('captcha')`, or the npm package's index. */

export const version = '0.1.0'

/** The 17 language codes. */
export const languages: readonly string[] = LANGUAGES

/** Every code of the catalog; a service may answer others, which reach the page verbatim. */
export const errorCodes: readonly string[] = ERROR_CODES

/** A fresh UserCertifyId: `<prefix>_` and 10 letters and digits. Use each one for one initialization only. */
export const createUserCertifyId = (prefix: string): string => create(prefix, random)

/**
 * Settings for all captchas. `request`: the host's own `wx.request`, for when the plugin's domain list cannot hold the host of
 * the service; `null` goes back to the plugin's. Anything else is refused with a TypeError.
 */
export function configure(settings: { readonly request?: HostRequest | null }): void {
  const { request } = settings || {}
  if (request === undefined) return
  if (request !== null && typeof request !== 'function')
    throw new TypeError(`configure: request must be a function such as wx.request, or null; received ${typeof request}`)
  setHostRequest(request)
}
