import type { CaptchaConfig } from '../core/parameters/config'
import { type Owned, ownerWidth } from '../platform/selector'

/** In embed mode the challenge takes no more room than `element` has. */
export class Room {
  /** The config that the room was measured for. */
  private config: CaptchaConfig | null = null

  /** `settle`: called with the width of `element`, px; 0 when there is none or it is not known. */
  constructor(
    private readonly component: Owned,
    private readonly settle: (widthPx: number) => void,
  ) {}

  /** Measures for a config once. */
  measureFor(config: CaptchaConfig): void {
    if (config === this.config) return
    this.config = config
    this.measure()
  }

  /** Measures again: the screen was turned, say. */
  measure(): void {
    const { config, component } = this
    if (!config) return
    if (config.mode !== 'embed' || !config.element) return this.settle(0)
    ownerWidth(component, config.element, widthPx => {
      if (config === this.config) this.settle(widthPx)
    })
  }
}
