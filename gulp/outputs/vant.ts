import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, list, only, under } from '../files'
import { root } from '../run'

const read = (path: string): Buffer => readFileSync(join(root, path))

const readAll = (folder: string): Files =>
  new Map(list(join(root, folder)).map(path => [path, read(`${folder}/${path}`)]))

/**
 * Vant Weapp as it is published, not a byte changed: what "Build npm" of WeChat DevTools would put here, with the licence. Declarations
 * are for editors alone.
 */
export function vantFiles(): Files {
  const vant = only(readAll('node_modules/@vant/weapp/lib'), path => !path.endsWith('.d.ts'))
  return under('miniprogram_npm/@vant/weapp', vant.set('LICENSE', read('node_modules/@vant/weapp/LICENSE')))
}

/** Of `@vant/icons`, whose style sheets hold the font of Vant Weapp's icons as a data URL. */
const icons = 'node_modules/@vant/icons/src/encode-woff2.less'

/**
 * The font of Vant's icons within the mini program: Vant itself loads it from a CDN, which a page without a network, or on a machine of
 * tests, does not reach. `app.wxss` names the family in `--van-icon-font-family`.
 */
export function iconFont(): Buffer {
  const [url] = /url\(\s*'?data:font\/[^)]+\)/.exec(read(icons).toString()) ?? []
  if (!url) throw new Error(`no font in ${icons}`)
  const licence = read('node_modules/@vant/icons/LICENSE').toString().trim()
  return Buffer.from(
    `/*\n${licence}\n*/\n@font-face {\n  font-family: 'demo-icons';\n  src: ${url} format('woff2');\n}\n`,
  )
}
