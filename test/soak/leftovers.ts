/** What a component may leave behind, counted in the page from its first moment on. */
export interface Leftovers {
  readonly timers: number
  readonly frames: number
  /** Of `wx`: listeners for the network's state and for the theme. */
  readonly wxListeners: number
}

/** Runs in the browser before anything else does. */
export function countLeftovers(): void {
  const timers = new Set<number>()
  const frames = new Set<number>()
  const listeners = new Set<unknown>()
  const { setTimeout, setInterval, clearTimeout, clearInterval, requestAnimationFrame, cancelAnimationFrame } = window

  window.setTimeout = ((run: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run(...values)
    }, ms) as unknown as number
    timers.add(timer)
    return timer
  }) as typeof window.setTimeout
  window.setInterval = ((run: () => void, ms?: number) => {
    const timer = setInterval(run, ms) as unknown as number
    timers.add(timer)
    return timer
  }) as typeof window.setInterval
  window.clearTimeout = timer => {
    timers.delete(timer as number)
    clearTimeout(timer)
  }
  window.clearInterval = timer => {
    timers.delete(timer as number)
    clearInterval(timer)
  }
  window.requestAnimationFrame = run => {
    const frame = requestAnimationFrame(atMs => {
      frames.delete(frame)
      run(atMs)
    })
    frames.add(frame)
    return frame
  }
  window.cancelAnimationFrame = frame => {
    frames.delete(frame)
    cancelAnimationFrame(frame)
  }

  /** Once the mini program's `wx` is there. */
  const watch = () => {
    const { wx } = globalThis as unknown as { wx: Record<string, (listener: unknown) => void> }
    for (const name of ['NetworkStatusChange', 'ThemeChange', 'WindowResize', 'KeyboardHeightChange']) {
      const on = wx[`on${name}`]
      const off = wx[`off${name}`]
      if (!on || !off) continue
      wx[`on${name}`] = listener => {
        listeners.add(listener)
        on(listener)
      }
      wx[`off${name}`] = listener => {
        listeners.delete(listener)
        off(listener)
      }
    }
  }
  const read = () => ({ timers: timers.size, frames: frames.size, wxListeners: listeners.size })
  Object.assign(window, { __soak: { watch, read } })
}
