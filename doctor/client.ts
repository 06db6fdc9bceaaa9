import { fill } from '../plugin/core/errors/fill'
import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { RawParameters } from '../plugin/core/parameters/config'
import { type AlibabaClientName, CLIENT_TEXTS, type UncheckedCode } from './clientTexts'
import type { checkPage, PageReport } from './webview/check'
import type { Fixed } from './webview/options'
import { sayFindings } from './webview/print'

/** What a terminal cannot see of the client that was asked for. */
export interface Unchecked {
  readonly code: UncheckedCode
  readonly message: string
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

export const isAlibabas = (client: unknown): client is AlibabaClientName => client === 'plugin' || client === 'webview'

/** Whether an initialization has somewhere to go: Alibaba's own clients take no address from here. */
const canAsk = ({ prefix, endpoint }: RawParameters): boolean => isGiven(prefix) || isGiven(endpoint)

/** A path that no terminal can look at. */
const SOME_PAGE = { page: '/pages/captcha/captcha' }

/** The parameters of a mini program that initializes here first, where that can be done. */
export const asPreflight = (raw: RawParameters): RawParameters => ({ ...raw, ...SOME_PAGE, preflight: canAsk(raw) })

/** Fetches the H5 page of `client="webview"`, which has to be made for the prefix and region that are given. */
export function pageFor(
  url: string,
  { prefix, region }: RawParameters,
  timeoutMs: number,
  check: typeof checkPage,
): Promise<PageReport> {
  const expected = { ...(isGiven(prefix) && { prefix }), ...(isGiven(region) && { region }) } as Partial<Fixed>
  return check({ url, timeoutMs, expected })
}

/** The user tag and region are fixed in the H5 page: what is not given comes from there. */
export function withPage(raw: RawParameters, { page }: PageReport): RawParameters {
  if (!page || isGiven(raw.prefix) || isGiven(raw.endpoint)) return raw
  return { ...raw, prefix: page.prefix, region: isGiven(raw.region) ? raw.region : page.region }
}

/** The same report, the findings of its page with their sentences. */
export const sayReport = <Report extends { readonly page?: PageReport }>(
  report: Report,
  language: DeveloperLanguage,
) => (report.page ? { ...report, page: { ...report.page, findings: sayFindings(report.page, language) } } : report)

export function uncheckedOf(
  client: AlibabaClientName,
  page: PageReport | undefined,
  language: DeveloperLanguage,
): readonly Unchecked[] {
  const values = { page: page ? page.finalUrl.replace(/^(https?:\/\/[^/?#]+).*/, '$1') : '' }
  return Object.entries(CLIENT_TEXTS[language].of[client]).map(([code, message]) => ({
    code: code as UncheckedCode,
    message: fill(message, values),
  }))
}
