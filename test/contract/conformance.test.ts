import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { dist, json, outputs, root, sources } from './dist'
import { SCHEMAS } from './schemas'

const ajv = new Ajv({ allErrors: true })

type Kind = keyof typeof SCHEMAS

function faults(kind: Kind, manifest: unknown): string[] {
  const check = ajv.compile(SCHEMAS[kind])
  return check(manifest) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What a JSON file of an output is, by its name and by what it says. */
function kindOf(path: string, manifest: object): Kind {
  const named: Readonly<Record<string, Kind>> = {
    'app.json': 'app',
    'plugin.json': 'plugin',
    'project.config.json': 'project',
    'sitemap.json': 'sitemap',
    'theme.json': 'theme',
  }
  return named[path] ?? ('component' in manifest ? 'component' : 'page')
}

test.each(outputs)('every manifest of dist/%s is as WeChat describes it', output => {
  const manifests = [...dist(output)].filter(([path]) => path.endsWith('.json'))
  expect(manifests.length).toBeGreaterThan(3)
  const found = manifests.flatMap(([path, text]) => {
    const manifest = JSON.parse(text) as object
    return faults(kindOf(path, manifest), manifest).map(fault => `${path}: ${fault}`)
  })
  expect(found).toEqual([])
})

test('the project that DevTools opens is as WeChat describes it', () => {
  expect(faults('project', json('project.config.json'))).toEqual([])
})

test.each<[Kind, object]>([
  ['plugin', { publicComponent: {}, main: 'index.js' }],
  ['plugin', { publicComponents: {}, main: 'index.js' }],
  ['app', { pages: [] }],
  ['app', { pages: ['a'], plugins: { captcha: { version: '1', provider: 'wx0000000000000000' } } }],
  ['app', { pages: ['a'], window: { navigationBarTitle: 'a' } }],
  ['page', { usingComponents: { a: 1 } }],
  ['component', { component: true, styleIsolation: 'none' }],
  ['component', { component: true, componentGenerics: { a: { defaults: 'b' } } }],
  ['project', { compileType: 'plugins', appid: 'wx0000000000000000', projectname: 'a' }],
])('the schema of %s refuses %j', (kind, manifest) => {
  expect(faults(kind, manifest)).not.toEqual([])
})

/** Our oldest base library. */
const OLDEST = '2.11.2'

interface Api {
  /** Base library that has it in plugins; `null`: none has. */
  readonly since: string | null
}

/** What WeChat's own typings say of each API: "在插件中使用". */
const apis = new Map<string, Api>()
const typings = readFileSync(join(root, 'node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8')
const described = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:readonly )?(\w+)\s*[<(:]/g
for (const [, comment = '', name = ''] of typings.slice(typings.indexOf('interface Wx {')).matchAll(described)) {
  const inPlugins = /在插件中使用：(.*)/.exec(comment)?.[1] ?? '不支持'
  const since = inPlugins.includes('不支持') ? null : (/`([\d.]+)`/.exec(inPlugins)?.[1] ?? '0')
  if (!apis.has(name)) apis.set(name, { since })
}

const older = (left: string, right: string) => left.localeCompare(right, 'en', { numeric: true }) <= 0

/** In use although a plugin, or our oldest base library, has no such thing: each is looked for before it is called. */
const OPTIONAL = ['getAppBaseInfo', 'getRandomValues', 'offThemeChange', 'onThemeChange']

const called = new Set(
  [...dist('plugin')]
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([, text]) => [...text.matchAll(/\bwx\.(\w+)/g)].map(([, name = '']) => name)),
)

test('the plugin asks WeChat for nothing that plugins may not have', () => {
  expect(called.size).toBeGreaterThan(5)
  const missing = [...called].filter(name => {
    const since = apis.get(name)?.since ?? null
    return since === null || !older(since, OLDEST)
  })
  expect(missing.sort()).toEqual(OPTIONAL.filter(name => called.has(name)))
})

test.each(OPTIONAL.filter(name => called.has(name)))('wx.%s is looked for first', name => {
  const users = [...sources('plugin/platform', '.ts')].filter(([, text]) => text.toString().includes(`wx.${name}`))
  expect(users.length).toBeGreaterThan(0)
  const asked = new RegExp(`typeof wx\\.${name}|wx\\.${name}\\?\\.|wx\\.${name} \\?`)
  expect(users.filter(([, text]) => !asked.test(text.toString())).map(([path]) => path)).toEqual([])
})

test('the typings are read as they are meant', () => {
  expect(apis.get('request')).toEqual({ since: '1.9.6' })
  expect(apis.get('getPrivacySetting')).toEqual({ since: null })
  expect(apis.get('onNetworkStatusChange')).toEqual({ since: '0' })
  expect([older('2.9.3', OLDEST), older('2.11.2', OLDEST), older('2.20.1', OLDEST)]).toEqual([true, true, false])
})
