import { CATALOG, isServiceCode, type KnownCode } from '../../core/errors/catalog'
import { type Failure, failureOf, serviceFailure } from '../../core/errors/failure'
import type { PageFault } from '../../core/errors/pageFault'
import { serviceCode } from '../../core/errors/serviceCode'
import { hasOwn } from '../../core/values/record'
import { hostOf } from '../../core/values/url'
import type { Message } from '../../core/webview/message'

/** The H5 page could not be used. `words`: the platform's. */
export const pageFailure = (pageFault: PageFault, words = ''): Failure =>
  failureOf('ClientLoadFailed', { pageFault, platform: words ? { errMsg: words } : undefined })

/** `address`: of the H5 page, which the web-view could not load. */
export const addressFailure = (pageFault: 'blocked' | 'slow', address: string): Failure =>
  failureOf('ClientLoadFailed', { pageFault, platform: { errMsg: address }, host: hostOf(address) })

/**
 * Words of WeChat's `navigateTo:fail`, as they were seen in published code: `can not navigateTo a tabbar page`, `webview count limit
 * exceed`, `page limit exceeded: 10`, `page "…" is not found`, `url "…" is not in app.json`.
 */
const REFUSALS: readonly (readonly [words: RegExp, fault: PageFault])[] = [
  [/tab ?bar/i, 'tabBar'],
  [/limit|exceed/i, 'full'],
  [/not found|not in app\.json/i, 'missing'],
]

export function navigationFailure(errMsg: string): Failure {
  const found = REFUSALS.find(([words]) => words.test(errMsg))
  return pageFailure(found ? found[1] : 'refused', errMsg)
}

/** A code of our own means what it means here; any other is that of Alibaba's client. */
const isOwnCode = (code: string): code is KnownCode => hasOwn(CATALOG, code) && !isServiceCode(code)

/** What the H5 page ended with. */
export function messageFailure({ code, errMsg, issues }: Extract<Message, { type: 'error' }>): Failure {
  if (issues && issues.length > 0) return failureOf('InvalidParameter', { faults: issues })
  if (code === 'ClientLoadFailed') return pageFailure('script', errMsg)
  const facts = { platform: errMsg ? { errMsg } : undefined }
  return isOwnCode(code) ? failureOf(code, facts) : serviceFailure(serviceCode(code), facts)
}
