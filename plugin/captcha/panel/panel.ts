import { isTrial } from '../../platform/appInfo'
import type { PanelView } from '../../view/view'
import type { PanelAct } from './act'

type Methods = {
  act(act: PanelAct): void
  onAct(event: { detail: PanelAct }): void
  onStart(): void
  onClose(): void
  onRefresh(): void
  onRetry(): void
  onFold(): void
  onSteps(): void
  onCopy(): void
}

const properties = { panel: Object, image: String, piece: String, labels: Object, copying: Object }

/** Draws a {@link PanelView}. Knows nothing of requests and states, and turns taps into events of the state machine. */
Component<{ unfolded: boolean; steps: boolean }, typeof properties, Methods, [], { code?: string }>({
  externalClasses: ['panel-class', 'track-class', 'thumb-class', 'button-class'],
  properties,
  data: { unfolded: false, steps: false },

  observers: {
    // Not `panel.error.code`: base libraries throw where a member of the path is null.
    panel(panel: PanelView | null) {
      const error = panel ? panel.error : null
      const code = error ? error.code : ''
      if (code === this.code) return
      this.code = code
      const unfolded = error !== null && !error.canRetry && isTrial()
      if (unfolded !== this.data.unfolded) this.setData({ unfolded })
    },
  },

  methods: {
    act(act) {
      this.triggerEvent('act', act)
    },
    onAct({ detail }) {
      this.act(detail)
    },
    onStart() {
      this.act({ type: 'show' })
    },
    onClose() {
      this.act({ type: 'hide', reason: 'user' })
    },
    onRefresh() {
      const { phase, status } = this.data.panel as PanelView
      if (phase === 'challenge' && status === 'open') this.act({ type: 'refresh' })
    },
    onRetry() {
      this.act({ type: 'retry' })
    },
    onFold() {
      this.setData({ unfolded: !this.data.unfolded })
    },
    onSteps() {
      this.setData({ steps: !this.data.steps })
    },
    onCopy() {
      this.act({ type: 'copy' })
    },
  },
})
