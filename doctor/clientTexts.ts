import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Client } from '../plugin/core/parameters/config'

/** The clients of Alibaba's. */
export type AlibabaClientName = Exclude<Client, 'own'>

/** What only a phone, or one of the consoles, shows. */
export type UncheckedCode = 'Added' | 'BusinessDomain' | 'IntegrationMethod' | 'Wiring' | 'Verdict'

export interface ClientTexts {
  /** Valid parameters, and nothing to initialize with. */
  readonly unasked: string
  readonly unchecked: string
  /** `{page}`: host of the H5 page. */
  readonly of: Readonly<Record<AlibabaClientName, Readonly<Partial<Record<UncheckedCode, string>>>>>
}

export const CLIENT_TEXTS: Readonly<Record<DeveloperLanguage, ClientTexts>> = {
  en: {
    unasked: 'The parameters are valid. No initialization was tried: that takes --prefix or --endpoint.',
    unchecked: 'Not seen from a terminal',
    of: {
      plugin: {
        Added:
          'Whether your mini program has Alibaba’s plugin, wxbe275ff84246f1a4, and which version: 设置 → 第三方服务 → 插件管理, and app.json.',
        IntegrationMethod:
          'Whether the scene is one for 微信小程序原生插件: the CAPTCHA console. A scene of another method initializes, and every verification fails.',
        Wiring:
          'Whether configure({ plugin }) and generic:challenge are there, and the plugin’s subpackage loads: the event error says so.',
        Verdict: 'What Alibaba’s plugin makes of a person: only a phone shows it.',
      },
      webview: {
        BusinessDomain: 'Whether {page} is listed under 开发管理 → 开发设置 → 业务域名.',
        IntegrationMethod:
          'Whether the scene is one for Webview+H5: the CAPTCHA console. A scene of another method initializes, and every verification fails.',
        Wiring:
          'Whether page names a page of app.json that holds <captcha-page> with this url and says "renderer": "webview": the event error says so.',
        Verdict: 'What Alibaba’s client makes of a person: only a phone shows it.',
      },
    },
  },
  cn: {
    unasked: '参数正确。没有尝试初始化：需要 --prefix 或 --endpoint。',
    unchecked: '在终端里看不到',
    of: {
      plugin: {
        Added:
          '您的小程序是否已添加官方插件 wxbe275ff84246f1a4，是哪个版本：见 设置 → 第三方服务 → 插件管理，以及 app.json。',
        IntegrationMethod:
          '场景的接入方式是否为“微信小程序原生插件”：见验证码控制台。别的接入方式也能初始化，但核验一律不通过。',
        Wiring: '是否写了 configure({ plugin }) 和 generic:challenge，插件的分包能否加载：缺少时 error 事件会说明。',
        Verdict: '官方插件对用户的判断：只有真机能看到。',
      },
      webview: {
        BusinessDomain: '{page} 是否已加进 开发管理 → 开发设置 → 业务域名。',
        IntegrationMethod:
          '场景的接入方式是否为 Webview+H5：见验证码控制台。别的接入方式也能初始化，但核验一律不通过。',
        Wiring:
          'page 是否指向 app.json 里的页面，该页面是否有写着这个 url 的 <captcha-page> 和 "renderer": "webview"：缺少时 error 事件会说明。',
        Verdict: '阿里云的客户端对用户的判断：只有真机能看到。',
      },
    },
  },
}
