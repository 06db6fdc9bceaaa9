import type { Files } from '../../gulp/files'
import { componentScripts } from '../../gulp/outputs/component'
import { bundle } from '../../gulp/scripts'
import { dist } from './dist'
import { loaderOf } from './loader'

const folder = (modules: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(modules).map(([path, text]) => [path, Buffer.from(text)]))

const text = (files: Files) => new Map([...files].map(([path, content]) => [path, String(content)]))

const modules = folder({
  'index.ts': "export { count } from './deep/state'; export const name: string = 'index'",
  'deep/state.ts': 'let n = 0; export function count() { n += 1; return n }; export const unused = () => "nobody asks"',
  'deep/a/a.ts':
    "import { count } from '../state'; import { say } from '../../texts/say'; export const seen = () => [count(), say()]",
  'deep/b/b.ts':
    "import { say } from '../../texts/say'; import type { A } from './types'; export const b: A = { said: say() }",
  'deep/b/types.ts': 'export interface A { said: string }',
  'texts/say.ts': "export const say = () => 'hello'",
})
const entries = ['index.ts', 'deep/a/a.ts', 'deep/b/b.ts']
const chunkOf = (path: string) => (path.startsWith('texts/') ? 'texts/spoken' : undefined)

const made = async (minify = true) => text((await bundle(modules, { entries, chunkOf, minify })).files)

test('each entry keeps its path; shared modules stand in the named chunk, or one called by their path', async () => {
  const expected = ['deep/a/a.js', 'deep/b/b.js', 'deep/state.js', 'index.js', 'texts/spoken.js']
  expect([...(await made()).keys()].sort()).toEqual(expected)
  expect([...(await made(false)).keys()].sort()).toEqual(expected)
})

test.each([true, false])('the modules work and share their state (minified: %s)', async minify => {
  const { load, circular } = loaderOf(await made(minify))
  const index = load('index.js') as { count(): number; name: string }
  const a = load('deep/a/a.js') as { seen(): unknown }
  expect(Object.keys(index).sort()).toEqual(['count', 'name'])
  expect(index.name).toBe('index')
  expect([index.count(), a.seen(), index.count()]).toEqual([1, [2, 'hello'], 3])
  expect(load('deep/b/b.js')).toEqual({ b: { said: 'hello' } })
  expect(circular).toEqual([])
})

test('unused code is left out, and the same sources give the same bytes', async () => {
  expect([...(await made()).values()].join('')).not.toContain('nobody asks')
  expect(await made()).toEqual(await made())
})

test.each([
  ['{ ...a }', { x: 1, y: 2 }],
  ['{ ...a, y: 3 }', { x: 1, y: 3 }],
  ['{ y: 3, ...a }', { x: 1, y: 2 }],
  ['{ y: 3, ...a, ...b, z: 5, w: 6 }', { x: 1, y: 4, z: 5, w: 6 }],
  ['{ ...{ ...a, n: [{ ...b, q: 1 }] }, f() { return { ...b } }, ["k"]: 1 }.n', [{ y: 4, q: 1 }]],
  ['{ ...(a.x > 0 && { ...b }), ...undefined, ...null }', { y: 4 }],
  ['((...rest) => [...rest, 1])({ /* , ...a */ ...b /* , */ , c: "{ ...a }" })', [{ y: 4, c: '{ ...a }' }, 1]],
  ['{ p: a?.x, q: b.x?.y ?? "none" }', { p: 1, q: 'none' }],
])('newer syntax in ES2015: %s', async (expression, expected) => {
  const source = folder({ 'a.ts': `const a = { x: 1, y: 2 }, b = { y: 4 }; export const seen = (${expression})` })
  for (const minify of [true, false]) {
    const files = text((await bundle(source, { entries: ['a.ts'], minify })).files)
    expect(files.get('a.js')).not.toMatch(/(?<!")\{\s*\.\.\.|__\w|\?\.|\?\?/)
    expect(loaderOf(files).load('a.js')).toEqual({ seen: expected })
  }
})

describe('the build ends', () => {
  const build = (sources: Readonly<Record<string, string>>, chunks?: (path: string) => string) =>
    bundle(folder(sources), { entries: ['a.ts'], minify: true, ...(chunks ? { chunkOf: chunks } : {}) })

  test('at a module that is not there', async () => {
    await expect(build({ 'a.ts': "import './b'" })).rejects.toThrow('a.ts: no module ./b')
  })

  test('at a name that its module does not export', async () => {
    const sources = { 'a.ts': "import { c } from './b'; c()", 'b.ts': 'export const b = 1' }
    await expect(build(sources)).rejects.toThrow('"c" is not exported by "b.ts"')
  })

  test('at a ring of modules', async () => {
    const sources = {
      'a.ts': "import { b } from './b'; export const a = () => b()",
      'b.ts': "import { a } from './a'; export const b = () => a()",
    }
    await expect(build(sources)).rejects.toThrow('Circular dependency: a.ts -> b.ts -> a.ts')
  })

  test('at a ring of chunks', async () => {
    const sources = {
      'a.ts': "import { one } from './x/one'; export const a = one",
      'x/one.ts': "import { two } from './y/two'; export const one = () => two()",
      'x/y/two.ts': "import { three } from '../three'; export const two = () => three()",
      'x/three.ts': 'export const three = () => Math.random()',
    }
    const chunks = (path: string) => (path.startsWith('x/y/') ? 'y' : 'x')
    await expect(build(sources, path => (path === 'a.ts' ? 'a' : chunks(path)))).rejects.toThrow(/Circular chunk: /)
  })
})

const components = ['captcha/captcha', 'challenges/drag/drag', 'challenges/none/none', 'challenges/tap/tap']
const layers = ['core', 'handover', 'locales', 'locales/packed', 'platform', 'view']

test('what ships: the public module, one for each component, one for each layer that they share, and the texts', () => {
  const scripts = [...dist('plugin').keys()].filter(path => path.endsWith('.js'))
  expect(scripts).toEqual(expect.arrayContaining(['index', ...components, ...layers].map(name => `${name}.js`)))
  expect(scripts.filter(path => /[A-Za-z0-9_-]{8,}\.js$/.test(path) && /\d/.test(path))).toEqual([])
})

/** What a script meets in WeChat: it registers its components, and hears of the platform. */
const platform = () => {
  const registered: object[] = []
  const nothing = () => {}
  const wx = new Proxy({}, { get: () => nothing })
  return {
    registered,
    globals: { wx, console, Behavior: (one: object) => one, Component: (one: object) => registered.push(one) },
  }
}

test.each(['plugin', 'npm'] as const)('dist/%s: each script loads by itself, without a ring', output => {
  const files = dist(output)
  const scripts = [...files.keys()].filter(path => path.endsWith('.js'))
  const circular = scripts.flatMap(path => {
    const { globals, registered } = platform()
    const loader = loaderOf(files, globals)
    expect(loader.load(path)).not.toHaveProperty('__esModule')
    const manifest = files.get(path.replace(/js$/, 'json'))
    expect([path, registered.length]).toEqual([path, manifest?.includes('"component":true') ? 1 : 0])
    return loader.circular
  })
  expect(scripts.length).toBeGreaterThan(10)
  expect(circular).toEqual([])
})

test('the readable plugin has the same scripts with the same exports', async () => {
  const readable = text((await componentScripts('plugin', false)).files)
  const shipped = new Map([...dist('plugin')].filter(([path]) => path.endsWith('.js')))
  expect([...readable.keys()].sort()).toEqual([...shipped.keys()].sort())
  const keys = (files: ReadonlyMap<string, string>) =>
    Object.keys(loaderOf(files, platform().globals).load('index.js')).sort()
  expect(keys(readable)).toEqual(keys(shipped))
  expect(readable.get('core.js')?.split('\n').length).toBeGreaterThan(500)
  expect(shipped.get('core.js')?.split('\n').length).toBeLessThan(50)
})
