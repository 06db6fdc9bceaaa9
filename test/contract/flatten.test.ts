import type { Files } from '../../gulp/files'
import { flatten } from '../../gulp/flatten'
import { dist, sources } from './dist'

const folder = (modules: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(modules).map(([path, text]) => [path, Buffer.from(text)]))

/** What the scripts of a folder export when they ask each other for modules as WeChat lets them: relative paths alone. */
function run(files: Files, entry: string, loaded = new Map<string, object>()): object {
  const known = loaded.get(entry)
  if (known) return known
  const exports = {}
  loaded.set(entry, exports)
  const require = (name: string) => run(files, new URL(name, `file:///${entry}`).pathname.slice(1), loaded)
  new Function('require', 'exports', String(files.get(entry)))(require, exports)
  return exports
}

const modules = folder({
  'index.js': "export { count } from './deep/state'; export const name = 'index'",
  'deep/state.js': 'let n = 0; export function count() { n += 1; return n }; export const unused = () => "nobody asks"',
  'deep/a/a.js':
    "import { count } from '../state'; import { say } from '../../texts/say'; export const seen = () => [count(), say()]",
  'deep/b/b.js':
    "import { say } from '../../texts/say'; export const b = { ...{ said: say() }, late: undefined ?? 'yes' }",
  'texts/say.js': "export const say = () => 'hello'",
})

const flat = () => flatten(modules, ['index.js', 'deep/a/a.js', 'deep/b/b.js'], ['texts/say.js'])

test('each entry is one module, what several need is shared, and what stays apart stays where it was', async () => {
  expect([...(await flat()).keys()].sort()).toEqual([
    'deep/a/a.js',
    'deep/b/b.js',
    'index.js',
    'shared/1.js',
    'texts/say.js',
  ])
})

test('the modules still work, and what they share they share as one', async () => {
  const files = await flat()
  const loaded = new Map<string, object>()
  const index = run(files, 'index.js', loaded) as { count(): number; name: string }
  const a = run(files, 'deep/a/a.js', loaded) as { seen(): unknown }
  expect(index).toMatchObject({ name: 'index' })
  expect([index.count(), a.seen(), index.count()]).toEqual([1, [2, 'hello'], 3])
  expect(run(files, 'deep/b/b.js', loaded)).toEqual({ b: { said: 'hello', late: 'yes' } })
})

test('the shorter forms of what tsc writes mean the same, and what only looks alike stays', async () => {
  const source = folder({
    'a.js': [
      'var _a; const first = x => ((_a = x.y) === null || _a === void 0 ? void 0 : _a.z)',
      "const second = x => (x !== null && x !== void 0 ? x : 'none')",
      "const other = (x, y) => (x === null || y === void 0 ? 'one' : 'none')",
      "const member = (x, y) => (x.y !== null && y !== void 0 ? 'both' : 'none')",
      'export const seen = [first({}), first({ y: { z: 1 } }), second(null), second(0), other(1, void 0), other(void 0, 1), member({ y: null }, 1), member({}, 1)]',
    ].join('\n'),
  })
  const files = await flatten(source, ['a.js'], [])
  expect(String(files.get('a.js'))).toMatch(/\(_a = x\.y\) == null[\s\S]*x != null/)
  expect(run(files, 'a.js')).toEqual({ seen: [undefined, 1, 'none', 0, 'one', 'none', 'none', 'both'] })
})

test('what nobody uses is left out', async () => {
  expect([...(await flat()).values()].join('')).not.toContain('nobody asks')
})

test('two builds of the same sources are the same', async () => {
  expect(await flat()).toEqual(await flat())
})

test('a module that is not there, and an edge that has no CommonJS here, end the build by name', async () => {
  await expect(flatten(folder({ 'a.js': "import './b'" }), ['a.js'], [])).rejects.toThrow('a.js: no module ./b')
  const whole = folder({ 'a.js': "import * as b from './b'; export const all = b", 'b.js': 'export const b = 1' })
  await expect(flatten(whole, ['a.js'], ['b.js'])).rejects.toThrow('a.js: no CommonJS is known for import * as b')
})

test('nothing exported is assigned anew: those who took it would not see it', () => {
  const offenders = [...sources('plugin', '.ts')].filter(([, text]) => /^export (?:let|var)\b/m.test(text.toString()))
  expect(offenders.map(([path]) => path)).toEqual([])
})

test('what ships is flat: the public module, one for each component, the texts, and what they share', () => {
  const scripts = [...dist('plugin').keys()].filter(path => path.endsWith('.js') && !path.startsWith('shared/'))
  expect(scripts.sort()).toEqual(
    [
      'captcha/captcha',
      'captcha/panel/panel',
      'captcha/popup/popup',
      'challenges/drag/drag',
      'challenges/none/none',
      'challenges/tap/tap',
      'index',
      'locales/packed',
    ].map(name => `${name}.js`),
  )
})
