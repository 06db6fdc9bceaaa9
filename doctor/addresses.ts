import { fault } from '../plugin/core/issues/fault'
import type { Fault } from '../plugin/core/issues/issue'
import type { CaptchaConfig, RawParameters } from '../plugin/core/parameters/config'

/** The host as it is written, without a default port. */
function writtenHost(url: string): string {
  const [, scheme = '', host = ''] = /^(https?):\/\/([^/?#]*)/i.exec(url) ?? []
  return host.toLowerCase().replace(scheme.toLowerCase() === 'https' ? /:0*443$/ : /:0*80$/, '')
}

/** Node reaches exactly what is written: `http://2130706433/` would be 127.0.0.1. */
function isPlain(url: string): boolean {
  try {
    const { host } = new URL(url)
    return host !== '' && (host.startsWith('[') || host === writtenHost(url))
  } catch {
    return false
  }
}

/** Faults of given addresses that the component takes and Node cannot ask, or asks elsewhere. */
export function addressFaults(raw: RawParameters, { endpoint, imageBase }: CaptchaConfig): Fault[] {
  const given = [
    ['endpoint', raw.endpoint, endpoint],
    ['imageBase', raw.imageBase, imageBase],
  ] as const
  return given
    .filter(([, written, url]) => written !== undefined && written !== '' && !isPlain(url))
    .map(([field, written]) => fault(field, 'format', 'http(s) URL', written))
}

const ALIBABA_HOST = /^([^./:]+)\.captcha-open(?:-[a-z]+)?\.aliyuncs\.com(?=$|[:/?#.])/i

export interface NotAUserTag {
  /** Its first label, where it is an address of Alibaba's. */
  readonly label: string | undefined
}

/** Whether a URL or a host stands where the user tag belongs. */
export function urlAsPrefix(prefix: string): NotAUserTag | undefined {
  const host = prefix.replace(/^([a-z][a-z\d+.-]*:)?\/\//i, '')
  const label = ALIBABA_HOST.exec(host)?.[1]
  return host !== prefix || label !== undefined || /aliyuncs\.com\b/i.test(host) ? { label } : undefined
}
