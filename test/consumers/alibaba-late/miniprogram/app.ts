import { configure } from 'aliyun-captcha-miniprogram'

App({
  onLaunch() {
    configure({ plugin: () => requirePlugin.async('AliyunCaptcha') })
  },
})
