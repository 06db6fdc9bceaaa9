import type { RequestPort } from '../core/ports'

/** `wx.request`, or a function of the host that does the same. */
export type HostRequest = typeof wx.request

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

/**
 * One POST over `wx.request`. `success` comes for every HTTP status; `errno` exists from base library 2.24.0 only. A host's
 * own request may return nothing, call back twice or throw: the first word counts, the rest is dropped.
 */
export const request: RequestPort = ({ url, body, timeoutMs }, done) => {
  let open = true
  const settle: typeof done = outcome => {
    if (!open) return
    open = false
    done(outcome)
  }
  let task: { abort?: () => void } | undefined
  try {
    task = (hostRequest || wx.request)({
      url,
      method: 'POST',
      header: { 'content-type': 'application/x-www-form-urlencoded' },
      data: body,
      timeout: timeoutMs,
      success: answer =>
        settle({
          kind: 'response',
          statusCode: Number(answer?.statusCode) || 0,
          headers: headersOf(answer?.header),
          body: answer?.data,
        }),
      fail: (failure: { errno?: number; errMsg?: string } | undefined) =>
        settle({ kind: 'failure', errno: failure?.errno, errMsg: String(failure?.errMsg ?? '') }),
    })
  } catch (error) {
    settle({ kind: 'failure', errMsg: String(error) })
  }
  return () => {
    if (!open) return
    open = false
    task?.abort?.()
  }
}
