import { clock } from '../../platform/clock'
import type { PanelView } from '../../view/view'
import type { ChallengeAct } from '../act'

type Methods = {
  act(act: ChallengeAct): void
  onTouch(): void
  onTap(): void
}

const properties = { panel: Object }

/** `CHECK_BOX`: one tap. */
Component<Record<never, never>, typeof properties, Methods, [], { touchedAt: number | null }>({
  externalClasses: ['track-class'],
  properties,

  methods: {
    act(act) {
      this.triggerEvent('act', act)
    },

    onTouch() {
      this.touchedAt = clock.now()
      this.act({ type: 'grabbed' })
    },

    /** A screen reader causes a tap without a touch. */
    onTap() {
      const { type } = this.data.panel as PanelView
      if (type === '') return
      const { touchedAt } = this
      this.touchedAt = null
      // The phone's clock may have been set back.
      const durationMs = touchedAt ? Math.max(0, clock.now() - touchedAt) : 0
      this.act({
        type: 'answered',
        answer: {
          type,
          position: 0,
          durationMs,
          input: touchedAt ? 'touch' : 'steps',
          track: [[0, 0, durationMs]],
        },
      })
    },
  },
})
