import { fault } from '../issues/fault'
import type { Fault } from '../issues/issue'
import type { CaptchaConfig, RawParameters } from '../parameters/config'
import { checkParameters } from '../parameters/validate'
import { percentEncode } from '../values/percent'
import type { Result } from '../values/result'
import { ENTRIES } from './entries'
import { isNonce, type Opening, VERSION } from './opening'

/** Longest query that is read: all entries at their longest, and as much again for keys of the page's own address. */
const MAX_QUERY = 8000

const tooLong = (field: string, most: number, value: unknown): Fault =>
  fault(field, 'value', `at most ${most} characters, percent-encoded`, value)

/** The parameters as a query, without its `?`; or a fault for each that is too long for an address. */
export function encodeOpening(opening: Opening): Result<string, Fault> {
  const issues: Fault[] = []
  const pairs: string[] = []
  for (const { key, field, most, write, optional } of ENTRIES) {
    const value = write(opening)
    const encoded = percentEncode(value)
    if (encoded.length > most) issues.push(tooLong(field, most, value))
    else if (value !== '' || !optional) pairs.push(`${key}=${encoded}`)
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: pairs.join('&') }
}

/** `page`, an address that was parsed before, with `query` behind its own. Ours comes last, and the last of a key counts. */
export const joinQuery = (page: string, query: string): string => `${page}${page.includes('?') ? '&' : '?'}${query}`

/** What the H5 page was made with. */
export type Fixed = Pick<CaptchaConfig, 'prefix' | 'region'>

/** What the H5 page works with: the parameters, all valid, and where they came from. */
export interface Opened {
  readonly nonce: string
  readonly config: CaptchaConfig
}

/** Reads the address of the H5 page: `query` is `location.search`. Takes any text; unknown keys are ignored; never throws. */
export function decodeOpening(query: string, { prefix, region }: Fixed): Result<Opened, Fault> {
  if (query.length > MAX_QUERY) return { ok: false, issues: [tooLong('query', MAX_QUERY, query)] }
  const { values, issues } = valuesOf(query)
  const { v = '', nonce = '', language, texts } = values
  if (v !== VERSION) issues.push(fault('v', 'value', `'${VERSION}'`, v))
  if (!isNonce(nonce)) issues.push(fault('nonce', 'format', '16–64 × [A-Za-z0-9]', nonce))
  const own = texts === undefined ? undefined : parsed(texts)
  if (texts !== undefined && own === undefined) issues.push(fault('texts', 'format', 'JSON', texts))
  const raw: RawParameters = {
    prefix,
    region,
    sceneId: values.scene,
    mode: values.mode,
    language,
    theme: values.theme,
    slideStyle: { width: side(values.width), height: side(values.height) },
    userCertifyId: values.certify,
    encryptedSceneId: values.encrypted,
    texts: own === undefined ? undefined : { [language === undefined ? 'cn' : language]: own },
  }
  const { config, faults } = checkParameters(raw)
  const found = [...issues, ...faults.filter(({ field }) => !issues.some(issue => issue.field === field))]
  return config && found.length === 0 ? { ok: true, value: { nonce, config } } : { ok: false, issues: found }
}

/** The last value of each key of the table. What is too long or cannot be decoded is a fault, and absent. */
function valuesOf(query: string) {
  const values: { [Key in string]?: string } = {}
  const issues: Fault[] = []
  const pairs = query.replace(/^\?/, '').split('&')
  for (const { key, field, most } of ENTRIES) {
    const [pair] = pairs.filter(one => one.startsWith(`${key}=`)).slice(-1)
    if (pair === undefined) continue
    const encoded = pair.slice(key.length + 1)
    const value = decoded(encoded)
    if (encoded.length > most) issues.push(tooLong(field, most, encoded))
    else if (value === null) issues.push(fault(field, 'format', 'percent-encoded UTF-8', encoded))
    else values[key] = value
  }
  return { values, issues }
}

/** `null`: no percent-encoding of anything. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** A number as JSON writes it; any other text stays one, which the rule of the property then names. */
const side = (text: string | undefined): unknown =>
  text !== undefined && /^\d+(\.\d+)?(e[+-]\d+)?$/.test(text) ? Number(text) : text

/** The nonce of an address whatever else is wrong with it, so that the page can say so; `''` where it has none. Never throws. */
export function nonceIn(query: string): string {
  const { nonce = '' } = query.length > MAX_QUERY ? {} : valuesOf(query).values
  return isNonce(nonce) ? nonce : ''
}
