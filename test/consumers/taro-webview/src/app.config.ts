export default defineAppConfig({
  pages: ['pages/index/index', 'pages/captcha/index'],
  window: { navigationBarTitleText: 'Taro, web-view' },
})
