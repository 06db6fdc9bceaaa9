const { configure } = require('aliyun-captcha-miniprogram')

App({
  onLaunch() {
    configure({ official: requirePlugin('AliyunCaptcha') })
  },
})
