import { type ClientPorts, type Initialization, initialize } from '../plugin/core/client/client'
import { describeError } from '../plugin/core/errors/describe'
import type { ErrorDetail } from '../plugin/core/errors/detail'
import { type Failure, failureOf } from '../plugin/core/errors/failure'
import { fill } from '../plugin/core/errors/fill'
import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { CaptchaConfig, RawParameters } from '../plugin/core/parameters/config'
import { checkParameters } from '../plugin/core/parameters/validate'
import { hostOf } from '../plugin/core/values/url'
import { errorTexts } from '../plugin/locales/errors'
import { addressFaults } from './addresses'
import { asPreflight, isAlibabas, pageFor, type Unchecked, uncheckedOf, withPage } from './client'
import type { AlibabaClientName } from './clientTexts'
import { type Domains, domainsFor } from './domains'
import type { Options } from './options'
import { fetchPicture, type Picture } from './pictures'
import { nodePorts, type Observed } from './ports'
import { TEXTS } from './texts'
import { checkPage, type PageReport, pageExitCode } from './webview/check'

/** What `--json` prints. */
export interface Report {
  readonly ok: boolean
  readonly version: string
  readonly sceneId: string
  /** `''` where the parameters name none. */
  readonly endpoint: string
  readonly host: string
  /** HTTP status of the last answer. */
  readonly statusCode?: number
  readonly attempts: number
  readonly elapsedMs: number
  readonly challenge?: { readonly captchaType: string; readonly certifyId: string; readonly requestId: string }
  readonly pictures: readonly Picture[]
  readonly error?: ErrorDetail
  /** Node's own code of a failed connection. */
  readonly failureCode?: string
  readonly domains?: Domains
  /** The client of Alibaba's that was asked for. */
  readonly client?: AlibabaClientName
  /** Its H5 page, as it is published. */
  readonly page?: PageReport
  readonly unchecked?: readonly Unchecked[]
}

declare const __VERSION__: string

type Ports = (observed: Observed) => ClientPorts

/**
 * Checks the parameters, initializes once as the component would, and looks at the pictures. For a client of Alibaba's: what a terminal can
 * see of that, too, and what it cannot. Always ends.
 */
export async function examine(
  { raw, language, page: url }: Options,
  portsFor: Ports = nodePorts,
  check = checkPage,
): Promise<Report> {
  const { client } = raw
  if (!isAlibabas(client)) return initializeOnce(raw, language, portsFor)
  const { config } = checkParameters({ ...asPreflight(raw), preflight: false })
  const page = config && url !== undefined ? await pageFor(url, raw, config.timeoutMs, check) : undefined
  const asked = asPreflight(page ? withPage(raw, page) : raw)
  // Of a client of Alibaba's the phone sends no request to our address.
  const { domains, ...report } = await initializeOnce(asked, language, portsFor)
  const unchecked = config ? { unchecked: uncheckedOf(client, page, language) } : {}
  return { ...report, ok: report.ok && (!page || page.ok), client, ...(page && { page }), ...unchecked }
}

async function initializeOnce(raw: RawParameters, language: DeveloperLanguage, portsFor: Ports): Promise<Report> {
  const startedMs = Date.now()
  const observed: Observed = {}
  const { config, faults: found } = checkParameters(raw)
  const faults = config ? addressFaults(raw, config) : found
  const base = () => ({ version: __VERSION__, sceneId: String(raw.sceneId ?? ''), elapsedMs: Date.now() - startedMs })
  const describe = (failure: Failure) =>
    inTerminal(describeError(failure, errorTexts(language), language), failure, language)
  if (!config || faults.length > 0) {
    const error = describe(failureOf('InvalidParameter', { faults }))
    return { ok: false, ...base(), endpoint: '', host: '', attempts: 0, pictures: [], error }
  }
  if (config.client !== 'own' && !config.preflight)
    return { ok: true, ...base(), endpoint: '', host: '', attempts: 0, pictures: [] }

  const { endpoint } = config
  const result = await begin(config, portsFor(observed))
  const { outcome, failureCode } = observed
  const known = {
    endpoint,
    host: hostOf(endpoint),
    ...(outcome?.kind === 'response' ? { statusCode: outcome.statusCode } : {}),
    ...(failureCode ? { failureCode } : {}),
    domains: domainsFor(config),
  }
  if (!result.ok) {
    const { attempts } = result.failure
    return { ok: false, ...base(), ...known, attempts, pictures: [], error: describe(result.failure) }
  }

  const { attempts } = result
  const { captchaType, certifyId, requestId = '', image, puzzleImage } = result.challenge
  const urls = [image, puzzleImage].filter(url => url !== '')
  const pictures = await Promise.all(urls.map(url => fetchPicture(url, config.timeoutMs)))
  const ok = pictures.every(({ loaded }) => loaded)
  const lost = ok ? {} : { error: describe(failureOf('ResourceLoadFailed', { attempts, certifyId })) }
  return { ok, ...base(), ...known, attempts, challenge: { captchaType, certifyId, requestId }, pictures, ...lost }
}

const begin = (config: CaptchaConfig, ports: ClientPorts) =>
  new Promise<Initialization>(resolve => void initialize(config, ports, resolve))

/** The fix in words of a terminal, where that of the component speaks of the phone or of what the component does next. */
function inTerminal(detail: ErrorDetail, { host = '' }: Failure, language: DeveloperLanguage): ErrorDetail {
  const { fixes } = TEXTS[language]
  return Object.hasOwn(fixes, detail.code) ? { ...detail, fix: fill(fixes[detail.code] ?? '', { host }) } : detail
}

/** 0: a challenge came, with its pictures. 1: it did not. 2: nothing was sent. 3: the service, or the H5 page, was not reached. */
export function exitCode({ ok, error, page }: Report): number {
  if (ok) return 0
  if (error?.type === 'Parameter') return 2
  if (page && !page.ok) return pageExitCode(page)
  return error?.type === 'Network' ? 3 : 1
}
