import type { Parameters } from 'fast-check'

/** 200 runs of each property, or as many as PROPERTY_RUNS says; a failure prints its seed and path, to be played again. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 200)

/** A seed of PROPERTY_SEED (and a path of PROPERTY_PATH) plays one failure again. `times`: a cheap property is run more often. */
export const runs = <Ts>(times = 1): Parameters<Ts> => {
  const { PROPERTY_SEED: seed, PROPERTY_PATH: path } = process.env
  return { numRuns: times * RUNS, ...(seed && { seed: Number(seed) }), ...(path && { path }) }
}

/** Ten thousand runs of the longest property take minutes. */
export const PATIENCE_MS = 20 * 60 * 1000
