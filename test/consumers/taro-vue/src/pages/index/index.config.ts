export default definePageConfig({
  usingComponents: { captcha: 'aliyun-captcha-miniprogram/dist/npm/captcha/captcha' },
})
