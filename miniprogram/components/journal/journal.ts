import type { VantEvent } from '../../vant'

/** A foldable list of events. Property `entries`: the journal, newest first. */
Component({
  properties: {
    entries: { type: Array, value: [] },
  },
  data: {
    /** Names of the open items: `['events']` or none. */
    open: [] as string[],
  },
  methods: {
    fold(event: VantEvent<string[]>) {
      this.setData({ open: event.detail })
    },
  },
})
