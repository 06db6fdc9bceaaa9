import { hasOwn } from '../values/record'
import { CATALOG } from './catalog'
import type { DeveloperLanguage } from './texts'

const GUIDE = 'captcha/captcha2-0/user-guide'
const SERVICE_PAGE = `${GUIDE}/client-initialization-error-description`
const SERVICE_PAGES: Readonly<Record<DeveloperLanguage, string>> = {
  cn: `https://help.aliyun.com/zh/${SERVICE_PAGE}`,
  en: `https://www.alibabacloud.com/help/en/${SERVICE_PAGE}`,
}

/** How to integrate Alibaba's own clients: the plugin, and the H5 page. */
const PLUGIN_PAGE = `${GUIDE}/native-plug-in-access-v2-architecture`
const WEBVIEW_PAGE = `${GUIDE}/webview-h5-access-v3-architecture`

/** What WeChat says of its network and of the lists of domains, which exists in Chinese only. */
const NETWORK_PAGE = 'https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html'

/**
 * The official page on an error code: WeChat's for what the network or a picture fails of, Alibaba's for all others. `ofPage`: the client that failed is the H5
 * page, not the plugin.
 */
export function docUrl(code: string, language: DeveloperLanguage, ofPage = false): string {
  if (code === 'ClientLoadFailed')
    return `https://help.aliyun.com/${language === 'cn' ? 'zh' : 'en'}/${ofPage ? WEBVIEW_PAGE : PLUGIN_PAGE}`
  const type = hasOwn(CATALOG, code) ? CATALOG[code].type : 'Unknown'
  return type === 'Network' || type === 'Resource' ? NETWORK_PAGE : SERVICE_PAGES[language]
}
