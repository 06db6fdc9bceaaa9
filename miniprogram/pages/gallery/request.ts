import type { Request } from '../../plugin'

/** What `wx.request` says when it fails. */
export interface PlatformFailure {
  readonly errno?: number
  readonly errMsg: string
}

/** What answers in the place of the service. */
export interface PlatformAnswer {
  readonly statusCode: number
  readonly data: string | object
}

/** Stands for `wx.request`; nothing is sent. */
function scriptedRequest(name: 'success' | 'fail', result: object): Request {
  return option => {
    const timer = setTimeout(() => {
      const callback = option[name] as ((result: object) => void) | undefined
      callback?.(result)
    }, 0)
    const ignore = (): void => undefined
    return {
      abort: () => clearTimeout(timer),
      onHeadersReceived: ignore,
      offHeadersReceived: ignore,
      onChunkReceived: ignore,
      offChunkReceived: ignore,
    }
  }
}

/** Always fails, as a phone would. */
export const failingRequest = (failure: PlatformFailure): Request => scriptedRequest('fail', failure)

/** Always answers so, as a gateway or a firewall would. */
export const answeringRequest = (answer: PlatformAnswer): Request =>
  scriptedRequest('success', Object.assign({ header: {}, errMsg: 'request:ok' }, answer))
