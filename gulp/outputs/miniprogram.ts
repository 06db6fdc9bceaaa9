import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, only, read, under } from '../files'
import { root } from '../run'
import { iconFont, vantFiles } from './vant'

const assets = ['.wxml', '.wxs', '.wxss', '.json', '.png', '.jpg', '.svg']

/** Folder of the component as a mini program has it that copies it in: the web-view's way is not for a plugin. */
export const COPY = 'aliyun-captcha'

interface AppManifest {
  plugins?: Record<string, { version: string; provider: string }>
}

/** The AppID stands in `project.config.json` alone, where WeChat DevTools writes it; `APPID` in the environment wins. */
export function appId(): string {
  const project = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as { appid: string }
  return process.env.APPID || project.appid
}

/** `dist/miniprogram`: the demo, which uses the plugin beside it, with what it uses of Vant Weapp. Readable, not minified. */
export function miniprogramOutput(scripts: Files, npm: Files): Files {
  const own: Files = new Map([
    ...read(join(root, 'miniprogram'), assets),
    ...only(scripts, path => path.endsWith('.js')),
  ])
  const files = new Map([...own, ['icons.wxss', iconFont()], ...vantFiles(own), ...under(COPY, npm)])
  const manifest = files.get('app.json')
  if (!manifest) return files
  const app = JSON.parse(manifest.toString()) as AppManifest
  app.plugins = { captcha: { version: 'dev', provider: appId() } }
  return files.set('app.json', Buffer.from(`${JSON.stringify(app, null, 2)}\n`))
}
