import type { Builds } from './phone/contender'
import type { Stages } from './phone/stages'

/** What a suite measures, and how often. */
export interface Context {
  readonly builds: Builds
  /** Made at the first use. */
  readonly stages: () => Stages
  /** How many samples of a suite that takes `usual` of them. */
  readonly samples: (usual: number) => number
}
