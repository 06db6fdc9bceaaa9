import type { CaptchaEvent, CaptchaInstance } from 'aliyun-captcha-miniprogram'

Page({
  data: { said: '' },

  open() {
    const captcha = this.selectComponent('#captcha') as unknown as CaptchaInstance
    captcha.show()
  },

  ready() {
    this.setData({ said: 'ready' })
  },

  succeed({ detail }: CaptchaEvent<'success'>) {
    this.setData({ said: `success ${detail.captchaVerifyParam}` })
  },

  fail({ detail }: CaptchaEvent<'error'>) {
    this.setData({ said: `error ${detail.code}: ${detail.fix}` })
  },
})
