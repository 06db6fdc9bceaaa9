import type { HttpOutcome, RequestPort } from '../core/ports'
import { safely } from '../core/values/members'
import { print } from '../core/values/print'
import { known } from '../core/values/record'
import { settleOnce } from '../core/values/settleOnce'

/**
 * What a host's own request function is called with: the part of `wx.request`'s options that is in use. A POST of a form is answered with
 * JSON or text. A GET is a picture of a service over `http:`, and is answered with an `ArrayBuffer`.
 */
export interface HostRequestOptions {
  url: string
  method: 'POST' | 'GET'
  header: Record<string, string>
  /** Of a POST. */
  data?: string
  /** Of a GET. */
  responseType?: 'arraybuffer'
  /** ms. */
  timeout: number
  success(answer: { statusCode: number; header: object; data: unknown }): void
  fail(failure: { errno?: number; errMsg: string }): void
}

/** `wx.request`, or a function of the host that does the same. What it returns is aborted with `abort()`, where it has one. */
export type HostRequest = (options: HostRequestOptions) => unknown

let hostRequest: HostRequest | null = null

/**
 * Puts the host's own `wx.request` in the place of the plugin's, for the case where the plugin's domain list cannot hold the
 * host of the service. `null` goes back to the plugin's own.
 */
export function setHostRequest(request: HostRequest | null): void {
  hostRequest = request
}

/** Header names differ in case between platforms; anything but an object counts as no header. */
const headersOf = (header: unknown): Record<string, unknown> =>
  typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : {}

/** An answer of a host's own function may have getters that throw. */
const UNREADABLE: HttpOutcome = { kind: 'failure', errMsg: 'request:fail unreadable answer' }

const responseOf = (answer: Partial<Parameters<HostRequestOptions['success']>[0]> | undefined): HttpOutcome => ({
  kind: 'response',
  statusCode: Number(answer?.statusCode) || 0,
  headers: headersOf(answer?.header),
  body: answer?.data,
})

/** `errno` is a number or absent, and `errMsg` a text: what is neither is printed. */
function failureOf(failure: { readonly errno?: unknown; readonly errMsg?: unknown } | undefined): HttpOutcome {
  const { errno, errMsg = '' } = failure || {}
  return known({
    kind: 'failure',
    errno: typeof errno === 'number' && Number.isFinite(errno) ? errno : undefined,
    errMsg: typeof errMsg === 'string' ? errMsg : print(errMsg),
  } as const)
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** The part of the options that a POST and a GET do not share. */
const askedFor = (body: string | null) =>
  body === null
    ? ({ method: 'GET', header: {}, responseType: 'arraybuffer' } as const)
    : ({ method: 'POST', header: { ...FORM }, data: body } as const)

/**
 * One request over `wx.request`. `success` comes for every HTTP status; `errno` exists from base library 2.24.0 only. A host's
 * own request may return nothing, call back twice or throw: the first word counts, the rest is dropped.
 */
export const request: RequestPort = ({ url, body, timeoutMs }, done) => {
  const { settle, close } = settleOnce(done)
  let task: { abort?: () => void } | undefined
  try {
    const ask: HostRequest = hostRequest || wx.request
    task = ask({
      ...askedFor(body),
      url,
      timeout: timeoutMs,
      success: answer => settle(safely(() => responseOf(answer), UNREADABLE)),
      fail: failure => settle(safely(() => failureOf(failure), UNREADABLE)),
    }) as typeof task
  } catch (error) {
    settle(safely(() => failureOf({ errMsg: error instanceof Error ? error.message : error }), UNREADABLE))
  }
  return () => {
    if (close()) task?.abort?.()
  }
}
