import { place } from './client'
import { fail } from './fail'
import { type Configured, isAlibabas, keep } from './model'
import { cooled, takeToken } from './rateLimit'
import { after, STOP_ALL, type Step, start, step } from './step'
import { validate } from './validate'

/**
 * Starts a fresh initialization, now or as soon as the rate limit allows; faulty parameters are checked again. An initialization that is
 * answered from here takes its turn too: otherwise a page that refreshes on each error would block the thread.
 */
export function begin(model: Configured, atMs: number): Step {
  const { config } = model
  const { bucket, waitMs } = takeToken(model.bucket, atMs)
  const run = model.run + 1
  const kept = { ...keep(model), bucket, run }
  const wait = waitMs > 0 ? [start('rateLimit', waitMs)] : null
  if (!config) return wait ? step({ ...kept, state: 'validating', config }, ...STOP_ALL, ...wait) : validate(kept)
  const requesting = { ...kept, state: 'requesting', config } as const
  if (wait) return step(requesting, ...STOP_ALL, ...wait)
  const alibabas = isAlibabas(model)
  if (alibabas && !config.preflight) return after(STOP_ALL, place(requesting))
  const failure = cooled(model.cooling, atMs)
  if (failure) return after(STOP_ALL, fail(requesting, failure))
  // A preflight must not use up the certifyId that Alibaba's client is to begin with.
  const asked = alibabas ? { ...config, userCertifyId: '' } : config
  return step({ ...requesting, cooling: null }, ...STOP_ALL, { type: 'initialize', run, config: asked })
}
