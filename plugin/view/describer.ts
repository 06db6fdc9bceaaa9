import type { ErrorDetail } from '../core/errors/detail'
import type { Failure } from '../core/errors/failure'
import type { Model } from '../core/state/model'
import type { Locales } from '../locales/types'
import { errorDetail } from './texts'

export type Describe = (failure: Failure, model: Model) => ErrorDetail

/** Writes the sentences of a failure once: the event and every drawing of it share one detail. */
export function createDescriber(locales: Locales): Describe {
  let last: { readonly failure: Failure; readonly detail: ErrorDetail } | undefined
  return (failure, model) => {
    if (last?.failure !== failure) last = { failure, detail: errorDetail(failure, model, locales) }
    return last.detail
  }
}
