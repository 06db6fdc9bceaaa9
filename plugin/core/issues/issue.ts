import type { Field } from './field'

export type IssueRule = 'type' | 'value' | 'missing' | 'format' | 'selector' | 'unknown'

/**
 * One fault as data: no sentence yet. `field` is a property in camelCase (with a path below it where that helps, such as
 * `slideStyle.width` or `texts.en.POPUP_TITLE`) or, in a response, a path such as `Result.VerifyCode`.
 */
export interface Fault {
  readonly field: string
  readonly rule: IssueRule
  /** What would be right, language neutral: `'popup' | 'embed'`, `#id`, `number 1–60000`. */
  readonly expected: string
  /** What came, printed and shortened to 80 characters. */
  readonly received: string
  /** The property that the fix is about, when `field` is a path below it. */
  readonly property?: Field
}

/** A fault with its sentences: what the page receives in `issues[]`. */
export interface Issue {
  readonly field: string
  readonly rule: IssueRule
  readonly expected: string
  readonly received: string
  readonly message: string
  readonly fix: string
}
