import type { Fault } from '../errors/issue'
import type { Result } from '../result'
import type { CaptchaConfig, RawParameters } from './config'

export interface SelectorUse {
  readonly field: 'element' | 'button'
  readonly selector: string
}

export interface Checked {
  readonly faults: readonly Fault[]
  /** The well-formed ones that were given. */
  readonly selectors: readonly SelectorUse[]
  /** `null` when there are faults. */
  readonly config: CaptchaConfig | null
}

export declare function checkParameters(raw: RawParameters): Checked
export declare function settleSelectors(
  checked: Checked,
  found: readonly boolean[] | null,
): Result<CaptchaConfig, Fault>
