import { cpSync, rmSync } from 'node:fs'

// Taro puts what it takes from node_modules into the main package: in the subpackage's folder it stays there. Its name is that of the
// package, so that `exclude` in config/index.ts keeps its sizes here, too.
const target = 'src/captcha/aliyun-captcha-miniprogram'
rmSync(target, { recursive: true, force: true })
cpSync('node_modules/aliyun-captcha-miniprogram/dist/npm', target, { recursive: true })
