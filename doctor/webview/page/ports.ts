import type { Fault } from '../../../plugin/core/issues/issue'
import type { Cancel, ClockPort, RandomPort } from '../../../plugin/core/ports'
import type { Result } from '../../../plugin/core/values/result'
import type { Fixed, Opened } from '../../../plugin/core/webview/address'
import type { View } from './view'

/** What Alibaba's script puts into the page, as the page "Web and H5 client V3 integration" names it. */
export type InitAliyunCaptcha = (options: Readonly<Record<string, unknown>>) => unknown

/** What the page does with the world around it; the browser's half is browser.ts. */
export interface PagePorts {
  readonly clock: ClockPort
  readonly random: RandomPort
  /** What the address says. */
  readonly opened: Result<Opened, Fault>
  /** `''`: the address has none that is valid, and nobody can be told. */
  readonly nonce: string
  /** What is fixed in the file. */
  readonly fixed: Fixed & { readonly script: string; readonly jssdk: string }
  /** CSS px of the window, which 750 rpx are. */
  readonly widthPx: number
  /** Loads a script; `done` is called at most once. */
  load(address: string, done: (loaded: boolean) => void): void
  /** Sets `window.AliyunCaptchaConfig`. */
  configure(config: Fixed): void
  /** `window.initAliyunCaptcha`, whatever it is. */
  client(): unknown
  /** Asks the JSSDK. May never answer. */
  isInMiniProgram(done: (answer: boolean) => void): void
  post(data: object): void
  goBack(): void
  draw(view: View): void
  /** Presses the element that was given as `button`. */
  press(): void
  /** Calls back each time when the person comes back to the page: phones stop timers meanwhile. */
  onVisible(callback: () => void): Cancel
}
