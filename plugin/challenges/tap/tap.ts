import { clock } from '../../platform/clock'
import type { ChallengeAct } from '../act'

type Methods = {
  act(act: ChallengeAct): void
  onTouch(): void
  onTap(): void
}

const properties = { status: String, tip: String }

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

    /** A screen reader taps without touching. */
    onTap() {
      const began = this.touchedAt
      this.touchedAt = null
      const durationMs = began ? clock.now() - began : 0
      const answer = {
        type: 'CHECK_BOX',
        position: 0,
        durationMs,
        input: began ? 'touch' : 'steps',
        track: [[0, 0, durationMs]],
      } as const
      this.act({ type: 'answered', answer })
    },
  },
})
