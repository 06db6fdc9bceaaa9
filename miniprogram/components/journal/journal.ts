/** A foldable list of events. Property `entries`: the journal, newest first. */
Component({
  properties: {
    entries: { type: Array, value: [] },
  },
  data: {
    open: false,
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open })
    },
  },
})
