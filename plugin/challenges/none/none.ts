/** The default of `generic:challenge`, which is for Alibaba's own component: reports that the host has given none. */
Component({
  properties: { props: null },
  lifetimes: {
    attached() {
      this.triggerEvent('absent')
    },
  },
})
