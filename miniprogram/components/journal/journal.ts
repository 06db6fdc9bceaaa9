import type { VantEvent } from '../../vant'
import { WORDS } from './words'

/** A foldable list of events. Property `entries`: the journal, newest first; `language`: that of the demo. */
Component({
  properties: {
    entries: { type: Array, value: [] },
    language: { type: String, value: 'zh' },
  },
  data: {
    words: WORDS,
    /** Names of the open items: `['events']` or none. */
    open: [] as string[],
  },
  methods: {
    fold(event: VantEvent<string[]>) {
      this.setData({ open: event.detail })
    },
  },
})
