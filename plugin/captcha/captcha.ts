import { readDropIn } from '../core/parameters/dropIn'
import type { Cancel } from '../core/ports'
import type { Model } from '../core/state/model'
import { locales } from '../locales/locales'
import { copy } from '../platform/clipboard'
import { ports } from '../platform/ports'
import { fillPool } from '../platform/random'
import { hasRootPortal } from '../platform/rootPortal'
import { ownerSelectors, ownerWidths } from '../platform/selector'
import { watchTheme } from '../platform/theme'
import { afterTick } from '../platform/tick'
import type { Callbacks } from '../types/dropIn'
import { Copier, type Copying, NOT_COPYING } from '../view/copying'
import { createDescriber } from '../view/describer'
import { type Drawing, NOTHING_DRAWN } from '../view/drawing'
import { textsFor } from '../view/texts'
import { Controller } from './controller'
import { diagnosticsOf } from './diagnostics'
import { Drawer } from './drawer'
import { warnOfIgnored } from './ignoredKeys'
import { instanceOf } from './instance'
import { Nodes } from './nodes'
import { Page } from './page'
import { type PanelOwner, panelBehavior } from './panel/panelBehavior'
import { PopupAhead } from './popupAhead'
import { observedNames, type PropertyValues, properties, rawOf } from './properties'
import { Room } from './room'
import { shellOf } from './shell'
import { arrive, leave } from './visibleCaptchas'

interface CaptchaData extends Drawing {
  readonly copying: Copying
  /** `props` of Alibaba's own component while it stands in our place. */
  readonly alibaba: object | null
  /** Width of `element` in embed mode, px; 0 when not known. */
  readonly room: number
}

interface Fields {
  copier: Copier
  controller: Controller
  drawer: Drawer
  popupAhead: PopupAhead
  nodes: Nodes
  page: Page
  room: Room
  callbacks: Callbacks
  stopTheme: Cancel | null
  /** A change of properties waits for the end of its tick. */
  settling: boolean
  attached: boolean
}

type Methods = PanelOwner & {
  settleSoon(): void
  settle(): void
  followTheme(): void
  draw(model: Model): void
  onNothing(): void
  onAbsent(): void
}
type Properties = typeof properties

Component<CaptchaData, Properties, Methods, [], Fields>({
  behaviors: ['wx://component-export', panelBehavior] as unknown as [],
  externalClasses: ['root-class', 'panel-class', 'track-class', 'thumb-class', 'button-class'],
  properties,
  data: {
    ...NOTHING_DRAWN,
    copying: NOT_COPYING,
    alibaba: null,
    room: 0,
  },

  observers: {
    [observedNames]() {
      if (this.attached) this.settleSoon()
    },
  },

  lifetimes: {
    created() {
      const describe = createDescriber(locales)
      this.callbacks = {}
      this.drawer = new Drawer(describe, hasRootPortal)
      this.copier = new Copier(copy, ports.clock, copying => {
        if (this.attached) this.setData({ copying })
      })
      this.page = new Page()
      this.popupAhead = new PopupAhead(ports.clock, this.page, ports.slots, () => {
        this.drawer.ahead = true
        this.draw(this.controller.current)
      })
      this.nodes = new Nodes(ownerSelectors(this))
      this.room = new Room(ownerWidths(this), room => {
        if (this.attached && room !== this.data.room) this.setData({ room })
      })
      this.controller = new Controller(shellOf(this, describe, ports.clock), { ...ports, page: this.page })
    },
    attached() {
      this.attached = true
      arrive(this.controller)
      fillPool()
      this.settleSoon()
    },
    ready() {
      this.nodes.ready()
    },
    detached() {
      this.attached = false
      leave(this.controller)
      if (this.stopTheme) this.stopTheme()
      this.stopTheme = null
      this.copier.stop()
      this.popupAhead.detach()
      this.controller.dispatch({ type: 'detach' })
    },
  },

  pageLifetimes: {
    show() {
      arrive(this.controller)
      this.page.show()
      this.popupAhead.follow(this.controller.current)
    },
    hide() {
      leave(this.controller)
      this.page.hide()
    },
    resize() {
      this.room.measure()
    },
  },

  methods: {
    /** Changes within one tick are batched. */
    settleSoon() {
      if (this.settling) return
      this.settling = true
      afterTick(() => this.settling && this.settle())
    },

    settle() {
      this.settling = false
      if (!this.attached) return
      const values = this.properties as unknown as PropertyValues
      const { raw, callbacks, faults, ignored, given } = readDropIn(values.props, rawOf(values))
      this.callbacks = callbacks as Callbacks
      const handsOver = this.callbacks.captchaVerifyCallback !== undefined
      this.controller.dispatch({ type: 'configure', inputs: { raw, faults, given, handsOver } })
      if (ignored.length > 0) warnOfIgnored(ignored)
    },

    /** Not before there is something to draw: asking the platform takes its time, and the request goes first. */
    followTheme() {
      if (this.stopTheme) return
      this.stopTheme = watchTheme(theme => {
        this.drawer.systemTheme = theme
        // The first answer comes before what is drawn for.
        if (this.stopTheme) this.draw(this.controller.current)
      })
    },

    /** Gives the view what changed, in one setData. */
    draw(model: Model) {
      if (!this.attached) return
      if (model.state !== 'error') this.copier.stop()
      this.popupAhead.follow(model)
      if (this.drawer.isNeeded(model)) this.followTheme()
      // Not before: whether an `element` is there takes a look at the page.
      if (model.config) this.room.measureFor(model.config)
      const patch = this.drawer.patchFor(model)
      if (patch) this.setData(patch)
    },

    /** Bound to `catch:touchmove` of the popup's shade, so that the page behind it does not scroll. */
    onNothing() {},

    act(act) {
      if (act.type !== 'copy') return this.controller.dispatch(act)
      const { current } = this.controller
      if (current.state === 'error') this.copier.run(diagnosticsOf(current, this.renderer), textsFor(current, locales))
    },

    /** Our own component stands where Alibaba's should: the host named none. */
    onAbsent() {
      this.controller.dispatch({ type: 'client', outcome: 'absent', word: 'generic:challenge' })
    },
  },

  export() {
    return instanceOf(this.controller)
  },
})
