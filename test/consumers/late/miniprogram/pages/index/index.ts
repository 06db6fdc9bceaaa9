import type { CaptchaEvent, CaptchaInstance, CaptchaProperties } from 'aliyun-captcha-miniprogram'

/** A page whose captcha comes after it: it may be tapped before, and it may have to ask again. */
Page({
  data: {
    captcha: null as CaptchaProperties | null,
    mounted: false,
    failed: false,
    said: '',
  },

  /** A tap that came before the captcha. */
  wanted: false,
  loadFailed: (() => {}) as WechatMiniprogram.OnLazyLoadErrorCallback,

  /** `?endpoint=…&scene=…`: a page under test names its service. */
  onLoad({ endpoint = '', scene = 'puzzle', imageBase = '' }: Record<string, string | undefined>) {
    this.loadFailed = ({ subpackage, errMsg }) => {
      console.error(subpackage, errMsg)
      this.setData({ failed: true })
    }
    if (wx.onLazyLoadError) wx.onLazyLoadError(this.loadFailed) // base library 2.24.3
    const captcha: CaptchaProperties = {
      sceneId: scene,
      prefix: 'demo',
      endpoint: decodeURIComponent(endpoint),
      imageBase: decodeURIComponent(imageBase),
    }
    this.setData({ captcha, mounted: true })
  },

  onUnload() {
    if (wx.offLazyLoadError) wx.offLazyLoadError(this.loadFailed)
  },

  open() {
    const captcha = this.selectComponent('#captcha') as unknown as CaptchaInstance | null
    if (captcha) return captcha.show()
    this.wanted = true
    // A fresh tag has WeChat load the subpackage again.
    if (this.data.failed) this.setData({ mounted: false }, () => this.setData({ mounted: true, failed: false }))
  },

  /** It is there: its first event says so. */
  arrive() {
    this.setData({ failed: false })
    if (!this.wanted) return
    this.wanted = false
    this.open()
  },

  ready({ detail }: CaptchaEvent<'ready'>) {
    this.setData({ said: `ready ${detail.captchaType}` })
    this.arrive()
  },

  succeed({ detail }: CaptchaEvent<'success'>) {
    this.setData({ said: `success ${detail.verifyCode}` })
  },

  fail({ detail }: CaptchaEvent<'error'>) {
    this.setData({ said: `error ${detail.code}: ${detail.fix}` })
    this.arrive()
  },
})
