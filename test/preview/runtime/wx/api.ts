/** What the asynchronous calls of `wx` share. */
export interface Callbacks<Result = object> {
  success?(result: Result & { errMsg: string }): void
  fail?(fault: { errMsg: string; errno?: number | undefined }): void
  complete?(outcome: { errMsg: string }): void
}

/** Thrown inside an {@link asyncApi} to make it fail with `<name>:fail <reason>`. */
export class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason)
  }
}

/**
 * A call in WeChat's two forms: with callbacks it returns nothing, without them a promise. The callbacks come later,
 * never before the call returns.
 */
export function asyncApi<Options extends object, Result extends object>(
  name: string,
  run: (options: Options) => Result | Promise<Result>,
): (options?: Options & Callbacks<Result>) => Promise<Result & { errMsg: string }> | undefined {
  return options => {
    const outcome = Promise.resolve()
      .then(() => run(options ?? ({} as Options)))
      .then(
        result => ({ ...result, errMsg: `${name}:ok` }),
        fault => Promise.reject(fault instanceof Refusal ? failureOf(name, fault) : fault),
      )
    if (!options || !(options.success || options.fail || options.complete)) return outcome
    outcome.then(
      result => {
        options.success?.(result)
        options.complete?.(result)
      },
      fault => {
        if (fault instanceof Error) throw fault
        options.fail?.(fault)
        options.complete?.(fault)
      },
    )
    return undefined
  }
}

const failureOf = (name: string, { reason, errno }: Refusal) =>
  errno === undefined ? { errMsg: `${name}:fail ${reason}` } : { errMsg: `${name}:fail ${reason}`, errno }

/** `wx.onX` and `wx.offX` over one set of listeners. Without a listener, `off` forgets all of them. */
export function listeners<Detail>() {
  const set = new Set<(detail: Detail) => void>()
  return {
    on: (listener: (detail: Detail) => void) => void set.add(listener),
    off: (listener?: (detail: Detail) => void) => (listener ? void set.delete(listener) : set.clear()),
    tell: (detail: Detail) => {
      for (const listener of [...set]) listener(detail)
    },
  }
}
