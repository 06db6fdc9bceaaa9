import { percentEncode } from '../values/percent'
import type { Region } from './config'

/**
 * Hosts behind the user tag. `cn`: help page "Client initialization errors". `sgp` and the bases of pictures: read from
 * integrators' CSP lists; no official page names them.
 */
export const SERVICE_HOSTS: Readonly<Record<Region, string>> = {
  cn: 'captcha-open.aliyuncs.com',
  sgp: 'captcha-open-southeast.aliyuncs.com',
}

export const IMAGE_BASES: Readonly<Record<Region, string>> = {
  cn: 'https://static-captcha.aliyuncs.com/',
  sgp: 'https://static-captcha-sgp.aliyuncs.com/',
}

/**
 * Address of the service for a user tag, which may be any string. Percent-encoding leaves no delimiter of a URL in it; a
 * parser that decodes host labels meets a forbidden code point and refuses the URL. Either way no other host is reached.
 */
export function serviceEndpoint(prefix: string, region: Region): string {
  return `https://${percentEncode(prefix)}.${SERVICE_HOSTS[region]}/`
}
