import type { CaptchaModule } from './index'
import type { CaptchaInstance } from './types/instance'

/**
 * Types for projects of WeChat DevTools, with `miniprogram-api-typings`: `this.selectComponent('#captcha')` and
 * `requirePlugin('captcha')` are typed without a cast. Nothing is here at run time: name it in `compilerOptions.types`.
 */

/** What an id on your pages stands for. Add your own: `declare module 'aliyun-captcha-miniprogram/wechat' { interface Captchas { … } }`. */
export interface Captchas {
  '#captcha': CaptchaInstance
}

/** What an alias of `app.json` stands for. Add your own as for {@link Captchas}. */
export interface CaptchaPlugins {
  captcha: CaptchaModule
}

declare global {
  namespace WechatMiniprogram.Component {
    interface InstanceMethods<D extends DataOption> {
      /** The captcha of that id, `null` where the page has none. */
      selectComponent(selector: '#captcha'): CaptchaInstance | null
      selectComponent<Id extends keyof Captchas>(selector: Id): Captchas[Id] | null
    }
  }

  interface RequirePlugin {
    /** The captcha plugin under that alias. */
    (alias: 'captcha'): CaptchaModule
    <Alias extends keyof CaptchaPlugins>(alias: Alias): CaptchaPlugins[Alias]
    async(alias: 'captcha'): Promise<CaptchaModule>
    async<Alias extends keyof CaptchaPlugins>(alias: Alias): Promise<CaptchaPlugins[Alias]>
  }
}
