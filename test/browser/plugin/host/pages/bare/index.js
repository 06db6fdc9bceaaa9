// As the host's page, but for `generic:challenge`, which it forgot.
Page({
  data: { journal: [] },

  record({ type, detail }) {
    this.setData({ journal: [{ name: type, detail: JSON.stringify(detail) }, ...this.data.journal] })
  },
})
