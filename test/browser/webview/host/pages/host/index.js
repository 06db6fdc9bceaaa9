// `?scenes=a,b`: a captcha for each; `mode=embed`; `page`: path of the page with the web-view.
Page({
  data: { boxes: [], mode: 'popup', page: '', journal: [] },

  onLoad({ scenes = 'slider', mode = 'popup', page = '/pages/captcha/index' }) {
    const boxes = scenes.split(',').map((sceneId, at) => ({ id: `captcha${at}`, sceneId }))
    this.setData({ boxes, mode, page: decodeURIComponent(page) })
  },

  open({ currentTarget }) {
    this.selectComponent(`#${currentTarget.dataset.id}`).show()
  },

  record({ type, detail, currentTarget }) {
    const name = { name: type, detail: JSON.stringify({ at: currentTarget.id, ...detail }) }
    this.setData({ journal: [name, ...this.data.journal] })
  },
})
