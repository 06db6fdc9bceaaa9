import { posix } from 'node:path'
import { dist, json, type Output, outputs } from './dist'
import { isOlder } from './wx/typings'

interface Manifest {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, { readonly default?: string }>
}

const parse = (text: string) => JSON.parse(text) as Manifest

/** Components named by the JSON files of an output, as paths without extension. */
function named(output: Output): { from: string; path: string }[] {
  const manifests = [...dist(output)].filter(([path]) => path.endsWith('.json'))
  return manifests.flatMap(([from, text]) => {
    const { usingComponents = {}, componentGenerics = {} } = parse(text)
    const defaults = Object.values(componentGenerics).flatMap(({ default: path = '' }) => (path ? [path] : []))
    return [...Object.values(usingComponents), ...defaults].map(path => ({ from, path }))
  })
}

/** From the root, or from a package that WeChat DevTools built, or from the file that names it. */
function resolve(from: string, path: string): string {
  if (path.startsWith('/')) return path.slice(1)
  return path.startsWith('@') ? `miniprogram_npm/${path}` : posix.join(posix.dirname(from), path)
}

test('the plugin shows one component and one module, nothing else', () => {
  expect(json('dist/plugin/plugin.json')).toEqual({
    publicComponents: { captcha: 'captcha/captcha' },
    main: 'index.js',
    componentFramework: 'glass-easel',
    glassEaselWebview: true,
  })
})

test.each(['plugin', 'npm'] as const)('dist/%s holds the public component and the public module', output => {
  const paths = [...dist(output).keys()]
  expect(paths).toEqual(expect.arrayContaining(['index.js', 'captcha/captcha.js', 'captcha/captcha.wxml']))
  expect(parse(dist(output).get('captcha/captcha.json') ?? '{}').component).toBe(true)
})

test.each(outputs)('every component that dist/%s names is there, whole', output => {
  const files = dist(output)
  const references = named(output)
  expect(references.length).toBeGreaterThan(0)
  const missing = references
    .filter(({ path }) => !path.startsWith('plugin://'))
    .flatMap(({ from, path }) => ['.js', '.json', '.wxml'].map(part => `${resolve(from, path)}${part}`))
    .filter(path => !files.has(path))
  expect(missing).toEqual([])
})

test.each(['plugin', 'npm'] as const)(
  "dist/%s has a place for Alibaba's own component, and one that stands in it else",
  output => {
    const { componentGenerics } = parse(dist(output).get('captcha/captcha.json') ?? '{}')
    expect(componentGenerics).toEqual({ challenge: { default: '../challenges/none/none' } })
    expect(named(output)).toContainEqual({ from: 'captcha/captcha.json', path: '../challenges/none/none' })
    expect(dist(output).get('captcha/captcha.wxml')).toContain('<challenge wx:if')
  },
)

test.each(outputs)('every tag with a dash in dist/%s is a component that its page names', output => {
  const files = dist(output)
  const strangers = [...files]
    .filter(([path]) => path.endsWith('.wxml') && files.has(path.replace(/wxml$/, 'json')))
    .flatMap(([path, text]) => {
      const known = parse(files.get(path.replace(/wxml$/, 'json')) ?? '{}').usingComponents ?? {}
      const tags = [...text.matchAll(/<([a-z]+(?:-[a-z]+)+)[\s>/]/g)].map(([, tag = '']) => tag)
      return tags.filter(tag => !builtIn.has(tag) && !(tag in known)).map(tag => `${path}: <${tag}>`)
    })
  expect(strangers).toEqual([])
})

/** WeChat's own tags whose names have a dash. */
const builtIn = new Set([
  'scroll-view',
  'root-portal',
  'web-view',
  'radio-group',
  'checkbox-group',
  'picker-view',
  'picker-view-column',
  'swiper-item',
  'cover-view',
  'cover-image',
  'movable-area',
  'movable-view',
  'rich-text',
  'page-meta',
  'navigation-bar',
])

test('the demo takes the component from the plugin, with the AppID of project.config.json', () => {
  const { appid } = json<{ appid: string }>('project.config.json')
  const app = json<{ plugins: unknown; pages: string[] }>('dist/miniprogram/app.json')
  expect(app.plugins).toEqual({ captcha: { version: 'dev', provider: process.env.APPID || appid } })
  expect(named('miniprogram').map(({ path }) => path)).toContain('plugin://captcha/captcha')
})

test('the ordinary mini program knows no plugin', () => {
  const app = json<Record<string, unknown>>('dist/demo/app.json')
  expect(app).not.toHaveProperty('plugins')
  const mentions = [...dist('demo')].filter(([, text]) => /plugin:\/\/|requirePlugin\(/.test(text))
  expect(mentions.map(([path]) => path)).toEqual([])
  expect(named('demo').map(({ path }) => path)).toContain('/aliyun-captcha/captcha/captcha')
  expect(json('dist/demo/project.config.json')).toMatchObject({ appid: 'touristappid', compileType: 'miniprogram' })
})

test.each(['miniprogram', 'demo'] as const)('every page of dist/%s is there', output => {
  const files = dist(output)
  const { pages } = json<{ pages: string[] }>(`dist/${output}/app.json`)
  expect(pages.length).toBeGreaterThan(0)
  const parts = pages.flatMap(page => ['.js', '.json', '.wxml'].map(part => `${page}${part}`))
  expect(parts.filter(part => !files.has(part))).toEqual([])
})

/** 3.17.5, of 2026-09-21, was the newest of WeChat's list of base libraries when it was last looked at (framework/release/). */
test('both projects name the same base library, one that refuses pictures over http: (3.8.7) and may run glass-easel (3.8.12)', () => {
  const [root, demo] = ['project.config.json', 'dist/demo/project.config.json'].map(
    path => json<{ libVersion: string }>(path).libVersion,
  )
  expect(demo).toBe(root)
  expect(isOlder('3.8.12', root ?? '')).toBe(true)
})

test('WeChat DevTools opens the root as a plugin project over dist', () => {
  expect(json('project.config.json')).toMatchObject({
    compileType: 'plugin',
    miniprogramRoot: 'dist/miniprogram/',
    pluginRoot: 'dist/plugin/',
    setting: { urlCheck: false },
  })
})
