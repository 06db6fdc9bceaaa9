/** Stands where a host put nothing, and says so: `generic:challenge` is for Alibaba's own component. */
Component({
  properties: { props: null },
  lifetimes: {
    attached() {
      this.triggerEvent('absent')
    },
  },
})
