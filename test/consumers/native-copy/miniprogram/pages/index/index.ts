import type { CaptchaEvent, CaptchaModule, CaptchaProperties } from 'aliyun-captcha-miniprogram' // types only: no npm building

const { createUserCertifyId, errorCodes, version }: CaptchaModule = require('../../aliyun-captcha/index')

Page({
  data: {
    captcha: null as CaptchaProperties | null,
    said: '',
  },

  /** `?endpoint=…&scene=…`: a page under test names its service. */
  onLoad({ endpoint = '', scene = 'puzzle', imageBase = '' }: Record<string, string | undefined>) {
    const captcha: CaptchaProperties = {
      sceneId: scene,
      prefix: 'demo',
      endpoint: decodeURIComponent(endpoint),
      imageBase: decodeURIComponent(imageBase),
    }
    this.setData({ captcha, said: `${version}, ${errorCodes.length} codes, ${createUserCertifyId('demo').length}` })
  },

  open() {
    this.selectComponent('#captcha')?.show()
  },

  ready({ detail }: CaptchaEvent<'ready'>) {
    this.setData({ said: `ready ${detail.captchaType}` })
  },

  succeed({ detail }: CaptchaEvent<'success'>) {
    this.setData({ said: `success ${detail.verifyCode}` })
  },

  fail({ detail }: CaptchaEvent<'error'>) {
    this.setData({ said: `error ${detail.code}: ${detail.fix}` })
  },

  close({ detail }: CaptchaEvent<'close'>) {
    if (detail.reason === 'user') this.setData({ said: 'closed' })
  },
})
