import { isIP } from 'node:net'
import type { Fetched } from './fetchPage'
import type { PageMarks } from './marker'
import type { Fixed } from './options'

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

export const error = (code: FindingCode, values: Finding['values'] = {}): Finding => ({
  code,
  severity: 'error',
  values,
})
const warning = (code: FindingCode, values: Finding['values'] = {}): Finding => ({ code, severity: 'warning', values })

/** 业务域名 takes domains over https alone. */
export function hostFindings({ protocol, hostname, host }: URL): Finding[] {
  const isDomain =
    isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && hostname.includes('.') && !hostname.endsWith('.localhost')
  return [
    ...(protocol === 'https:' ? [] : [error('NotHttps', { host })]),
    ...(isDomain ? [] : [error('NotADomain', { host })]),
  ]
}

export function answerFindings(asked: URL, { url, statusCode, headers, redirects }: Fetched): Finding[] {
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

export function pageFindings(marks: PageMarks | null, { prefix, region }: Partial<Fixed>, version: string): Finding[] {
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
