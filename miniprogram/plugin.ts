/** Same arguments and behaviour as `wx.request`. */
export type Request = typeof wx.request

/** The JavaScript interface of the plugin. */
interface CaptchaModule {
  readonly version: string
  readonly languages: readonly string[]
  readonly errorCodes: readonly string[]
  createUserCertifyId(prefix: string): string
  /** Sends every request through the page's own `wx.request`; `null` goes back to the plugin's. */
  configure(settings: { readonly request?: Request | null }): void
}

export const plugin: CaptchaModule = requirePlugin('captcha')
