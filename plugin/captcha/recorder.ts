import type { Attempted } from '../core/client/attempt'
import type { Happened } from '../core/observation/happened'
import type { Spans } from '../core/observation/span'
import { track } from '../core/observation/track'
import { extend, newTrail } from '../core/observation/trail'
import { spansBefore } from '../core/observation/underWay'
import { isObserved, observe } from './observer'

/** So far, of all pages. */
let captchas = 0

/** Follows one `<captcha>` while somebody observes, and gives them its records. */
export class Recorder {
  private readonly captcha: number
  private spans: Spans | null = null
  private trail = newTrail()

  constructor() {
    captchas += 1
    this.captcha = captchas
  }

  /** Work begins: the requests from here on are its. */
  begin(): void {
    this.trail = newTrail()
  }

  readonly attempted = (attempted: Attempted): void => {
    if (isObserved()) extend(this.trail, attempted)
  }

  follow(handled: Omit<Happened, 'trail'>): void {
    if (!isObserved()) {
      this.spans = null
      return
    }
    const happened = { ...handled, trail: this.trail }
    const { spans, records } = track(this.captcha, this.spans || spansBefore(happened), happened)
    this.spans = spans
    for (const record of records) observe(record)
  }
}
