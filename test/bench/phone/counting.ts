/** What the logic layer was asked for since the last reset. */
export interface Calls {
  readonly calls: number
  /** JSON of what they carried. */
  readonly bytes: number
}

interface Counter {
  calls: number
  bytes: number
}

/** Runs in the browser: counts every `setData` but those of the bench's own page. */
export function countSetData(): void {
  const counter: Counter = { calls: 0, bytes: 0 }
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
  Object.assign(window, { __calls: counter })
}

export function readCalls(): Calls {
  const { calls, bytes } = (window as unknown as { __calls: Counter }).__calls
  return { calls, bytes }
}

export function resetCalls(): void {
  Object.assign((window as unknown as { __calls: Counter }).__calls, { calls: 0, bytes: 0 })
}
