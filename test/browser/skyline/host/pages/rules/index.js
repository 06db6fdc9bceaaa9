Page({
  data: { renderer: '', tip: 'later', overlay: 'overflow: auto; width: 20px' },
  onLoad() {
    this.setData({ renderer: this.renderer })
  },
  change() {
    this.setData({ tip: 'changed', overlay: 'overflow: scroll; width: 30px' })
  },
})
