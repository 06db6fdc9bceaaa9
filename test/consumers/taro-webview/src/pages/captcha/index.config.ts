export default definePageConfig({
  renderer: 'webview',
  usingComponents: { 'captcha-page': 'aliyun-captcha-miniprogram/dist/npm/handover/webview/page/page' },
})
