import type { CaptchaConfig } from '../plugin/core/parameters/config'

/** What WeChat has to be told before a phone may talk to the service. */
export interface Domains {
  /** For `request 合法域名`, word for word: WeChat takes no wildcard, and a listed parent does not cover its sub-domains. */
  readonly request: string
  /** Where the pictures come from. */
  readonly pictures: string
  /** Whether a phone takes the address at all: https, a name and not a number, not this machine. */
  readonly phone: boolean
}

const originOf = (url: string) => /^https?:\/\/[^/]+/.exec(url)?.[0] ?? ''

const ONLY_HERE = /^https?:\/\/(localhost|[\d.]+|\[.*\]|[^/]+\.localhost)(:\d+)?$/

export function domainsFor({ endpoint, imageBase }: Pick<CaptchaConfig, 'endpoint' | 'imageBase'>): Domains {
  const request = originOf(endpoint)
  return { request, pictures: originOf(imageBase), phone: request.startsWith('https:') && !ONLY_HERE.test(request) }
}
