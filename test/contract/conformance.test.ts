import Ajv from 'ajv'
import { dist, json, outputs } from './dist'
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
