import type { CaptchaEvent, DropInProps } from 'aliyun-captcha-miniprogram'

const captcha = requirePlugin('captcha')

/** A page as written for Alibaba's own plugin: one object with its callbacks, and methods of the plugin's interface. */
Page({
  data: {
    pluginProps: null as DropInProps | null,
    endpoint: '',
    imageBase: '',
    said: '',
  },

  onLoad({ endpoint = '', scene = 'puzzle', imageBase = '' }: Record<string, string | undefined>) {
    const pluginProps: DropInProps = {
      SceneId: scene,
      mode: 'popup',
      success: captchaVerifyParam => this.setData({ said: `success ${captchaVerifyParam.length > 0}` }),
      fail: detail => this.setData({ said: `fail ${detail.verifyCode}` }),
      onError: detail => this.setData({ said: `error ${detail.code}` }),
    }
    this.setData({ pluginProps, endpoint: decodeURIComponent(endpoint), imageBase: decodeURIComponent(imageBase) })
  },

  open() {
    captcha.show()
  },

  ready({ detail }: CaptchaEvent<'ready'>) {
    this.setData({ said: `ready ${detail.captchaType}` })
  },
})
