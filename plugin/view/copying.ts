import type { Cancel, ClockPort } from '../core/ports'
import type { Texts } from '../locales/types'

/** What a panel shows of a text that was to be copied; `''` is nothing. */
export interface Copying {
  /** Whether it was copied, in words. */
  readonly said: string
  /** The text that could not be copied: it is shown instead, to be selected by hand. */
  readonly text: string
}

export const NOT_COPYING: Copying = { said: '', text: '' }

/** How long it is said that something was copied, ms: longer than WeChat's own notice, so that it is still there when that goes. */
const SAID_MS = 2000

const NOTHING: Cancel = () => undefined

/** Copies for one panel, one text at a time. */
export class Copier {
  private shown = NOT_COPYING
  private stopTimer = NOTHING
  /** Number of the text. WeChat may ask a person first, and its answer may come when they have long gone on. */
  private turn = 0

  constructor(
    private readonly copy: (text: string, done: (copied: boolean) => void) => void,
    private readonly clock: ClockPort,
    private readonly draw: (copying: Copying) => void,
  ) {}

  run(text: string, { COPIED, COPY_FAIL }: Pick<Texts, 'COPIED' | 'COPY_FAIL'>): void {
    this.stop()
    const { turn } = this
    this.copy(text, copied => {
      if (turn !== this.turn) return
      this.show(copied ? { said: COPIED, text: '' } : { said: COPY_FAIL, text })
      if (copied) this.stopTimer = this.clock.after(SAID_MS, () => this.stop())
    })
  }

  /** Nothing is said any more, and nothing will be. */
  stop(): void {
    this.turn += 1
    this.stopTimer()
    this.show(NOT_COPYING)
  }

  private show(copying: Copying): void {
    if (copying === this.shown) return
    this.shown = copying
    this.draw(copying)
  }
}
