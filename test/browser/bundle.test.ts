import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle } from '../preview/bundle/bundle'
import { toContainerUnits } from '../preview/bundle/units'
import { wxsToJavaScript } from '../preview/bundle/wxs'

let root = ''

/** Files of a mini program of one page, on disk. */
function written(files: Readonly<Record<string, string>>): string {
  const all = {
    'app.json': '{"pages":["a/a"]}',
    'a/a.json': '{}',
    'a/a.wxml': '<view/>',
    'a/a.js': 'Page({})',
    ...files,
  }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const faultsOf = (files: Readonly<Record<string, string>>) =>
  bundle({ miniprogramRoot: written(files), pluginRoot: null }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  )

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'preview-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a sound mini program has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

test.each([
  ['broken JSON', { 'a/a.json': '{' }, 'main/a/a.json', /JSON/],
  ['a bad expression', { 'a/a.wxml': '<view>{{ a + }}</view>' }, 'main/a/a.wxml:1:', /expression/i],
  ['broken style', { 'a/a.wxss': '.a { color: red' }, 'main/a/a.wxss', /Unclosed/],
  ['a missing template', { 'app.json': '{"pages":["a/a","b/b"]}', 'b/b.json': '{}' }, 'main/b/b.wxml', /no such file/],
  ['a missing component', { 'a/a.json': '{"usingComponents":{"x":"/x"}}' }, 'main/a/a.json', /no component at \/x/],
  ['an unknown plugin', { 'a/a.json': '{"usingComponents":{"x":"plugin://p/x"}}' }, 'main', /plugin:\/\/p\/x/],
])('%s is told with its place', (_, files, where, message) => {
  const [fault] = faultsOf(files as unknown as Record<string, string>)
  expect(fault?.where).toContain(where)
  expect(fault?.message).toMatch(message)
})

test('a subpackage is a script of its own, and nothing of it is in the first one', () => {
  const files = {
    'app.json': '{"pages":["a/a"],"subpackages":[{"root":"late","pages":["b/b"]}]}',
    'late/b/b.json': '{}',
    'late/b/b.wxml': '<view class="marked"/>',
    'late/b/b.wxss': '.marked{}',
    'late/b/b.js': '"marked";Page({})',
    'late/unused.js': '"marked"',
  }
  const { script, subpackages, diagnostics } = bundle({ miniprogramRoot: written(files), pluginRoot: null })
  expect(diagnostics).toEqual([])
  expect(script).not.toContain('marked')
  expect([...subpackages.keys()]).toEqual(['late'])
  // The style is there for each renderer.
  expect(subpackages.get('late')?.match(/marked/g)?.length).toBe(5)
})

test.each([
  ['100rpx', '13.33333cqw'],
  ['-1.5rpx', '-0.2cqw'],
  ['calc(100vw - 20rpx)', 'calc(100cqw - 2.66667cqw)'],
  ['50vh', '50cqh'],
  ['url(#a1rpx)', 'url(#a1rpx)'],
  ['var(--size-2rpx)', 'var(--size-2rpx)'],
])('%s in a style means %s', (value, expected) => {
  expect(toContainerUnits(value)).toBe(expected)
})

test('WXS names types and requires with its extension', () => {
  expect(wxsToJavaScript("require('./a.wxs'); x.y[0].constructor === 'Array'")).toBe(
    "require('./a'); __wxsConstructor(x.y[0]) === 'Array'",
  )
})

test('a backslash in a pattern of WXS is one, where JavaScript knows no such escape', () => {
  const [pattern] = new Function('getRegExp', `return [${wxsToJavaScript(String.raw`getRegExp('^-?\d+(\.\d+)?$')`)}]`)(
    (source: string) => new RegExp(source),
  )
  expect(['40', '-1.5', '40px', 'd'].map(text => pattern.test(text))).toEqual([true, true, false, false])
})
