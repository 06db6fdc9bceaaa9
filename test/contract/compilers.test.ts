import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { minifyWxml, minifyWxs } from '../../gulp/markup'
import { minifyStyle } from '../../gulp/styles'
import { alike } from './alike'
import { dist, distFolder, outputs, sources } from './dist'
import { compileMarkup, compileStyles } from './wechat'

const ofKind = (paths: Iterable<string>, ...kinds: string[]) => [...paths].filter(path => kinds.includes(extname(path)))

/** Runs `work` on a folder that holds `files`, and removes it. */
function withFolder<Result>(files: ReadonlyMap<string, string>, work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-markup-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const shown = (text: string) => text.replace(/\s+/g, ' ')

/** The values of a compiled program, which refer to each other where they are alike, written out; white space as shown. */
function values(program: string): unknown[] {
  const tables = program.match(/\(function\(z\)\{var a=11;[\s\S]*?\n\}\)/g) ?? []
  return tables.map(table => {
    const z: unknown[] = []
    new Function('z', `${table}(z)`)(z)
    return JSON.parse(JSON.stringify(z), (_, value) => (typeof value === 'string' ? shown(value) : value))
  })
}

/** A compiled WXS module: one line. */
const isScript = (line: string) => /^function np_\d+\(\)/.test(line)

/** The functions of a compiled program, without positions in the source and without those of WXS. */
const functions = (program: string) =>
  program
    .slice(program.indexOf('var nv_require='))
    .replace(/cs\.push\("([^"]*?):\d+:\d+"\)/g, 'cs.push("$1")')
    .split('\n')
    .filter(line => !isScript(line))
    .map(shown)

const scripts = (program: string) => program.split('\n').filter(isScript)

describe.each(outputs)('dist/%s', output => {
  test("passes WeChat's WXML compiler", () => {
    const files = ofKind(dist(output).keys(), '.wxml', '.wxs')
    expect(files.length).toBeGreaterThan(0)
    expect(compileMarkup(distFolder(output), files).complaint).toBe('')
  })

  test("passes WeChat's WXSS compiler", () => {
    const files = ofKind(dist(output).keys(), '.wxss')
    expect(files.length).toBeGreaterThan(0)
    expect(compileStyles(distFolder(output), files).complaint).toBe('')
  })
})

test.each([
  ['an unclosed tag', 'a.wxml', '<view><text></view>'],
  ['optional chaining in a binding', 'a.wxml', '<view>{{ a?.b }}</view>'],
  ['an arrow function in WXS', 'a.wxs', 'module.exports = () => 1'],
  ['a fraction without its zero in WXS', 'a.wxs', 'module.exports = .5'],
  ['a bare return without its semicolon in WXS', 'a.wxs', 'module.exports = function () { return }'],
])('the gate refuses %s', (_, path, text) => {
  const { complaint } = withFolder(new Map([[path, text]]), folder => compileMarkup(folder, [path]))
  expect(complaint).not.toBe('')
})

test('the gate refuses an import that leads nowhere', () => {
  const files = new Map([['a.wxss', '@import "./b.wxss";']])
  expect(withFolder(files, folder => compileStyles(folder, ['a.wxss'])).complaint).not.toBe('')
})

async function minified(files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const minify = (path: string, text: string) => (path.endsWith('.wxs') ? minifyWxs(text) : minifyWxml(text))
  return new Map(await Promise.all([...files].map(async ([path, text]) => [path, await minify(path, text)] as const)))
}

const compile = (files: ReadonlyMap<string, string>) =>
  withFolder(files, folder => compileMarkup(folder, ofKind(files.keys(), '.wxml', '.wxs')))

test('minified markup compiles to the program of the source', async () => {
  const markup = new Map([...sources('plugin', '.wxml'), ...sources('plugin', '.wxs')])
  const source = new Map([...markup].map(([path, content]) => [path, content.toString()]))
  const before = compile(source)
  expect(before.complaint).toBe('')
  const after = compile(await minified(source))
  expect(after.complaint).toBe('')
  expect(values(before.program).flat().length).toBeGreaterThan(10)
  expect(values(after.program)).toEqual(values(before.program))
  expect(functions(after.program)).toEqual(functions(before.program))
})

/** Code that WeChat's compiler, esbuild, or their meeting is known to be particular about. */
const particular = [
  'module.exports = function (a, b) { return a === undefined ? b : undefined }',
  'module.exports = function (a) { if (a) { return; } return a < 0.5 && a > 1.5 && a[0] - 0.25 }',
  String.raw`var digits = getRegExp('^-?\d+(\.\d+)?$', 'g'); module.exports = { test: digits, quoted: '"', said: 'it\'s .5 // a' }`,
  'var a = 1; function b(c) { var a = c; return function (b) { return a + b - -1 } } module.exports = { a: a, b: b }',
  'module.exports = function (state, e) { state._long = e.a; state._other = state._long + e.b; return { _long: 1, c: e.c } }',
  "module.exports = function (a) { return typeof a === 'object' && !a.length ? { 'font-size': a, b: [a, true, null] } : a || false }",
]
const written = [...sources('plugin', '.wxs')].map(([path, content]) => [path, content.toString()] as const)

test.each([...written, ...particular.map(text => [text, text] as const)])(
  "minified WXS is to WeChat's compiler the same but for names: %s",
  async (_, source) => {
    const files = new Map([['a.wxs', source]])
    const [before, after] = [compile(files), compile(await minified(files))]
    expect([before.complaint, after.complaint]).toEqual(['', ''])
    const [[was = ''], [is = '']] = [scripts(before.program), scripts(after.program)]
    expect(was).toContain('nv_exports')
    expect(alike(was, is)).toBe(true)
  },
)

test.each([
  ['an operator', 'var a = b < 1', 'var a = b <= 1'],
  ['a value', "var a = 'b'", "var a = 'c'"],
  ['another variable', 'var a, b; a = b', 'var a, b; a = a'],
  ['a name from outside', 'Date.now()', 'Data.now()'],
  ['a name that hides another', 'function f(a) { return c } var c', 'function f(c) { return c } var c'],
  ['the order of functions', 'function a() { b() } function b() {}', 'function a() {} function b() { a() }'],
  ['a member', 'a.now = { b: 1 }', 'a.c = { b: 1 }'],
  ['a key', 'a.now = { b: 1 }', 'a.now = { c: 1 }'],
])('programs differ in %s', (_, one, other) => {
  expect(alike(one, other)).toBe(false)
})

test('programs are alike that differ in names of variables alone', () => {
  expect(alike('function f(a) { return a._b } f(c.d)', 'function g(b) { return b._b } g(c.d)')).toBe(true)
})

test.each([
  ['comments go', '// why\nvar a = 1 /* how */\n', 'var a=1'],
  ['members keep their names', 'a._why = b.how', 'a._why=b.how'],
  [
    'what is exported keeps its name',
    'function start() {}\nmodule.exports = { start: start }',
    'function t(){}module.exports={start:t}',
  ],
  [
    'each require has a line of its own, as Taro reads them',
    "var a = require('./a.wxs')\nvar b = require('./b.wxs')\na.c(b.d)",
    'var r=require("./a.wxs");\nvar e=require("./b.wxs");\nr.c(e.d)',
  ],
])('minifying WXS: %s', async (_, source, expected) => {
  expect(await minifyWxs(source)).toBe(expected)
})

test.each([
  ['a comment', '<view><!-- why -->a</view>', '<view>a</view>'],
  ['white space between tags', '<view>\n  <view/>\n</view>', '<view><view/></view>'],
  ['line ends between and within attributes', '<view\n  class="a\n    b"\n  id="c"\n/>', '<view class="a b" id="c"/>'],
  [
    'a bigger-than sign in a binding',
    '<view wx:if="{{ a > b }}"\n>{{ a < b }}</view>',
    '<view wx:if="{{ a > b }}">{{ a < b }}</view>',
  ],
  ['all white space within text', '<text> a\n b {{ c }} </text>\n <view/>', '<text> a\n b {{ c }} </text><view/>'],
  ['an inline script', '<wxs module="m">\n// why\nvar a = 1\n</wxs>\n', '<wxs module="m">\n// why\nvar a = 1\n</wxs>'],
])('minifying WXML minds %s', (_, source, expected) => {
  expect(minifyWxml(source)).toBe(expected)
})

test('minifying WXSS takes white space out, but not of strings', async () => {
  expect(
    await minifyStyle('.a { content: "--a: b / c"; grid-area: 1 / 2; margin: calc(1px - 2px); --x: 1px 2px; }'),
  ).toBe('.a{content:"--a: b / c";grid-area:1/2;margin:-1px;--x:1px 2px}')
})
