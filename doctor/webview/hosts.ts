/**
 * THE table of what the H5 page may talk to. The two scripts are at their documented addresses. Of the other hosts Alibaba documents
 * `https://{prefix}.captcha-open.aliyuncs.com` and `https://*.alicdn.com` alone; the rest is what integrators have written into their
 * policies for this client (facts of 2026-11), and so our reading.
 */
export const SCRIPT = 'https://o.alicdn.com/captcha-frontend/aliyunCaptcha/AliyunCaptcha.js'
export const JSSDK = 'https://res.wx.qq.com/open/js/jweixin-1.3.2.js'

/** Alibaba's scripts, styles, pictures and fonts. */
const ALICDN = 'https://*.alicdn.com'

/** Domains under which the service answers the user tag: of both regions, their spare and IPv6 forms. */
const SERVICE = ['', '-b', '-dual', '-dual-b'].flatMap(form => [
  `https://*.captcha-open${form}.aliyuncs.com`,
  `https://*.captcha-open-southeast${form}.aliyuncs.com`,
])

/** Where the client loads its pictures, by region. */
const PICTURES = ['https://static-captcha.aliyuncs.com', 'https://static-captcha-sgp.aliyuncs.com']

/** Where the client sends what it learns of the device. */
const DEVICE = [
  'https://*.device.saf.aliyuncs.com',
  'https://cloudauth-device.aliyuncs.com',
  'https://cloudauth-device-dualstack.aliyuncs.com',
]

export interface Hosts {
  readonly scripts: readonly string[]
  readonly connections: readonly string[]
  readonly pictures: readonly string[]
  /** Style sheets and fonts. */
  readonly styles: readonly string[]
}

export const HOSTS: Hosts = {
  scripts: [ALICDN, new URL(JSSDK).origin],
  connections: [ALICDN, ...SERVICE, ...DEVICE, ...PICTURES],
  pictures: [ALICDN, ...PICTURES, ...SERVICE],
  styles: [ALICDN],
}
