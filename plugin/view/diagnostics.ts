import type { Failure } from '../core/errors/failure'
import { legible, shorten } from '../core/values/print'
import { VERSION } from '../core/version'

/** What is known of an error beside its failure. */
export interface Circumstances {
  readonly atMs: number
  /** Of the captcha before the error. */
  readonly from: string
  /** As the page gave them, whatever they are. */
  readonly client: unknown
  readonly sceneId: unknown
  readonly prefix: unknown
  readonly baseLibrary: string | undefined
  readonly renderer: string | undefined
  readonly envVersion: string
}

/** Longest value, UTF-16 units. */
const MAX_VALUE = 200

/**
 * Words as long as this are left out, wherever they come from: a service, a relay or the host's own `request` may repeat what it was sent,
 * and a page may have put an encrypted scene where something else belongs. A CaptchaVerifyParam and an encrypted scene are Base64 of at least 64 characters;
 * of the names that phones give to errors the longest has 37.
 */
const TOKEN = /[\w+/=%-]{40,}/g

/** What follows a `?` in an address is a page's own. */
const QUERY = /\?\S*/g

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? shorten(legible(`${value}`).replace(TOKEN, '…').replace(QUERY, '?…'), MAX_VALUE)
    : ''

/**
 * What a support ticket needs of an error, as lines of text, in English: it is read by developers. Identifiers and codes only: no sentence of the service, nothing
 * that a page passed but its scene and user tag. Neither is a secret: every phone sends both, the user tag even as a name that DNS is
 * asked for, and a wrong one is what most initializations fail of.
 */
export function diagnosticsText(failure: Failure, circumstances: Circumstances): string {
  const { code, requestId, certifyId, attempts, service, platform, faults = [] } = failure
  const { atMs, from, ...around } = circumstances
  const lines: Readonly<Record<string, unknown>> = {
    code,
    requestId,
    certifyId,
    attempts,
    statusCode: service && service.statusCode,
    errno: platform && platform.errno,
    errMsg: platform && platform.errMsg,
    issues: faults.map(({ field, rule }) => `${field} ${rule}`).join(', '),
    ...around,
    state: from && `error, after ${from}`,
    time: new Date(atMs).toISOString(),
    version: VERSION,
  }
  return Object.keys(lines)
    .map(name => `${name}: ${written(lines[name])}`)
    .filter(line => !line.endsWith(': '))
    .join('\n')
}
