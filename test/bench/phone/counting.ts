/** What the logic layer was asked for since the last reset. */
export interface Calls {
  readonly calls: number
  /** JSON of what they carried. */
  readonly bytes: number
}

interface Counter {
  calls: number
  bytes: number
  /** Up to the end of the turn in which `ready` was told. */
  untilReady: Calls | null
}

/** Runs in the browser: counts every `setData` but those of the bench's own page. */
export function countSetData(): void {
  const counter: Counter = { calls: 0, bytes: 0, untilReady: null }
  const element = document.querySelector('[data-is]') as (Element & { __wxElement?: object }) | null
  let owner = element?.__wxElement as Record<string, (...values: unknown[]) => unknown>
  while (!Object.hasOwn(owner, 'setData')) owner = Object.getPrototypeOf(owner)
  const setData = owner.setData
  owner.setData = function (this: { is?: string }, ...values) {
    if (this.is !== 'pages/bench/index') {
      counter.calls += 1
      counter.bytes += new TextEncoder().encode(JSON.stringify(values[0])).length
    }
    return setData?.apply(this, values)
  }
  const { mark } = performance
  performance.mark = function (name, options) {
    // What `ready` brings about in the same turn is part of it; pictures that are loaded later are not.
    if (name === 'bench:ready')
      queueMicrotask(() => {
        counter.untilReady ??= { calls: counter.calls, bytes: counter.bytes }
      })
    return mark.call(this, name, options)
  }
  Object.assign(window, { __calls: counter })
}

export function readCalls(): Calls {
  const { calls, bytes } = (window as unknown as { __calls: Counter }).__calls
  return { calls, bytes }
}

export function readCallsUntilReady(): Calls | null {
  return (window as unknown as { __calls: Counter }).__calls.untilReady
}

export function resetCalls(): void {
  Object.assign((window as unknown as { __calls: Counter }).__calls, { calls: 0, bytes: 0, untilReady: null })
}
