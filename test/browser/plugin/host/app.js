const { configure } = require('aliyun-captcha-miniprogram')

App({
  onLaunch() {
    configure({ plugin: requirePlugin('AliyunCaptcha') })
  },
})
