export default defineAppConfig({
  pages: ['pages/index/index'],
  subPackages: [{ root: 'captcha', pages: [] }],
  window: { navigationBarTitleText: 'Taro' },
})
