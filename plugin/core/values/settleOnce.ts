/** Takes the first value and drops the rest. */
export interface Once<Value> {
  settle(value: Value): void
  /** Drops every value from now on; `false` where it was settled or closed before. */
  close(): boolean
}

/** For ports that may call back twice, late, or after they were cancelled: `done` hears one value, and none after `close`. */
export function settleOnce<Value>(done: (value: Value) => void): Once<Value> {
  let open = true
  const close = () => {
    const was = open
    open = false
    return was
  }
  return {
    settle(value) {
      if (close()) done(value)
    },
    close,
  }
}
