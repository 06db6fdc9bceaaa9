// Popups inside two parents, whose styles a test sets.
Page({
  data: { base: '', outer: '', inner: '', scroll: false, captchas: ['first', 'second'] },

  onLoad() {
    this.setData({ base: wx.getExtConfigSync().serviceUrl })
  },
})
