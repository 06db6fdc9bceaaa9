import type { Instance, Options } from './options'

/**
 * Ways in which the client may break, for tests. Alibaba documents no shape of what `onError` and `fail` get: these are the ones that
 * integrators handle. What the server does in place of sending the script stands in test/preview/web/misbehaviours.ts.
 */
export const MISBEHAVIOURS: Readonly<Record<string, (options: Options) => void>> = {
  throws: () => {
    throw new Error('the client threw')
  },
  silent: () => undefined,
  errorIsError: ({ onError }) => onError?.(new Error('init failed')),
  errorIsObject: ({ onError }) => onError?.({ code: 'IllegalScene', msg: 'Bad request. The scene is invalid.' }),
  errorIsText: ({ onError }) => onError?.('network error'),
  errorIsNothing: ({ onError }) => onError?.(undefined),
  instanceIsNothing: ({ getInstance }) => getInstance(undefined as unknown as Instance),
  emptyPass: ({ getInstance, success }) => {
    getInstance(nothing)
    success('')
  },
}

const nothing: Instance = { show: () => {}, hide: () => {}, refresh: () => {}, destroyCaptcha: () => {} }
