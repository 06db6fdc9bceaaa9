import type { VantEvent } from '../../vant'
import { WORDS } from './words'

/** Two foldable lists. Properties `entries`: events, newest first; `records`: as `entries`; `language`: that of the demo. */
Component({
  properties: {
    entries: { type: Array, value: [] },
    records: { type: Array, value: [] },
    language: { type: String, value: 'zh' },
  },
  data: {
    words: WORDS,
    /** Names of the open lists. */
    open: [] as string[],
    isOpen: { events: false, records: false },
  },
  methods: {
    fold({ detail: open }: VantEvent<string[]>) {
      this.setData({ open, isOpen: { events: open.includes('events'), records: open.includes('records') } })
    },
  },
})
