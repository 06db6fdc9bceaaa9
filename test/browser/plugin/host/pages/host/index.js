const { configure } = require('aliyun-captcha-miniprogram')

// `?scenes=a,b`: a captcha for each; `mode=embed`; `prefetch=no`; `preflight=yes`; `judge=page` (V2); `interface=none`.
Page({
  data: { boxes: [], given: {}, journal: [] },

  onLoad({ scenes = 'slider', mode = 'popup', prefetch = 'yes', preflight = 'no', judge = '', interface: hands = '' }) {
    if (hands === 'none') configure({ plugin: null })
    const { serviceUrl } = wx.getExtConfigSync()
    const address = preflight === 'yes' ? { prefix: 'demo', endpoint: `${serviceUrl}demo/` } : {}
    const callbacks = {
      captchaVerifyCallback: param => this.judge(param),
      onBizResultCallback: result => this.note('onBizResultCallback', { result }),
    }
    this.setData({
      given: {
        ...address,
        mode,
        prefetch: prefetch === 'yes',
        preflight: preflight === 'yes',
        props: judge === 'page' ? callbacks : null,
      },
      boxes: scenes.split(',').map((sceneId, at) => ({ id: `captcha${at}`, sceneId })),
    })
  },

  open({ currentTarget }) {
    this.selectComponent(`#${currentTarget.dataset.id}`).show()
  },

  /** What a server would say, a moment later. */
  judge(param) {
    this.note('captchaVerifyCallback', { param })
    const right = param.startsWith('right')
    return new Promise(resolve => {
      setTimeout(() => resolve(right ? { captchaResult: true, bizResult: true } : { captchaResult: false }), 30)
    })
  },

  record({ type, detail, currentTarget }) {
    this.note(type, { at: currentTarget.id, ...detail })
  },

  note(name, detail) {
    this.setData({ journal: [{ name, detail: JSON.stringify(detail) }, ...this.data.journal] })
  },
})
