import type { Slots } from '../core/client/slots'
import type { Cancel, ClockPort, PagePort } from '../core/ports'
import { challengeIn, isDrawnEmbedded, type Model } from '../core/state/model'

/** For how long a challenge has been ready, ms: by then the page has drawn what `ready` brought about. */
export const IDLE_MS = 150

/** Of one mini program. A page has one or two; in a long list of them most are never opened, and each costs memory. */
const MOST_POPUPS = 3

let popups = 0

/**
 * Has the hidden popup of a captcha mounted before it is opened: its pictures are fetched, and opening it is one small change. Only once its
 * challenge is ready, since a captcha without `prefetch` that is never opened costs nothing, and while no captcha waits for the service.
 */
export class PopupAhead {
  private mounted = false
  private counted = false
  private stopTimer: Cancel | null = null

  constructor(
    private readonly clock: ClockPort,
    private readonly page: Pick<PagePort, 'isHidden'>,
    private readonly requests: Pick<Slots, 'areFree'>,
    private readonly mount: () => void,
  ) {}

  /** Called with each model that is drawn, and when the page is visible again. */
  follow(model: Model): void {
    if (model.visible) this.mounted = true
    const wanted = !this.mounted && model.state === 'ready' && challengeIn(model) !== null && !isDrawnEmbedded(model)
    if (!wanted) this.cancel()
    else if (!this.stopTimer) this.wait()
  }

  detach(): void {
    this.cancel()
    if (this.counted) popups -= 1
    this.counted = false
    this.mounted = false
  }

  private wait(): void {
    this.stopTimer = this.clock.after(IDLE_MS, () => this.idle())
  }

  private idle(): void {
    this.stopTimer = null
    if (popups >= MOST_POPUPS || this.page.isHidden()) return
    if (!this.requests.areFree()) return this.wait()
    popups += 1
    this.counted = true
    this.mounted = true
    this.mount()
  }

  private cancel(): void {
    if (this.stopTimer) this.stopTimer()
    this.stopTimer = null
  }
}
