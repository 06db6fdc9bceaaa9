import { StandInCaptcha } from './captcha'
import { MISBEHAVIOURS } from './misbehave'
import { faultsOf, type Options } from './options'
import { Service } from './service'

/**
 * Stands in for AliyunCaptcha.js: the documented Web V3 contract (`window.AliyunCaptchaConfig`, `window.initAliyunCaptcha`), written from the
 * help pages alone, against the local service. https://www.alibabacloud.com/help/en/captcha/captcha2-0/user-guide/new-architecture-for-web-and-h5-client-access
 */
interface Served {
  /** `http://127.0.0.1:8787/` */
  readonly service: string
  readonly misbehaviour?: string
}

const page = window as typeof window & {
  AliyunCaptchaConfig?: { readonly region?: unknown; readonly prefix?: unknown }
  initAliyunCaptcha?: (options: Options) => void
  readonly __captchaStandIn: Served
}

const REGIONS: readonly unknown[] = ['cn', 'sgp']

page.initAliyunCaptcha = options => {
  const { service, misbehaviour = '' } = page.__captchaStandIn
  const { region, prefix } = page.AliyunCaptchaConfig ?? {}
  const faults = faultsOf(options)
  if (!REGIONS.includes(region)) faults.push("AliyunCaptchaConfig.region: expected 'cn' or 'sgp'")
  if (typeof prefix !== 'string' || prefix === '') faults.push('AliyunCaptchaConfig.prefix: expected a string')
  // As documented: said on the console, and nothing is initialized.
  if (faults.length > 0) return console.error(`AliyunCaptcha stand-in: ${faults.join('; ')}`)
  const misbehave = MISBEHAVIOURS[misbehaviour]
  if (misbehave) return misbehave(options)
  void new StandInCaptcha(options, new Service(service, String(prefix), options)).begin()
}

console.info('Stand-in for AliyunCaptcha.js, not Alibaba’s client · AliyunCaptcha.js 的替代品，不是阿里云的客户端')
