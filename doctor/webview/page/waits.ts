import type { Cancel, ClockPort } from '../../../plugin/core/ports'
import { settleOnce } from '../../../plugin/core/values/settleOnce'

/** Everything that the page waits for. Nothing comes after {@link Waits.stop}. */
export class Waits {
  private stopped = false
  private cancels: Cancel[] = []

  constructor(private readonly clock: ClockPort) {}

  after(ms: number, callback: () => void): Cancel {
    return this.until(this.clock.after(ms, callback))
  }

  /** Has something undone at the end. */
  until(cancel: Cancel): Cancel {
    if (this.stopped) cancel()
    else this.cancels.push(cancel)
    return cancel
  }

  /** Asks for one value; `otherwise` stands for it after the deadline. */
  within<Value>(
    ms: number,
    ask: (done: (value: Value) => void) => void,
    otherwise: Value,
    then: (value: Value) => void,
  ): void {
    let cancel: Cancel = () => undefined
    const once = settleOnce<Value>(value => {
      cancel()
      if (!this.stopped) then(value)
    })
    cancel = this.after(ms, () => once.settle(otherwise))
    ask(value => once.settle(value))
  }

  stop(): void {
    this.stopped = true
    for (const cancel of this.cancels.splice(0)) cancel()
  }
}
