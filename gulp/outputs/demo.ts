import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Files } from '../files'
import { root } from '../run'
import { COPY } from './miniprogram'

interface Manifest {
  plugins?: unknown
  usingComponents?: Record<string, string>
}

/** The same component, no longer from the plugin but from the copy in the mini program. */
function rewriteManifest(source: string): string {
  const { plugins: _, ...manifest } = JSON.parse(source) as Manifest
  const components = Object.entries(manifest.usingComponents ?? {}).map(([tag, path]) => [
    tag,
    path.replace(/^plugin:\/\/captcha\/captcha$/, `/${COPY}/captcha/captcha`),
  ])
  if (components.length > 0) manifest.usingComponents = Object.fromEntries(components)
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** A mini program's `require` takes relative paths only. */
function rewriteScript(path: string, source: string): string {
  const index = posix.relative(posix.dirname(path), `${COPY}/index`)
  return source.replace(
    /\brequirePlugin\((['"])captcha\1\)/g,
    `require('${index.startsWith('.') ? index : `./${index}`}')`,
  )
}

function rewrite(path: string, content: Buffer): Buffer {
  if (path.startsWith('miniprogram_npm/') || path.startsWith(`${COPY}/`)) return content
  if (path.endsWith('.json')) return Buffer.from(rewriteManifest(content.toString()))
  if (path.endsWith('.js')) return Buffer.from(rewriteScript(path, content.toString()))
  return content
}

/** As in the root: one base library for both. */
const { libVersion } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as { libVersion: string }

const project = {
  description:
    'The demo of aliyun-captcha-miniprogram as an ordinary mini program: the component copied in, no plugin.',
  compileType: 'miniprogram',
  appid: 'touristappid',
  projectname: 'aliyun-captcha-demo',
  libVersion,
  setting: { urlCheck: false, es6: false, minified: false },
}

/** `dist/demo`: the demo for those who want to see it in WeChat DevTools without a plugin's AppID. */
export function demoOutput(miniprogram: Files): Files {
  const pages = [...miniprogram].map(([path, content]) => [path, rewrite(path, content)] as const)
  return new Map([...pages, ['project.config.json', Buffer.from(`${JSON.stringify(project, null, 2)}\n`)]])
}
