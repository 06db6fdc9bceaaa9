/** Same arguments and behaviour as `wx.request`. */
export type Request = typeof wx.request

/** The JavaScript interface of the plugin. */
interface CaptchaModule {
  readonly version: string
  readonly languages: readonly string[]
  readonly errorCodes: readonly string[]
  createUserCertifyId(prefix: string): string
  /** `request: undefined` gives the plugin its own `wx.request` back. */
  configure(options: { request: Request | undefined }): void
}

export const plugin: CaptchaModule = requirePlugin('captcha')
