import type { Fault, Issue } from '../issues/issue'
import { shorten } from '../values/print'
import { hasOwn, known } from '../values/record'
import { boundedIssues } from './boundedIssues'
import { advisedCode, CATALOG } from './catalog'
import type { ErrorDetail } from './detail'
import { docUrl } from './docUrl'
import type { Failure } from './failure'
import { fill } from './fill'
import type { DeveloperLanguage, ErrorTexts } from './texts'

/** A user tag of any length begins a certifyId; half of one identifies nothing. */
const MAX_CERTIFY_ID = 256

/** The names of all fields in one sentence. */
const MAX_FIELDS = 200

/** Of `received`, which stands beside its sentence in full. */
const MAX_RECEIVED = 40

/** The first cool-down of `ThrottlingByStrategy`, for a text that is asked for without one. */
const FIRST_COOL_DOWN_MS = 10000

/** Sentences for a failure. The detail is frozen all through: a page gets data, not our state. */
export function describeError(failure: Failure, texts: ErrorTexts, language: DeveloperLanguage): ErrorDetail {
  const { code, type, retryable, attempts, retryAfterMs, certifyId, requestId, faults, service, platform } = failure
  const { certificate, pageFault } = failure
  const advice = texts.codes[type !== 'Unknown' && hasOwn(CATALOG, code) ? advisedCode(code) : 'Unknown']
  const values = valuesOf(failure)
  const particular = (certificate && texts.certificates[certificate]) || (pageFault && texts.pages[pageFault])
  const fix = fill(particular || advice.fix, values)
  const detail = known({
    code,
    type,
    message: fill(advice.message, values),
    fix,
    retryable,
    attempts,
    retryAfterMs,
    certifyId: certifyId && certifyId.length <= MAX_CERTIFY_ID ? certifyId : undefined,
    requestId,
    service: service && Object.freeze({ ...service }),
    platform: platform && Object.freeze({ ...platform }),
    docUrl: docUrl(code, language, Boolean(pageFault)),
  })
  const issues = faults && boundedIssues(faults, fault => issueOf(fault, texts, fix), texts, detail)
  return Object.freeze(issues ? { ...detail, issues } : detail)
}

/** Chinese for `cn` and `tw`, English for every other language; none given is `cn`, the default of the property. */
export function developerLanguage(language: unknown): DeveloperLanguage {
  if (language === undefined || language === null || language === '') return 'cn'
  return language === 'cn' || language === 'tw' ? 'cn' : 'en'
}

/** A property has its own advice, and an unknown key that of all of them; a place in a response has that of the whole error. */
function issueOf({ field, rule, expected, received, property }: Fault, texts: ErrorTexts, otherwise: string): Issue {
  const values = { field, expected, received: shorten(received, MAX_RECEIVED) }
  const owner: string = property || field
  const advice = rule === 'unknown' ? texts.rules.remove : hasOwn(texts.fields, owner) && texts.fields[owner]
  const fix = advice ? fill(advice, values) : otherwise
  return Object.freeze({ field, rule, expected, received, message: fill(texts.rules[rule], values), fix })
}

function valuesOf(failure: Failure) {
  const { code, host = '', requestId = '', faults = [], service, platform, retryAfterMs = FIRST_COOL_DOWN_MS } = failure
  return {
    code,
    host,
    requestId,
    status: service ? String(service.statusCode) : '',
    message: service?.message || platform?.errMsg || '',
    seconds: String(Math.ceil(retryAfterMs / 1000)),
    field: shorten(faults.map(({ field }) => field).join(', '), MAX_FIELDS),
  }
}
