import { existsSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import { type Files, under } from '../files'
import { root } from '../run'

const read = (path: string): Buffer => readFileSync(join(root, path))

/** Vant Weapp as it is published, CommonJS: what "Build npm" of WeChat DevTools copies. */
const lib = 'node_modules/@vant/weapp/lib'

/** A reference without an extension names a script, or a component with all its files. */
const parts = ['', '.js', '.json', '.wxml', '.wxss']

const filesAt = (reference: string): string[] =>
  parts.map(part => `${reference}${part}`).filter(path => extname(path) !== '' && existsSync(join(root, lib, path)))

/** In the same form in scripts (`require`), manifests, markup (`src`) and style sheets (`@import`). */
const references = (content: Buffer, form: RegExp): string[] =>
  [...content.toString().matchAll(form)].map(([, reference = '']) => reference)

/** What `demo` uses of Vant, and what that uses in turn. Not a byte is changed; the licence goes with it. */
export function vantFiles(demo: Files): Files {
  const files: Files = new Map()
  const queue = [...demo.values()].flatMap(content =>
    references(content, /["']@vant\/weapp\/([^"']+)["']/g).flatMap(filesAt),
  )
  for (const path of queue) {
    if (files.has(path)) continue
    const content = read(`${lib}/${path}`)
    files.set(path, content)
    for (const reference of references(content, /["'](\.{1,2}\/[^"']+)["']/g))
      queue.push(...filesAt(posix.join(posix.dirname(path), reference)))
  }
  return under('miniprogram_npm/@vant/weapp', files.set('LICENSE', read('node_modules/@vant/weapp/LICENSE')))
}

/** A style sheet of `@vant/icons`, which holds the font of Vant's icons as a data URL. */
const icons = 'node_modules/@vant/icons/src/encode-woff2.less'

/**
 * The font of Vant's icons within the mini program: Vant itself loads it from a CDN, which a phone without a network, or a machine of
 * tests, does not reach. `theme.wxss` names the family in `--van-icon-font-family`.
 */
export function iconFont(): Buffer {
  const [url] = /url\(\s*'?data:font\/[^)]+\)/.exec(read(icons).toString()) ?? []
  if (!url) throw new Error(`no font in ${icons}`)
  const licence = read('node_modules/@vant/icons/LICENSE').toString().trim()
  return Buffer.from(
    `/*\n${licence}\n*/\n@font-face {\n  font-family: 'demo-icons';\n  src: ${url} format('woff2');\n}\n`,
  )
}
