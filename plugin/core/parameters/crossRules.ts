import { fault } from '../issues/fault'
import type { Field } from '../issues/field'
import type { Fault } from '../issues/issue'
import { shorten } from '../values/print'
import { hasOwn } from '../values/record'
import { isUserCertifyId } from './certifyId'
import { LANGUAGES } from './config'
import type { Values } from './rules'

/** What the rules of single properties left. */
export interface Survey {
  /** Defaults stand where a property was not given or is faulty. */
  readonly values: Values
  /** As read from the page, once. */
  readonly seen: Readonly<Partial<Record<Field, unknown>>>
  readonly given: ReadonlySet<Field>
}

/** Rules over two properties. Their faults of a property that is faulty by itself are dropped. */
export const CROSS_RULES: readonly ((survey: Survey) => Fault | null)[] = [
  /**
   * Without a user tag and an address a request cannot be sent; all else about the tag is the service's to judge. Alibaba's own
   * clients are told none, and without a preflight nothing is sent from here.
   */
  ({ given, seen, values: { client, preflight } }) =>
    given.has('prefix') || given.has('endpoint') || (client !== 'own' && !preflight)
      ? null
      : fault('prefix', 'missing', 'string', seen.prefix),

  ({ values: { language }, seen: { texts } }) =>
    (LANGUAGES as readonly string[]).includes(language) || isKeyOf(texts, language)
      ? null
      : fault('language', 'value', `${LANGUAGES.join(' | ')} | key of texts`, language),

  /** The web-view stands in a page of the host's own. */
  ({ values: { client }, given, seen: { page } }) =>
    client === 'webview' && !given.has('page') ? fault('page', 'missing', '/path/of/page', page) : null,

  /** Only the prefix can begin a UserCertifyId that is made here, whatever the endpoint. */
  ({ values: { userCertifyId }, given, seen }) =>
    userCertifyId === 'auto' && given.has('endpoint') && !given.has('prefix')
      ? fault('prefix', 'missing', "string, for userCertifyId 'auto'", seen.prefix)
      : null,

  /** Where the endpoint stands for the prefix, any user tag may begin it. */
  ({ values: { userCertifyId, prefix } }) =>
    userCertifyId === '' || userCertifyId === 'auto' || isUserCertifyId(userCertifyId, prefix)
      ? null
      : fault('userCertifyId', 'format', `${shorten(prefix || '<prefix>', 48)}_ + 10 × [A-Za-z0-9]`, userCertifyId),
]

/** Of texts with faults of their own, too: a language is not wrong because one of its texts is. */
function isKeyOf(holder: unknown, key: string): boolean {
  try {
    return typeof holder === 'object' && holder !== null && hasOwn(holder, key)
  } catch {
    return false
  }
}
