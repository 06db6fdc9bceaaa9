import { isIP } from 'node:net'
import { type Fetched, fetchPage } from './fetchPage'
import { HOSTS } from './hosts'
import { readPage } from './marker'
import type { Fixed } from './options'
import { hashOf } from './policy'

declare const __VERSION__: string

/** What may be wrong with a published page, worst first; sentences in texts.ts. */
export type FindingCode =
  | 'NotReached'
  | 'InvalidUrl'
  | 'NotHttps'
  | 'NotADomain'
  | 'HttpStatus'
  | 'RedirectedElsewhere'
  | 'NotHtml'
  | 'Download'
  | 'NotOurPage'
  | 'ScriptChanged'
  | 'OtherPrefix'
  | 'OtherRegion'
  | 'OtherVersion'
  | 'PolicyBlocks'
  | 'Redirected'
  | 'NoUtf8'

export interface Finding {
  readonly code: FindingCode
  /** A warning alone does not fail the check. */
  readonly severity: 'error' | 'warning'
  /** For the placeholders of its sentences. */
  readonly values: Readonly<Record<string, string>>
}

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

const error = (code: FindingCode, values: Finding['values'] = {}): Finding => ({ code, severity: 'error', values })
const warning = (code: FindingCode, values: Finding['values'] = {}): Finding => ({ code, severity: 'warning', values })

/** 业务域名 takes domains over https alone. */
function hostFindings({ protocol, hostname, host }: URL): Finding[] {
  const isDomain =
    isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && hostname.includes('.') && !hostname.endsWith('.localhost')
  return [
    ...(protocol === 'https:' ? [] : [error('NotHttps', { host })]),
    ...(isDomain ? [] : [error('NotADomain', { host })]),
  ]
}

function answerFindings(asked: URL, { url, statusCode, headers, redirects }: Fetched): Finding[] {
  if (statusCode !== 200) return [error('HttpStatus', { status: String(statusCode) })]
  const type = headers['content-type'] ?? ''
  const elsewhere = redirects.find(target => new URL(target).origin !== asked.origin)
  return [
    ...(elsewhere
      ? [error('RedirectedElsewhere', { url: elsewhere })]
      : redirects.length > 0
        ? [warning('Redirected', { url })]
        : []),
    ...(/^text\/html\b/i.test(type) ? [] : [error('NotHtml', { type: type || '–' })]),
    ...(/^text\/html\b.*charset=(?!"?utf-8)/i.test(type) ? [warning('NoUtf8', { type })] : []),
    ...(/^attachment/i.test(headers['content-disposition'] ?? '') ? [error('Download')] : []),
  ]
}

function pageFindings(
  marks: ReturnType<typeof readPage>,
  { prefix, region }: Partial<Fixed>,
  version: string,
): Finding[] {
  if (!marks) return [error('NotOurPage')]
  return [
    ...(marks.intact ? [] : [error('ScriptChanged')]),
    ...(prefix === undefined || prefix === marks.prefix
      ? []
      : [error('OtherPrefix', { published: marks.prefix, expected: prefix })]),
    ...(region === undefined || region === marks.region
      ? []
      : [error('OtherRegion', { published: marks.region, expected: region })]),
    ...(marks.version === version ? [] : [warning('OtherVersion', { published: marks.version, expected: version })]),
  ]
}

type Need = readonly [directive: string, source: string]

/** What the page cannot do without; a policy of the server is applied beside that of the file. */
const NEEDS: readonly Need[] = [
  ...HOSTS.scripts.map(host => ['script-src', host] as const),
  ['style-src', "'unsafe-inline'"],
  ['connect-src', HOSTS.connections[1] ?? ''],
  ['img-src', HOSTS.pictures[0] ?? ''],
]

function policyFindings(header: string | string[] | undefined, html: string): Finding[] {
  const policies = String(header ?? '')
    .split(',')
    .filter(policy => policy.trim() !== '')
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? []
  const needs: readonly Need[] = [['script-src', hashOf(script)], ...NEEDS]
  const blocked = policies.flatMap(policy => needs.filter(need => !allows(policy, need)).map(need => need.join(' ')))
  return blocked.length === 0 ? [] : [error('PolicyBlocks', { blocked: [...new Set(blocked)].join(', ') })]
}

/** Whether a policy lets a source through, as far as it can be read without a browser: hosts are compared by their last labels. */
function allows(policy: string, [directive, source]: Need): boolean {
  const directives = policy.split(';').map(one => one.trim().split(/\s+/))
  const named = (name: string) => directives.find(([own = '']) => own.toLowerCase() === name)
  const sources = (named(directive) ?? named('default-src'))?.slice(1)
  if (!sources || sources.includes(source)) return true
  // Hashes and nonces switch 'unsafe-inline' off.
  if (source.startsWith("'"))
    return (
      source !== "'unsafe-inline'" &&
      sources.includes("'unsafe-inline'") &&
      !sources.some(one => /^'(sha|nonce-)/.test(one))
    )
  const host = source.replace(/^https:\/\/(\*\.)?/, '')
  return sources.some(one => one === '*' || one === 'https:' || covers(one.replace(/^https:\/\//, ''), host))
}

const covers = (allowed: string, host: string): boolean =>
  allowed === host || (allowed.startsWith('*.') && `.${host}`.endsWith(allowed.slice(1)))

/** 0: nothing wrong but warnings. 1: something is. 2: no address. 3: not reached. */
export function pageExitCode({ ok, findings }: PageReport): number {
  if (ok) return 0
  const has = (code: FindingCode) => findings.some(finding => finding.code === code)
  if (has('InvalidUrl')) return 2
  return has('NotReached') ? 3 : 1
}
