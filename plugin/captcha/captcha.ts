import type { CaptchaConfig } from '../core/parameters/config'
import { readDropIn } from '../core/parameters/dropIn'
import type { Cancel } from '../core/ports'
import type { CaptchaType } from '../core/protocol/challenge'
import type { MachineEvent } from '../core/state/events'
import { INITIAL_MODEL, type Model } from '../core/state/model'
import { copy } from '../platform/clipboard'
import { ports } from '../platform/ports'
import { fillPool } from '../platform/random'
import { ownerSelectors, ownerWidth } from '../platform/selector'
import { type SystemTheme, watchTheme } from '../platform/theme'
import { afterTick } from '../platform/tick'
import type { CaptchaInstance } from '../types/instance'
import { tell } from './announce'
import type { Callbacks } from './callbacks'
import { changes } from './changes'
import { Controller } from './controller'
import { type Labels, labelsOf } from './labels'
import { type Holder, officialFor } from './official'
import { arrive, leave } from './present'
import { observedNames, type PropertyValues, properties, rawOf } from './properties'
import { type PanelView, panelView } from './view'
import { errorDetail, isRtl, textsFor, waitText } from './voice'

/** Alibaba's own client draws its challenge itself; the button of an embedded one, skeletons and errors are ours all the same. */
const handedOver = ({ config, state }: Model): boolean =>
  config?.client === 'official' && state !== 'idle' && state !== 'requesting' && state !== 'error'

/** What a panel asks for: an event of the state machine, or a text to copy. */
export type PanelAct = MachineEvent | { readonly type: 'copy'; readonly text: string }

interface CaptchaData {
  readonly embedded: boolean
  readonly open: boolean
  /** It was open once, so that there is a popup, to go by its transition and to come again. */
  readonly opened: boolean
  readonly panel: PanelView | null
  readonly labels: Labels | null
  /** `props` of Alibaba's own component while it stands in our place. */
  readonly official: object | null
  /** Width of `element` in embed mode, px; 0 when not known. */
  readonly room: number
}

interface Fields {
  controller: Controller
  callbacks: Callbacks
  /** What the view was given last. */
  shown: Partial<CaptchaData>
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
      const { challenge, config, failure, raw } = model
      // Not before: whether an `element` is there takes a look at the page.
      if (config && config !== this.measured) this.measureRoom(config)
      if (challenge) this.lastType = challenge.captchaType
      const texts = textsFor(model)
      const theme = config ? config.theme : 'auto'
      const own = !handedOver(model)
      const panel =
        own &&
        panelView({
          model,
          texts,
          rtl: isRtl(model),
          theme: theme === 'auto' && this.systemTheme ? this.systemTheme : theme,
          lastType: this.lastType,
          error: failure && errorDetail(failure, model),
          wait: waitText(model, ports.clock.now()),
        })
      const embedded = config ? config.mode === 'embed' : raw?.mode === 'embed'
      const open = model.visible && !embedded && own
      const opened = open || this.shown.opened || false
      const next = { embedded, open, opened, panel: panel || null, labels: labelsOf(texts) }
      const patch = changes<Omit<CaptchaData, 'room' | 'official'>>(this.shown, next)
      if (!patch) return
      this.shown = { ...this.shown, ...next }
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

  export(): CaptchaInstance {
    const { controller } = this
    return {
      show: () => controller.dispatch({ type: 'show' }),
      hide: () => controller.dispatch({ type: 'hide', reason: 'api' }),
      refresh: () => controller.dispatch({ type: 'refresh' }),
      reset: () => controller.dispatch({ type: 'reset' }),
      getState: () => {
        const { state, visible, challenge, config, raw } = controller.current
        return {
          state,
          visible: visible && (config || raw)?.mode !== 'embed',
          certifyId: challenge ? challenge.certifyId : '',
          captchaType: challenge ? challenge.captchaType : '',
        }
      },
    }
  },
})
