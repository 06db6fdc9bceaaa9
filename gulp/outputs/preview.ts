import { join } from 'node:path'
import { type Files, read, under } from '../files'
import { root } from '../run'
import { appId } from './miniprogram'

interface Manifest {
  usingComponents?: Record<string, string>
  [key: string]: unknown
}

/** The subpackage that declares Alibaba's plugin; WeChat wants a page in it. */
const SUBPACKAGE = 'alibaba'

const PAGE: readonly (readonly [string, string])[] = [
  ['index.js', 'Page({})\n'],
  ['index.json', '{}\n'],
  ['index.wxml', '<view />\n'],
]

const changed = (files: Files, path: string, change: (manifest: Manifest) => Manifest): [string, Buffer] => {
  const manifest = change(JSON.parse((files.get(path) ?? '{}').toString()) as Manifest)
  return [path, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]
}

/** The demo as one has it who may use Alibaba's plugin: declared in a subpackage, and loaded late. */
function withPlugin(miniprogram: Files): Files {
  const plugins = { AliyunCaptcha: { version: '0.0.0', provider: appId() } }
  return new Map([
    ...miniprogram,
    ...PAGE.map(([name, text]) => [`${SUBPACKAGE}/${name}`, Buffer.from(text)] as const),
    changed(miniprogram, 'app.json', app => ({
      ...app,
      subPackages: [{ root: SUBPACKAGE, pages: ['index'], plugins }],
    })),
    changed(miniprogram, 'pages/login/index.json', page => ({
      ...page,
      usingComponents: { ...page.usingComponents, 'aliyun-captcha': 'plugin://AliyunCaptcha/captcha' },
      componentPlaceholder: { 'aliyun-captcha': 'view' },
    })),
  ])
}

/** `dist/preview`: what `npm start` shows. The demo, and a stand-in for Alibaba's plugin. */
export function previewOutput(miniprogram: Files, npm: Files): Files {
  const standIn = read(join(root, 'test/standIns/plugin'), ['.js', '.json', '.wxml'])
  return new Map([
    ...under('miniprogram', withPlugin(miniprogram)),
    ...under('AliyunCaptcha', standIn),
    ...under('AliyunCaptcha/own', npm),
  ])
}
