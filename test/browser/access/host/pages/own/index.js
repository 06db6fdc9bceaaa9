// A captcha in a page's own clothes: classes, a language of its own, a puzzle or (`?scene=x`) another scene.
Page({
  data: { base: '', scene: '', texts: { he: { POPUP_TITLE: 'בדיקת אבטחה', PUZZLE_TIP: '' } } },

  onLoad({ scene }) {
    this.setData({ base: wx.getExtConfigSync().serviceUrl, scene: scene || 'puzzle' })
  },
})
