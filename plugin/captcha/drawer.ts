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
    const opened = shown.opened || false
    const next = drawingOf(model, { opened, lastType, systemTheme, nowMs: clock.now(), locales, describe })
    const patch = changes(shown, next)
    if (patch) this.shown = next
    return patch
  }
}
