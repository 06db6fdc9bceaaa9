import type { CaptchaType } from '../core/protocol/challenges'
import { challengeIn, INITIAL_MODEL, type Model } from '../core/state/model'
import { locales } from '../locales/locales'
import { clock } from '../platform/clock'
import { changes } from '../view/changes'
import type { Describe } from '../view/describer'
import { type Drawing, drawingOf, type SystemTheme } from '../view/drawing'

/** Draws the models of one captcha, one after another. */
export class Drawer {
  systemTheme: SystemTheme | null = null
  /** The popup is mounted though it was not opened yet. */
  ahead = false
  /** What the view was given last. */
  private shown: Partial<Drawing> = {}
  private lastType: CaptchaType | '' = ''

  constructor(private readonly describe: Describe) {}

  /** What changed since the last drawing, for one setData; `null` for nothing. */
  patchFor(model: Model): Partial<Drawing> | null {
    if (model === INITIAL_MODEL) return null
    const challenge = challengeIn(model)
    if (challenge) this.lastType = challenge.captchaType
    const { describe, lastType, shown, systemTheme } = this
    const mounted = shown.mounted || this.ahead
    const next = drawingOf(model, { mounted, lastType, systemTheme, nowMs: clock.now(), locales, describe })
    const patch = changes(shown, next)
    if (patch) this.shown = next
    return patch
  }
}
