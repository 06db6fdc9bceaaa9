import type { CaptchaType } from '../core/protocol/challenges'
import { challengeIn, isDrawnEmbedded, type Model } from '../core/state/model'
import { locales } from '../locales/locales'
import { clock } from '../platform/clock'
import { changes } from '../view/changes'
import type { Describe } from '../view/describer'
import { type Drawing, drawingOf, NOTHING_DRAWN, type Place, type SystemTheme } from '../view/drawing'

/** Draws the models of one captcha, one after another. */
export class Drawer {
  systemTheme: SystemTheme | null = null
  /** The popup is mounted though it was not opened yet. */
  ahead = false
  /** What the view was given last. */
  private shown: Drawing = NOTHING_DRAWN
  private lastType: CaptchaType | '' = ''
  private place: Place | null = null

  constructor(
    private readonly describe: Describe,
    private readonly hasPortal: () => boolean,
  ) {}

  /**
   * Whether there is anything to draw. Until a popup is opened, or mounted ahead, there is not, but for an error, which is told to screen
   * readers. What was drawn once is kept up to date.
   */
  isNeeded(model: Model): boolean {
    return (
      this.shown !== NOTHING_DRAWN || this.ahead || model.visible || isDrawnEmbedded(model) || model.state === 'error'
    )
  }

  /** What changed since the last drawing, for one setData; `null` for nothing. */
  patchFor(model: Model): Partial<Drawing> | null {
    const challenge = challengeIn(model)
    if (challenge) this.lastType = challenge.captchaType
    if (!this.isNeeded(model)) return null
    this.place ??= this.hasPortal() ? 'portal' : 'plain'
    const { describe, lastType, place, shown, systemTheme } = this
    const mounted = shown.place !== '' || this.ahead
    const next = drawingOf(model, { mounted, place, lastType, systemTheme, nowMs: clock.now(), locales, describe })
    const patch = changes(shown, next)
    if (patch) this.shown = next
    return patch
  }
}
