import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { dist, distFolder, json, root } from './dist'

const pages = ['login', 'comment', 'gallery', 'settings'].map(name => `miniprogram/pages/${name}`)
const spoken = [...pages, 'miniprogram/components/journal']

describe('texts in two languages', () => {
  const markupOf = (folder: string) =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.wxml'))
      .map(name => readFileSync(join(root, folder, name), 'utf8'))
      .join('\n')

  test.each(spoken)('%s: its markup names the texts of words.ts, all of them and no other', folder => {
    const { WORDS } = jest.requireActual<{ WORDS: object }>(join(root, folder, 'words'))
    const named = [...markupOf(folder).matchAll(/\bwords\.(\w+)/g)].map(([, name = '']) => name)
    expect([...new Set(named)].sort()).toEqual(Object.keys(WORDS).sort())
  })

  test.each([...spoken, 'miniprogram'])('%s: its markup holds no text of its own', folder => {
    const inner = markupOf(folder)
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\{\{[\s\S]*?\}\}/g, '')
    expect(inner.match(/\p{Script=Han}+/gu) ?? []).toEqual([])
    expect(inner.match(/>\s*[A-Za-z][^<]*</g) ?? []).toEqual([])
  })
})

const vant = 'miniprogram_npm/@vant/weapp/'
const flavours = ['miniprogram', 'demo'] as const

/** Files of Vant in an output, by their paths in Vant. */
const shipped = (output: (typeof flavours)[number]) =>
  [...dist(output).keys()].filter(path => path.startsWith(vant)).map(path => path.slice(vant.length))

describe.each(flavours)('dist/%s', output => {
  test('holds Vant Weapp as it is published, byte for byte', () => {
    const paths = shipped(output)
    expect(paths.length).toBeGreaterThan(50)
    const changed = paths.filter(path => {
      const published = join(root, 'node_modules/@vant/weapp', path === 'LICENSE' ? path : `lib/${path}`)
      return !readFileSync(published).equals(readFileSync(join(distFolder(output), vant, path)))
    })
    expect(changed).toEqual([])
  })

  test('holds its licences', () => {
    expect(shipped(output)).toContain('LICENSE')
    expect(json<{ license: string }>('node_modules/@vant/weapp/package.json').license).toBe('MIT')
    expect(dist(output).get('icons.wxss')).toContain('Copyright (c) Youzan')
  })

  test('draws icons without a network: by its own font, under the name that Vant asks for', () => {
    expect(dist(output).get('icons.wxss')).toMatch(/font-family: 'demo-icons';\s+src: url\('data:font\/woff2[^']+'\)/)
    expect(dist(output).get('theme.wxss')).toContain("--van-icon-font-family: 'demo-icons'")
    expect(dist(output).get(`${vant}icon/index.wxss`)).toContain('var(--van-icon-font-family,')
  })

  test('imports only styles, templates and WXS that are in it', () => {
    const files = dist(output)
    const forms = { '.wxss': /@import\s+['"]([^'"]+)['"]/g, '.wxml': /<(?:import|include|wxs)\s[^>]*\bsrc="([^"]+)"/g }
    const imports = [...files].flatMap(([path, text]) => {
      const form = forms[posix.extname(path) as keyof typeof forms]
      return form ? [...text.matchAll(form)].map(([, name = '']) => posix.join(posix.dirname(path), name)) : []
    })
    expect(imports.length).toBeGreaterThan(50)
    expect(imports.filter(path => !files.has(path))).toEqual([])
  })
})
