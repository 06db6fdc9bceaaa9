import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { purge } from '../../gulp/vant/purge'
import { usage } from '../../gulp/vant/usage'
import { dist, root, sources } from './dist'

const vendored = [...dist('plugin')].filter(([path]) => path.startsWith('vant/'))
const styles = vendored.filter(([path]) => path.endsWith('.wxss')).map(([, text]) => text)

test("Vant's licence travels with its code", () => {
  const licence = readFileSync(join(root, 'node_modules/@vant/weapp/LICENSE'), 'utf8')
  expect(dist('plugin').get('vant/LICENSE')).toBe(licence)
})

test('only components that our markup reaches are there', () => {
  const markup = [...sources('plugin', '.wxml').values()].map(String).join('\n')
  const tags = ['van-popup', 'van-loading', 'van-button'].filter(tag => markup.includes(`<${tag}`))
  expect(tags).toEqual(['van-popup', 'van-loading', 'van-button'])
  const folders = new Set(vendored.map(([path]) => path.split('/')[1]))
  expect([...folders].sort()).toEqual(
    ['LICENSE', 'button', 'common', 'loading', 'mixins', 'overlay', 'popup', 'transition', 'wxs'].sort(),
  )
})

test('no font and no picture is fetched for it', () => {
  expect(styles.filter(text => /@font-face|url\(/.test(text))).toEqual([])
})

test('every variant that our markup names kept its rules', () => {
  const original = ['button', 'popup', 'loading'].map(name => {
    const path = join(root, `node_modules/@vant/weapp/lib/${name}/index.wxss`)
    return readFileSync(path, 'utf8')
  })
  const classes = (texts: readonly string[]) =>
    new Set(texts.flatMap(text => text.match(/\.van-(?:button|popup|loading)(?:__\w+)?--\w+/g) ?? []))
  const named = [...usage()].filter(word => word !== 'safe') // Goes with `bottom` and `top` only.
  const wanted = [...classes(original)].filter(name => named.includes(name.replace(/.*--/, '')))
  expect(wanted.length).toBeGreaterThan(3)
  expect(wanted.filter(name => !classes(styles).has(name))).toEqual([])
})

test('what Vant falls back to kept its rules', () => {
  const fallbacks = [
    '.van-button--default',
    '.van-button--normal',
    '.van-button--unclickable',
    '.van-popup--center',
    '.van-loading__spinner--circular',
    '.van-fade-enter',
  ]
  expect(fallbacks.filter(name => !styles.join('').includes(name))).toEqual([])
})

test('purging keeps what is used, and its at-rules, and drops the rest', () => {
  const source = [
    '@font-face{font-family:x;src:url(y)}',
    '@keyframes van-rotate{0%{top:0}to{top:1px}}',
    ':host{top:0}',
    '.van-button,.van-clearfix{top:1px}',
    '.van-button--primary,.van-button--danger{top:2px}',
    '.van-fade-enter,.van-slide-up-enter{top:3px}',
    '.van-button__icon{top:4px}',
  ].join('')
  const purged = purge(source, new Set(['van-button', 'van-button__icon']), new Set(['primary', 'fade']))
  expect(purged).toBe(
    [
      '@keyframes van-rotate{0%{top:0}to{top:1px}}',
      ':host{top:0}',
      '.van-button{top:1px}',
      '.van-button--primary{top:2px}',
      '.van-fade-enter{top:3px}',
    ].join(''),
  )
})
