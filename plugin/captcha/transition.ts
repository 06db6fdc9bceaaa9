import type { Cancel } from '../core/ports'
import { clock } from '../platform/clock'

/** As Vant's styles fade, ms; the build writes it into the popup. */
const FADE_MS = 300

/** For a view to be drawn once, so that there is something to fade from, ms. */
const DRAWN_MS = 1000 / 30

interface Fields {
  /** What was last asked for. */
  shown?: boolean
  stop?: Cancel
}

type Methods = { follow(): void }

/**
 * Vant's popup comes and goes by this behavior. Vant's own forgets a `show` that comes while it still goes, and leaves the page under a
 * popup that nobody sees; here what is asked for last is what happens.
 */
export const transition = Behavior<
  { inited: boolean; display: boolean; classes: string },
  { show: BooleanConstructor },
  Methods,
  [],
  Fields
>({
  properties: { show: Boolean },
  data: { inited: false, display: false, classes: '' },
  observers: {
    show() {
      this.follow()
    },
  },
  lifetimes: {
    attached() {
      this.follow()
    },
    detached() {
      this.stop?.()
    },
  },
  methods: {
    follow() {
      const { show, display } = this.data
      if (show === (this.shown || false)) return
      this.shown = show
      this.stop?.()
      const fadeIn = () => this.setData({ classes: 'van-fade-enter-active' })
      if (!show) {
        this.setData({ classes: 'van-fade-leave-active van-fade-leave-to' })
        this.stop = clock.after(FADE_MS, () => this.setData({ display: false }))
      } else if (display) fadeIn()
      else {
        this.setData({ inited: true, display: true, classes: 'van-fade-enter-active van-fade-enter' })
        this.stop = clock.after(DRAWN_MS, fadeIn)
      }
    },
  },
})
