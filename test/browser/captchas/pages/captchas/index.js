// Several captchas on one page: `?boxes=puzzle:300,slider:200`, each a scene and the width of its box in CSS px.
Page({
  data: { base: '', boxes: [], journal: [], renders: 0 },

  onLoad({ boxes }) {
    const { serviceUrl } = wx.getExtConfigSync()
    this.setData({
      base: serviceUrl,
      boxes: boxes.split(',').map((box, index) => {
        const [sceneId, width] = box.split(':')
        return { id: `captcha${index}`, sceneId, width }
      }),
    })
  },

  record({ type, detail }) {
    this.setData({ journal: [{ name: type, detail: JSON.stringify(detail) }, ...this.data.journal] })
  },
})
