import { cpSync, rmSync } from 'node:fs'

// uni-app takes native components from `wxcomponents` alone.
const target = 'src/wxcomponents/aliyun-captcha'
rmSync(target, { recursive: true, force: true })
cpSync('node_modules/aliyun-captcha-miniprogram/dist/npm', target, { recursive: true })
