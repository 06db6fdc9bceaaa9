import type { CaptchaConfig } from '../core/parameters/config'

/** In embed mode the challenge takes no more room than `element` has. */
export class Room {
  /** The config that the room was measured for. */
  private config: CaptchaConfig | null = null

  /**
   * `widthOf`: looks a selector up on the page. `settle`: called with the width of `element`, px; 0 when there is none or it is not
   * known.
   */
  constructor(
    private readonly widthOf: (selector: string, done: (widthPx: number) => void) => void,
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
    const { config } = this
    if (!config) return
    if (config.mode !== 'embed' || !config.element) return this.settle(0)
    this.widthOf(config.element, widthPx => {
      if (config === this.config) this.settle(widthPx)
    })
  }
}
