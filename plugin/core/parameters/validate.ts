import { fault, unreadable } from '../issues/fault'
import type { Field } from '../issues/field'
import type { Fault } from '../issues/issue'
import type { Result } from '../values/result'
import { parseUrl } from '../values/url'
import { pass, refuse } from './checks'
import type { CaptchaConfig, RawParameters } from './config'
import { CROSS_RULES } from './crossRules'
import { IMAGE_BASES, serviceEndpoint } from './endpoint'
import { FIELDS, RULES, type Values } from './rules'

export interface SelectorUse {
  readonly field: 'element' | 'button'
  readonly selector: string
}

export interface Checked {
  readonly faults: readonly Fault[]
  /** The well-formed ones that were given; whether their nodes exist is asked of the platform. */
  readonly selectors: readonly SelectorUse[]
  /** `null` when there are faults. */
  readonly config: CaptchaConfig | null
}

/** All faults of what a page passed, at once. Never throws, whatever is in `raw`, and reads each property once. */
export function checkParameters(raw: RawParameters): Checked {
  const faults: Fault[] = []
  const faulty = new Set<string>()
  const given = new Set<Field>()
  const seen: Partial<Record<Field, unknown>> = {}
  const values = {} as { -readonly [Name in keyof Values]: Values[Name] }

  const settle = <Name extends Field>(field: Name) => {
    const { fallback, check, blank, required } = RULES[field]
    values[field] = fallback
    const checked = attempt(field, () => {
      const value = raw[field]
      const absent = value === null || value === undefined || (blank && value === '')
      seen[field] = value
      if (absent) return required ? refuse(field, 'missing', 'string', value) : pass(fallback)
      given.add(field)
      return check(value, field)
    })
    if (checked.ok) values[field] = checked.value
    else {
      faults.push(...checked.issues)
      faulty.add(field)
    }
  }
  FIELDS.forEach(settle)

  for (const rule of CROSS_RULES) {
    const found = rule({ values, given, seen })
    if (found && !faulty.has(found.field)) faults.push(found)
  }
  return { faults, selectors: selectorsOf(values), config: faults.length > 0 ? null : configOf(values) }
}

/** A getter or a proxy of the page that throws is a fault of its type. */
function attempt<Value>(field: Field, look: () => Result<Value, Fault>): Result<Value, Fault> {
  try {
    return look()
  } catch {
    return { ok: false, issues: [unreadable(field, 'plain value')] }
  }
}

/**
 * The config, or every fault: those of values and those of absent nodes. `found` is by index of `checked.selectors`;
 * `null` where the owner of the component cannot be reached, and then the check is skipped.
 */
export function settleSelectors(checked: Checked, found: readonly boolean[] | null): Result<CaptchaConfig, Fault> {
  const absent = checked.selectors.filter((_, at) => found !== null && found[at] === false)
  const issues = checked.faults.concat(
    absent.map(({ field, selector }) => fault(field, 'selector', 'id of a node on the page', selector)),
  )
  return issues.length === 0 && checked.config ? { ok: true, value: checked.config } : { ok: false, issues }
}

function selectorsOf(values: Values): readonly SelectorUse[] {
  const fields = ['element', 'button'] as const
  return fields.map(field => ({ field, selector: values[field] })).filter(({ selector }) => selector !== '')
}

/** A local service, which alone speaks `http:`, serves its pictures itself; a relay over https keeps Alibaba's. */
const localBase = (endpoint: string): string => {
  const url = parseUrl(endpoint)
  return url && url.origin.startsWith('http:') ? `${url.origin}/` : ''
}

function configOf(values: Values): CaptchaConfig {
  const { prefix, region, timeout: timeoutMs } = values
  const config: CaptchaConfig & { timeout?: number } = {
    ...values,
    endpoint: values.endpoint || serviceEndpoint(prefix, region),
    imageBase: values.imageBase || localBase(values.endpoint) || IMAGE_BASES[region],
    timeoutMs,
  }
  delete config.timeout
  return Object.freeze(config)
}
