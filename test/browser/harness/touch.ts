import type { CDPSession, Page } from 'playwright-core'

/** CSS px from the corner of the browser's window, as `boundingBox()` gives them. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface DragOptions {
  /** How many `touchmove`s on the way. Default 12. */
  readonly steps?: number
  /** Pause between them, in ms. Default 16. */
  readonly pauseMs?: number
  /** Where the finger is after the share `t` (0 to 1) of the way. Default: straight, at even speed. */
  readonly path?: (t: number, from: Point, to: Point) => Point
}

const straight = (t: number, from: Point, to: Point): Point => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
})

/** Fingers on the screen, through the DevTools protocol: the browser takes them for real ones. */
export class Touch {
  private constructor(
    private readonly session: CDPSession,
    private readonly page: Page,
  ) {}

  static async of(page: Page): Promise<Touch> {
    return new Touch(await page.context().newCDPSession(page), page)
  }

  /** Puts fingers down; with more points than lie there already, one more finger. */
  start(...points: readonly Point[]): Promise<void> {
    return this.dispatch('touchStart', points)
  }

  /** All fingers that are down, in their order, at their new places. */
  move(...points: readonly Point[]): Promise<void> {
    return this.dispatch('touchMove', points)
  }

  /** Lifts all fingers. */
  end(): Promise<void> {
    return this.dispatch('touchEnd', [])
  }

  /** Lifts one of several fingers, the others stay: `finger` counts from 0, in the order in which they came. */
  async lift(finger: number, { x, y }: Point): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [{ x, y, id: finger }] })
  }

  /** What an incoming call does to a gesture. */
  cancel(): Promise<void> {
    return this.dispatch('touchCancel', [])
  }

  async tap(point: Point): Promise<void> {
    await this.start(point)
    await this.end()
  }

  /** One finger from here to there, lifted at the end. */
  async drag(from: Point, to: Point, options: DragOptions = {}): Promise<void> {
    await this.start(from)
    await this.glide(from, to, options)
    await this.end()
  }

  /** The moves of a drag alone, for a finger that is down and stays down. */
  async glide(from: Point, to: Point, { steps = 12, pauseMs = 16, path = straight }: DragOptions = {}): Promise<void> {
    for (let step = 1; step <= steps; step += 1) {
      await this.page.waitForTimeout(pauseMs)
      await this.move(path(step / steps, from, to))
    }
  }

  private async dispatch(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: readonly Point[]) {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }))
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}
