/** Same arguments and behaviour as `wx.request`. */
export type Request = typeof wx.request

/** What gives the interface of Alibaba's own plugin. */
export type PluginLoader = () => PromiseLike<{ show(): unknown }>

/**
 * Alibaba's own plugin, from the subpackage that declares it. Fails where app.json declares none, as here: who has no approval for it could
 * not even compile the demo. `npm start` declares a stand-in.
 */
export const alibabaPlugin: PluginLoader = () => requirePlugin.async('AliyunCaptcha')

/** What an observer is told; the demo shows all of it. */
export interface CaptchaRecord {
  readonly kind: string
  readonly outcome: string
}

/** The JavaScript interface of the plugin. */
interface CaptchaModule {
  readonly version: string
  readonly languages: readonly string[]
  readonly errorCodes: readonly string[]
  createUserCertifyId(prefix: string): string
  /** Sends every request through the page's own `wx.request`, takes Alibaba's own plugin and an observer; `null` goes back to none. */
  configure(settings: {
    readonly request?: Request | null
    readonly plugin?: PluginLoader | null
    readonly observe?: ((record: CaptchaRecord) => void) | null
  }): void
}

export const plugin: CaptchaModule = requirePlugin('captcha')
