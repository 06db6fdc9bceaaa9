import { listeners } from '../wx/api'

interface LazyLoadError {
  readonly type: 'subpackage'
  readonly subpackage: readonly string[]
  readonly errMsg: string
}

/** https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onLazyLoadError.html */
const defaultTimeoutMs = 10_000

/** `wx.onLazyLoadError`: loads that components wait for. After the time-out the load goes on; a failure is told once more. */
export class LazyLoadErrors {
  private readonly set = listeners<LazyLoadError>()
  private timeoutMs = defaultTimeoutMs
  private readonly watched = new WeakSet<Promise<void>>()

  readonly on = (listener: (error: LazyLoadError) => void, timeoutMs?: number): void => {
    this.set.on(listener)
    // WeChat: one for all listeners, the last one counts.
    if (timeoutMs !== undefined) this.timeoutMs = timeoutMs
  }

  readonly off = this.set.off

  /** However many components wait for a load, it is told once. */
  watch(load: Promise<void>, subpackage: string, component: string): void {
    if (this.watched.has(load)) return
    this.watched.add(load)
    const tell = (errMsg: string) => {
      console.error(`${errMsg}: the subpackage "${subpackage}", which ${component} waits for; its placeholder stays`)
      this.set.tell({ type: 'subpackage', subpackage: [subpackage], errMsg })
    }
    const timer = window.setTimeout(() => tell('loadSubpackage: timeout'), this.timeoutMs)
    load.then(
      () => window.clearTimeout(timer),
      () => {
        window.clearTimeout(timer)
        tell('loadSubpackage: fail')
      },
    )
  }
}
