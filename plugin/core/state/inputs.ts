import type { Fault } from '../issues/issue'
import type { RawParameters } from '../parameters/config'
import { sameParameters } from '../parameters/same'

/** A settled set of properties, as the page gave it. */
export interface Inputs {
  readonly raw: RawParameters
  /** Faults that only show in the object of `props`: unknown keys, callbacks that are no functions. */
  readonly faults: readonly Fault[]
  /** `false`: the page gave neither a scene nor `props`, so that there is nothing to begin with, and nothing wrong. */
  readonly given: boolean
  /** The page judges the answer itself (V2 architecture). */
  readonly handsOver: boolean
}

/** Whether a page that renders again gave the same set once more. */
export const isSame = (before: Inputs, now: Inputs): boolean =>
  before.handsOver === now.handsOver &&
  before.given === now.given &&
  sameParameters(before.raw, now.raw) &&
  JSON.stringify(before.faults) === JSON.stringify(now.faults)
