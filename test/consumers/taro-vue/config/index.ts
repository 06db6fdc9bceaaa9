import { defineConfig } from '@tarojs/cli'

/** Taro rewrites px to rpx, in the styles of npm components too: `exclude` keeps the captcha's sizes as they were made. */
const ofCaptcha = (file: string) => file.includes('aliyun-captcha-miniprogram')

export default defineConfig({
  projectName: 'consumer-taro-vue',
  date: '2026-1-1',
  designWidth: 750,
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'vue3',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  mini: { postcss: { pxtransform: { enable: true, config: { exclude: ofCaptcha } } } },
})
