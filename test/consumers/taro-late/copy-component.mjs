import { cpSync, rmSync } from 'node:fs'

// Taro puts what it takes from node_modules into the main package: in the subpackage's folder it stays there.
const target = 'src/captcha/aliyun-captcha'
rmSync(target, { recursive: true, force: true })
cpSync('node_modules/aliyun-captcha-miniprogram/dist/npm', target, { recursive: true })
