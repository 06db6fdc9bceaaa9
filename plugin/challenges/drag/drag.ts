import type { PanelView } from '../../view/view'
import type { ChallengeAct } from '../act'

/** What the view layer hands over at the end of a drag, or when steps are confirmed. */
interface Release {
  readonly fraction: number
  readonly durationMs: number
  readonly input: 'touch' | 'steps'
  readonly track: readonly (readonly [number, number, number])[]
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Data {
  readonly mirrored: boolean
  readonly locked: boolean
  /** Height of the picture in percent of its width; 3:2 until it is there, so that nothing jumps. */
  readonly ratio: number
  /** Width of the piece in percent of the picture's. */
  readonly share: number
  readonly loaded: boolean
  /** Position for a screen reader, percent. */
  readonly value: number
  readonly stepped: boolean
  /** Way of the thumb, px, for base libraries whose view layer cannot measure. */
  readonly way: number
  readonly moves: typeof MOVES
}

interface Fields {
  /** CertifyId of the challenge that is shown. */
  challenged?: string
  picture: Size | null
  pieceSize: Size | null
}

type Methods = {
  act(act: ChallengeAct): void
  onNothing(): void
  onPicture(event: { detail: Size }): void
  onPiece(event: { detail: Size }): void
  onBroken(): void
  onGrab(): void
  onReturn(): void
  onStep(step: { fraction: number }): void
  onRelease(release: Release): void
  settlePictures(): void
  showValue(fraction: number): void
  measure(): void
}

/** Step buttons, in fractions of the way: a fine one is well within what a steady hand hits. */
const MOVES = [
  { name: 'backFar', by: -0.1 },
  { name: 'back', by: -0.01 },
  { name: 'on', by: 0.01 },
  { name: 'onFar', by: 0.1 },
] as const

const properties = { p: Object, labels: Object, steps: Boolean }

/**
 * `SLIDING`, `PUZZLE` and `INPAINTING`: one way to drag, with a picture over it or without. The finger is followed in drag.wxs;
 * here a drag begins and ends.
 */
Component<Data, typeof properties, Methods, [], Fields>({
  externalClasses: ['track-class', 'thumb-class', 'button-class'],
  properties,
  data: {
    mirrored: false,
    locked: false,
    ratio: 66.7,
    share: 18,
    loaded: false,
    value: 0,
    stepped: false,
    way: 0,
    moves: MOVES,
  },

  observers: {
    p(panel: PanelView | null) {
      if (!panel) return
      const { certifyId, pictured, status, rtl } = panel
      // The puzzle keeps its direction, for its picture has one; the plain slider runs as the language does.
      const mirrored = rtl && !pictured
      const locked = status !== 'open'
      if (mirrored !== this.data.mirrored || locked !== this.data.locked) this.setData({ mirrored, locked })
      // The panel is drawn anew for other reasons, too.
      if (certifyId === this.challenged) return
      this.challenged = certifyId
      this.picture = null
      this.pieceSize = null
      if (this.data.loaded || this.data.stepped) this.setData({ loaded: false, stepped: false })
      this.showValue(0)
    },
  },

  lifetimes: {
    ready() {
      this.measure()
    },
  },

  pageLifetimes: {
    resize() {
      this.measure()
    },
  },

  methods: {
    act(act) {
      this.triggerEvent('act', act)
    },

    /** Bound to `catch:touchmove`, so that neither the page scrolls nor the gesture swipes back. */
    onNothing() {},

    onPicture({ detail }) {
      this.picture = detail
      this.settlePictures()
    },

    onPiece({ detail }) {
      this.pieceSize = detail
      this.settlePictures()
    },

    onBroken() {
      this.act({ type: 'pictures', certifyId: this.data.p.certifyId, loaded: false })
    },

    settlePictures() {
      const { picture, pieceSize } = this
      if (!picture || !pieceSize || !(picture.width > 0)) return
      this.setData({
        loaded: true,
        ratio: (picture.height / picture.width) * 100,
        share: (pieceSize.width / picture.width) * 100,
      })
      this.act({ type: 'pictures', certifyId: this.data.p.certifyId, loaded: true })
      this.measure()
    },

    onGrab() {
      if (this.data.stepped) this.setData({ stepped: false })
      this.act({ type: 'grabbed' })
    },

    onReturn() {
      this.showValue(0)
    },

    onStep({ fraction }) {
      this.showValue(fraction)
      if (!this.data.stepped) this.setData({ stepped: true })
    },

    onRelease({ fraction, durationMs, input, track }) {
      const { picture, pieceSize } = this
      const { type, pictured } = this.data.p as PanelView
      if (type === '') return
      const wayPx = picture && pieceSize ? picture.width - pieceSize.width : 0
      const position = pictured ? fraction * wayPx : fraction
      this.showValue(fraction)
      this.act({ type: 'answered', answer: { type, position, durationMs, input, track } })
    },

    showValue(fraction) {
      const value = Math.round(fraction * 100)
      if (value !== this.data.value) this.setData({ value })
    },

    measure() {
      const query = this.createSelectorQuery()
      query.select('.drag__track').boundingClientRect()
      query.select('.drag__thumb').boundingClientRect()
      query.exec(([track, thumb]: ({ width: number } | null)[]) => {
        const way = track && thumb ? track.width - thumb.width : 0
        if (way > 0 && way !== this.data.way) this.setData({ way })
      })
    },
  },
})
