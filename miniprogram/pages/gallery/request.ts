import type { Request } from '../../plugin'

/** What `wx.request` says when it fails. */
export interface PlatformFailure {
  readonly errno?: number
  readonly errMsg: string
}

/** Stands for `wx.request` and always fails as a phone would; nothing is sent. */
export function failingRequest(failure: PlatformFailure): Request {
  return option => {
    const timer = setTimeout(() => {
      option.fail?.(failure as WechatMiniprogram.RequestFailCallbackErr)
      option.complete?.(failure)
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
