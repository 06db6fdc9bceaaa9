import type { CaptchaConfig } from '../core/parameters/config'
import { readDropIn } from '../core/parameters/dropIn'
import type { Cancel } from '../core/ports'
import type { CaptchaType } from '../core/protocol/challenges'
import { INITIAL_MODEL, type Model } from '../core/state/model'
import { type Holder, officialFor } from '../handover/plugin/officialClient'
import { locales } from '../locales/locales'
import { copy } from '../platform/clipboard'
import { ports } from '../platform/ports'
import { fillPool } from '../platform/random'
import { ownerSelectors, ownerWidth } from '../platform/selector'
import { type SystemTheme, watchTheme } from '../platform/theme'
import { afterTick } from '../platform/tick'
import type { Callbacks } from '../types/dropIn'
import { changes } from '../view/changes'
import { type Drawing, drawingOf } from '../view/drawing'
import { tell } from './announce'
import { Controller } from './controller'
import { instanceOf } from './instance'
import type { PanelAct } from './panel/act'
import { observedNames, type PropertyValues, properties, rawOf } from './properties'
import { arrive, leave } from './visibleCaptchas'

interface CaptchaData extends Drawing {
  /** `props` of Alibaba's own component while it stands in our place. */
  readonly official: object | null
  /** Width of `element` in embed mode, px; 0 when not known. */
  readonly room: number
}

interface Fields {
  controller: Controller
  callbacks: Callbacks
  /** What the view was given last. */
  shown: Partial<Drawing>
  lastType: CaptchaType | ''
  /** The config that the room was measured for. */
  measured: CaptchaConfig | null
  systemTheme: SystemTheme | null
  stopTheme: Cancel
  /** A change of properties waits for the end of its tick. */
  settling: boolean
  attached: boolean
  /** Waiting for the `ready` lifetime, before which no node can be looked up; `null` after it. */
  afterReady: (() => void)[] | null
}

type Methods = {
  settle(): void
  draw(model: Model): void
  measureRoom(config: CaptchaConfig): void
  onAct(event: { detail: PanelAct }): void
  onAbsent(): void
}
type Properties = typeof properties

Component<CaptchaData, Properties, Methods, [], Fields>({
  behaviors: ['wx://component-export'] as unknown as [],
  externalClasses: ['root-class', 'panel-class', 'track-class', 'thumb-class', 'button-class'],
  properties,
  data: { embedded: false, open: false, opened: false, panel: null, labels: null, official: null, room: 0 },

  observers: {
    [observedNames]() {
      if (!this.attached || this.settling) return
      this.settling = true
      afterTick(() => this.settle())
    },
  },

  lifetimes: {
    created() {
      this.callbacks = {}
      this.shown = {}
      this.lastType = ''
      this.measured = null
      this.systemTheme = null
      this.afterReady = []
      const find = ownerSelectors(this)
      const holder: Holder = {
        hold: (official, drawn) => this.setData({ official }, drawn),
        hear: event => this.controller.dispatch(event),
      }
      const shell = {
        selectors: ((selectors, done) => {
          const look = () => find(selectors, done)
          if (this.afterReady) this.afterReady.push(look)
          else look()
        }) as typeof find,
        announce: (announcement: Parameters<typeof tell>[0], model: Model) =>
          tell(announcement, model, this.callbacks, (name, detail) => this.triggerEvent(name, detail)),
        official: officialFor(holder, () => this.callbacks),
        render: (model: Model) => this.draw(model),
      }
      this.controller = new Controller(shell, ports)
    },
    attached() {
      this.attached = true
      arrive(this.controller)
      fillPool()
      this.stopTheme = watchTheme(theme => {
        this.systemTheme = theme
        this.draw(this.controller.current)
      })
      this.settling = true
      afterTick(() => this.settle())
    },
    ready() {
      const waiting = this.afterReady ?? []
      this.afterReady = null
      for (const look of waiting) look()
    },
    detached() {
      this.attached = false
      leave(this.controller)
      this.stopTheme()
      this.controller.dispatch({ type: 'detach' })
    },
  },

  pageLifetimes: {
    show() {
      arrive(this.controller)
    },
    hide() {
      leave(this.controller)
    },
    resize() {
      if (this.measured) this.measureRoom(this.measured)
    },
  },

  methods: {
    settle() {
      this.settling = false
      if (!this.attached) return
      const values = this.properties as unknown as PropertyValues
      const { raw, callbacks, faults } = readDropIn(values.props, rawOf(values))
      this.callbacks = callbacks as Callbacks
      this.controller.configure({ raw, faults, callbacks: this.callbacks })
    },

    /** Sends the view what changed since the last time, in one setData. */
    draw(model: Model) {
      if (!this.attached || model === INITIAL_MODEL) return
      const { challenge, config } = model
      // Not before: whether an `element` is there takes a look at the page.
      if (config && config !== this.measured) this.measureRoom(config)
      if (challenge) this.lastType = challenge.captchaType
      const { lastType, systemTheme, shown } = this
      const next = drawingOf(model, {
        opened: shown.opened || false,
        lastType,
        systemTheme,
        nowMs: ports.clock.now(),
        locales,
      })
      const patch = changes(shown, next)
      if (!patch) return
      this.shown = next
      this.setData(patch)
    },

    /** In embed mode the challenge takes no more room than `element` has. */
    measureRoom(config) {
      this.measured = config
      const settle = (room: number) => {
        if (this.attached && config === this.measured && room !== this.data.room) this.setData({ room })
      }
      if (config.mode === 'embed' && config.element) ownerWidth(this, config.element, settle)
      else settle(0)
    },

    onAct({ detail }) {
      if (detail.type === 'copy') copy(detail.text, () => undefined)
      else this.controller.dispatch(detail)
    },

    /** Our own component stands where Alibaba's should: nobody said what to put there. */
    onAbsent() {
      this.controller.dispatch({ type: 'official', outcome: 'absent', word: 'generic:challenge' })
    },
  },

  export() {
    return instanceOf(this.controller)
  },
})
