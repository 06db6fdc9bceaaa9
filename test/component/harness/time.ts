/** A tick, an answer of the service and what follows from it. Less than any time the component measures. */
const SETTLED_MS = 20
/** The popup's content is there: it comes in by a transition. */
const OPENED_MS = 100

/** Before each test; promises stay real. */
export function stopTime(): void {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'], now: Date.UTC(2026, 0, 2, 3, 4, 5) })
}

export const advance = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms)
export const settled = (): Promise<void> => advance(SETTLED_MS)
export const opened = (): Promise<void> => advance(OPENED_MS)
