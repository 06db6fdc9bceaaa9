import { viewCanMeasure } from '../../platform/viewCanMeasure'
import type { PanelView } from '../../view/view'
import type { ChallengeAct } from '../act'
import { type Layout, layoutOf, type Size, USUAL_LAYOUT, wayOf } from './pictures'

/** What the view layer passes on at the end of a drag, or when steps are confirmed. */
interface Release {
  readonly fraction: number
  readonly durationMs: number
  readonly input: 'touch' | 'steps'
  readonly track: readonly (readonly [number, number, number])[]
}

/** Step buttons, in fractions of the way: a fine step is smaller than what a service tolerates. */
const MOVES = [
  { name: 'backFar', by: -0.1 },
  { name: 'back', by: -0.01 },
  { name: 'on', by: 0.01 },
  { name: 'onFar', by: 0.1 },
] as const

interface Data extends Layout {
  readonly mirrored: boolean
  readonly locked: boolean
  readonly loaded: boolean
  /** Position for a screen reader, percent. */
  readonly value: number
  readonly stepped: boolean
  /** Way of the thumb, px, where it was measured here: a view layer that can measure does so as a drag begins. */
  readonly way: number
  readonly moves: typeof MOVES
}

interface Fields {
  /** CertifyId of the challenge that is shown. */
  challenged?: string
  picture: Size | null
  piece: Size | null
}

type Methods = {
  act(act: ChallengeAct): void
  onNothing(): void
  onPicture(event: { detail: Size }): void
  onPiece(event: { detail: Size }): void
  onBroken(event: { detail: { readonly errMsg?: unknown } }): void
  lose(errMsg?: unknown): void
  onGrab(): void
  onReturn(): void
  onStep(step: { fraction: number }): void
  onRelease(release: Release): void
  settlePictures(): void
  showValue(fraction: number): void
  measureAhead(): void
  measure(): void
}

const properties = { panel: Object, image: String, piece: String, labels: Object, steps: Boolean }

/**
 * `SLIDING`, `PUZZLE` and `INPAINTING`: a slider, with a picture above it or without. drag.wxs follows the finger; here a drag
 * starts and ends.
 */
Component<Data, typeof properties, Methods, [], Fields>({
  externalClasses: ['track-class', 'thumb-class', 'button-class'],
  properties,
  data: {
    ...USUAL_LAYOUT,
    mirrored: false,
    locked: false,
    loaded: false,
    value: 0,
    stepped: false,
    way: 0,
    moves: MOVES,
  },

  observers: {
    panel(panel: PanelView | null) {
      if (!panel) return
      const { certifyId, pictured, status, rtl } = panel
      // A puzzle is not mirrored, because its picture is not; the plain slider follows the direction of the language.
      const mirrored = rtl && !pictured
      const locked = status !== 'open'
      if (mirrored !== this.data.mirrored || locked !== this.data.locked) this.setData({ mirrored, locked })
      // The same challenge: the panel changes for other reasons, too.
      if (certifyId === this.challenged) return
      this.challenged = certifyId
      this.picture = null
      this.piece = null
      if (this.data.loaded || this.data.stepped) this.setData({ loaded: false, stepped: false })
      this.showValue(0)
    },
  },

  lifetimes: {
    ready() {
      this.measureAhead()
    },
  },

  pageLifetimes: {
    /** Of a drag under way, too. */
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
      this.piece = detail
      this.settlePictures()
    },

    onBroken({ detail }) {
      this.lose(detail && detail.errMsg)
    },

    lose(errMsg) {
      this.picture = null
      this.piece = null
      const said = typeof errMsg === 'string' ? { errMsg } : {}
      this.act({ type: 'pictures', certifyId: this.data.panel.certifyId, loaded: false, ...said })
    },

    settlePictures() {
      const { picture, piece } = this
      if (!picture || !piece) return
      const layout = layoutOf(picture, piece)
      if (!layout) return this.lose()
      this.setData({ ...layout, loaded: true })
      this.act({ type: 'pictures', certifyId: this.data.panel.certifyId, loaded: true })
      this.measureAhead()
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
      const { type, pictured } = this.data.panel as PanelView
      if (type === '') return
      const position = pictured ? fraction * wayOf(this.picture, this.piece) : fraction
      this.showValue(fraction)
      this.act({ type: 'answered', answer: { type, position, durationMs, input, track } })
    },

    showValue(fraction) {
      const value = Math.round(fraction * 100)
      if (value !== this.data.value) this.setData({ value })
    },

    measureAhead() {
      if (!viewCanMeasure(this.renderer)) this.measure()
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
