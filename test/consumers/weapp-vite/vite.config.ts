import { CaptchaResolver } from 'aliyun-captcha-miniprogram/resolver'
import { defineConfig } from 'weapp-vite/config'

export default defineConfig({
  weapp: {
    srcRoot: 'miniprogram',
    // From weapp-vite 6 on: weapp.autoImportComponents, without `enhance`.
    enhance: { autoImportComponents: { resolvers: [CaptchaResolver()] } },
  },
})
