import { fetchPage } from './fetchPage'
import { answerFindings, error, type Finding, type FindingCode, hostFindings, pageFindings } from './findings'
import { policyFindings } from './headerPolicy'
import { readPage } from './marker'
import type { Fixed } from './options'

declare const __VERSION__: string

/** What `--json` prints, its findings with their sentences. */
export interface PageReport {
  readonly ok: boolean
  readonly version: string
  readonly url: string
  /** After redirects. */
  readonly finalUrl: string
  /** 0: no answer. */
  readonly statusCode: number
  readonly contentType: string
  readonly bytes: number
  /** Of the published page; `null` where it is none of ours. */
  readonly page: { readonly version: string; readonly prefix: string; readonly region: string } | null
  readonly findings: readonly Finding[]
  readonly elapsedMs: number
  /** Node's own code of a failed connection. */
  readonly failureCode?: string
}

export interface CheckOptions {
  readonly url: string
  readonly timeoutMs: number
  /** What the page is expected to be made with; what is not given is not checked. */
  readonly expected: Partial<Fixed>
}

const parsed = (text: string): URL | null => {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null
  } catch {
    return null
  }
}

/** Fetches a published H5 page and says all that is wrong with it. Always ends. */
export async function checkPage(
  { url, timeoutMs, expected }: CheckOptions,
  version = __VERSION__,
): Promise<PageReport> {
  const startedMs = Date.now()
  const nothing = { version, url, finalUrl: url, statusCode: 0, contentType: '', bytes: 0, page: null }
  const report = (found: Partial<PageReport>, findings: readonly Finding[]): PageReport => ({
    ...nothing,
    ...found,
    ok: findings.every(({ severity }) => severity === 'warning'),
    findings,
    elapsedMs: Date.now() - startedMs,
  })
  const address = parsed(url)
  if (!address) return report({}, [error('InvalidUrl', { url })])
  const fetched = await fetchPage(address.href, timeoutMs)
  if ('failureCode' in fetched) {
    const { failureCode, words } = fetched
    return report({ failureCode }, [...hostFindings(address), error('NotReached', { host: address.host, words })])
  }
  const marks = readPage(fetched.body)
  const known = {
    finalUrl: fetched.url,
    statusCode: fetched.statusCode,
    contentType: fetched.headers['content-type'] ?? '',
    bytes: fetched.bytes,
    page: marks && { version: marks.version, prefix: marks.prefix, region: marks.region },
  }
  return report(known, [
    ...hostFindings(address),
    ...answerFindings(address, fetched),
    ...(fetched.statusCode === 200 ? pageFindings(marks, expected, version) : []),
    ...policyFindings(fetched.headers['content-security-policy'], fetched.body),
  ])
}

/** 0: nothing wrong but warnings. 1: something is. 2: no address. 3: not reached. */
export function pageExitCode({ ok, findings }: PageReport): number {
  if (ok) return 0
  const has = (code: FindingCode) => findings.some(finding => finding.code === code)
  if (has('InvalidUrl')) return 2
  return has('NotReached') ? 3 : 1
}
