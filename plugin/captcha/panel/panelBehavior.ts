import { isTrial } from '../../platform/appInfo'
import type { PanelView } from '../../view/view'
import type { PanelAct } from './act'

/** What is followed and kept here; `image`, `piece`, `labels` and `copying`, which panel.wxml reads as well, are its component's alone. */
interface PanelData {
  readonly panel: PanelView | null
  readonly unfolded: boolean
  readonly steps: boolean
}

type Methods = {
  onAct(event: { detail: PanelAct }): void
  onStart(): void
  onClose(): void
  onRefresh(): void
  onRetry(): void
  onFold(): void
  onSteps(): void
  onCopy(): void
}

/** What a component needs that includes the panel. */
export type PanelOwner = {
  /** Does what the panel asks for. */
  act(act: PanelAct): void
}

interface Fields extends PanelOwner {
  /** Code of the error that is shown. */
  code?: string
}

/**
 * Of each component that includes panel.wxml: draws a {@link PanelView}, knows nothing of requests and states, and turns taps into events of
 * the state machine. It is no component of its own, which would add a twentieth to the first captcha of a page.
 */
export const panelBehavior = Behavior<PanelData, Record<never, never>, Methods, [], Fields>({
  data: { panel: null, unfolded: false, steps: false },

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
      const { panel } = this.data
      if (panel && panel.phase === 'challenge' && panel.status === 'open') this.act({ type: 'refresh' })
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
