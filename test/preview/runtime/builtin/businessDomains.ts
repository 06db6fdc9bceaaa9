import type { MiniProgramPackage } from '../../package'

declare const __miniProgram: MiniProgramPackage

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/

/**
 * Whether a web-view may open the address: an https page of a listed host, as on a phone, or any page of this machine but those of the
 * preview itself, since a page in WeChat never shares the mini program's origin.
 */
export function mayOpen({ protocol, hostname, host, origin }: URL): boolean {
  if (origin === location.origin) return false
  if (LOOPBACK.test(hostname)) return protocol === 'http:' || protocol === 'https:'
  return protocol === 'https:' && __miniProgram.businessDomains.includes(host)
}

/** The address of a web-view; `null` for a text that is none. */
export function parseAddress(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
