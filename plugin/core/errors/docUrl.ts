import { hasOwn } from '../values/record'
import { CATALOG } from './catalog'
import type { DeveloperLanguage } from './texts'

const PAGE = 'captcha/captcha2-0/user-guide/client-initialization-error-description'
const SERVICE_PAGES: Readonly<Record<DeveloperLanguage, string>> = {
  cn: `https://help.aliyun.com/zh/${PAGE}`,
  en: `https://www.alibabacloud.com/help/en/${PAGE}`,
}

/** What WeChat says of its network, which exists in Chinese only. */
const NETWORK_PAGE = 'https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html'
/** The official page on an error code: WeChat's for the network's faults, Alibaba's for all others. */
export function docUrl(code: string, language: DeveloperLanguage): string {
  return hasOwn(CATALOG, code) && CATALOG[code].type === 'Network' ? NETWORK_PAGE : SERVICE_PAGES[language]
}
