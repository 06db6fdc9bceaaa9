import type { Field } from '../issues/field'
import type { IssueRule } from '../issues/issue'
import type { CallbackFault } from './callbackFault'
import type { AdvisedCode } from './catalog'
import type { CertificateFault } from './certificateFault'
import type { PageFault } from './pageFault'

/** Languages in which developers are addressed; see {@link developerLanguage}. */
export type DeveloperLanguage = 'cn' | 'en'

/**
 * A developer's sentence pair. Placeholders, filled in by `describeError`: `{host} {code} {status} {field} {expected}
 * {received} {seconds} {message} {requestId}`. A part in brackets is left out where a value in it is not known.
 */
export interface Advice {
  readonly message: string
  readonly fix: string
}

/** Texts of the `error` event. A missing row does not compile. */
export interface ErrorTexts {
  readonly codes: Readonly<Record<AdvisedCode, Advice>>
  /** The fix of `CertificateInvalid`, where the phone says what is wrong. */
  readonly certificates: Readonly<Record<CertificateFault, string>>
  /** The fix of `ClientLoadFailed` with the H5 page; left out of the build of the plugin, which has none. */
  readonly pages: Readonly<Record<PageFault, string>>
  /**
   * What is wrong, by rule; `{field}`, `{expected}`, `{received}`. `remove` is the fix of an unknown key, `more` the last of too many issues:
   * `{count}` of them are left out.
   */
  readonly rules: Readonly<Record<IssueRule | 'remove' | 'more', string>>
  /** How to fix it, by property. */
  readonly fields: Readonly<Record<Field, string>>
  /** Why a page's own `captchaVerifyCallback` counts as a refusal: the `message` of `fail`. */
  readonly callbacks: Readonly<Record<CallbackFault, string>>
}
