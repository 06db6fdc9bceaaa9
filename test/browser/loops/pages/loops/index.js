// A page whose handler never lets go: each change of state causes two more.
Page({
  data: { base: '', there: true, rang: 0, changes: 0 },

  onLoad() {
    this.setData({ base: wx.getExtConfigSync().serviceUrl })
    this.timer = setInterval(() => this.setData({ rang: this.data.rang + 1 }), 20)
  },

  onUnload() {
    clearInterval(this.timer)
  },

  begin() {
    this.looping = true
    this.selectComponent('#captcha').refresh()
  },

  takeAway() {
    this.setData({ there: false })
  },

  statechange() {
    this.data.changes += 1
    if (!this.looping) return
    const captcha = this.selectComponent('#captcha')
    captcha.reset()
    captcha.show()
  },
})
