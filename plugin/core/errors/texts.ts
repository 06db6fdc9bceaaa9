import type { Field } from '../issues/field'
import type { IssueRule } from '../issues/issue'
import type { KnownCode } from './catalog'

/** Languages in which developers are addressed; see {@link developerLanguage}. */
export type DeveloperLanguage = 'cn' | 'tw' | 'en'

/**
 * A developer's sentence pair. Placeholders, filled in by `describeError`: `{host} {code} {status} {field} {expected}
 * {received} {seconds} {message}`.
 */
export interface Advice {
  readonly message: string
  readonly fix: string
}

/** Texts of the `error` event. A missing row does not compile. */
export interface ErrorTexts {
  readonly codes: Readonly<Record<KnownCode, Advice>>
  /** What is wrong, by rule; `{field}`, `{expected}`, `{received}`. */
  readonly rules: Readonly<Record<IssueRule, string>>
  /** How to mend it, by property. */
  readonly fields: Readonly<Record<Field, string>>
}
