import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { minifyWxml, minifyWxs } from '../../gulp/markup'
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

/** The functions of a compiled program, without positions in the source. */
const functions = (program: string) =>
  program
    .slice(program.indexOf('var nv_require='))
    .replace(/cs\.push\("([^"]*?):\d+:\d+"\)/g, 'cs.push("$1")')
    .split('\n')
    .map(shown)

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
])('the gate refuses %s', (_, path, text) => {
  const { complaint } = withFolder(new Map([[path, text]]), folder => compileMarkup(folder, [path]))
  expect(complaint).not.toBe('')
})

test('the gate refuses an import that leads nowhere', () => {
  const files = new Map([['a.wxss', '@import "./b.wxss";']])
  expect(withFolder(files, folder => compileStyles(folder, ['a.wxss'])).complaint).not.toBe('')
})

test('minified markup compiles to the program of the source', () => {
  const markup = new Map([...sources('plugin', '.wxml'), ...sources('plugin', '.wxs')])
  const source = new Map([...markup].map(([path, content]) => [path, content.toString()]))
  const minified = new Map(
    [...source].map(([path, text]) => [path, path.endsWith('.wxs') ? minifyWxs(text) : minifyWxml(text)]),
  )
  const compile = (files: ReadonlyMap<string, string>) =>
    withFolder(files, folder => compileMarkup(folder, ofKind(files.keys(), '.wxml', '.wxs')))
  const before = compile(source)
  expect(before.complaint).toBe('')
  const after = compile(minified)
  expect(values(before.program).flat().length).toBeGreaterThan(10)
  expect(values(after.program)).toEqual(values(before.program))
  expect(functions(after.program)).toEqual(functions(before.program))
})

test.each([
  ['a comment', '<view><!-- why -->a</view>', '<view>a</view>'],
  ['white space between tags', '<view>\n  <view/>\n</view>', '<view><view/></view>'],
  ['line ends between and within attributes', '<view\n  class="a\n    b"\n  id="c"\n/>', '<view class="a b" id="c"/>'],
  [
    'a bigger-than sign in a binding',
    '<view wx:if="{{ a > b }}"  >{{ a < b }}</view>',
    '<view wx:if="{{ a > b }}">{{ a < b }}</view>',
  ],
  ['all white space within text', '<text> a\n b </text>', '<text> a\n b </text>'],
  ['an inline script', '<wxs module="m">\n// why\nvar a = "//"\n</wxs>', '<wxs module="m">var a = "//"</wxs>'],
])('minifying WXML minds %s', (_, source, expected) => {
  expect(minifyWxml(source)).toBe(expected)
})
