import { cpSync, rmSync } from 'node:fs'

// uni-app takes native components from the `wxcomponents` of the project or of a subpackage.
const target = 'src/captcha/wxcomponents/aliyun-captcha'
rmSync(target, { recursive: true, force: true })
cpSync('node_modules/aliyun-captcha-miniprogram/dist/npm', target, { recursive: true })
