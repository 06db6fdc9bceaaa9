import { hasRootPortal } from '../../platform/rootPortal'

/**
 * A shade over the whole screen and a centred box on it, which fade in and out. The content stays mounted while it is hidden. The fade is
 * a CSS transition without timers, so the last value of `show` wins, also in the middle of a fade.
 */
Component({
  externalClasses: ['root-class'],
  properties: { show: Boolean },
  /** `''` until it is decided: nothing is drawn before, so that the content is mounted only once. */
  data: { place: '' },

  lifetimes: {
    attached() {
      this.setData({ place: hasRootPortal() ? 'portal' : 'plain' })
    },
  },

  methods: {
    /** Bound to `catch:touchmove` of the shade, so that the page behind it does not scroll. */
    onNothing() {},
  },
})
