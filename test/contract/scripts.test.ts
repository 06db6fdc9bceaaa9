import { posix } from 'node:path'
import { parse } from 'acorn'
import { dist, outputs } from './dist'

const scripts = (output: (typeof outputs)[number]) =>
  [...dist(output)].filter(([path]) => path.endsWith('.js') || path.endsWith('.wxs'))

function complaint(path: string, text: string, ecmaVersion: 5 | 2015): string[] {
  try {
    parse(text, { ecmaVersion, sourceType: 'script' })
    return []
  } catch (error) {
    return [`${path}: ${error instanceof Error ? error.message : error}`]
  }
}

const required = (text: string) =>
  [...text.matchAll(/\brequire\(\s*(["'])(.*?)\1\s*\)/g)].map(([, , name = '']) => name)

/** The path that a module requires: a package is one that WeChat DevTools built. */
const targetOf = (path: string, name: string) =>
  name.startsWith('.') ? posix.join(posix.dirname(path), name) : `miniprogram_npm/${name}`

describe.each(outputs)('dist/%s', output => {
  test('is ES2015, and its WXS is ES5', () => {
    const files = scripts(output)
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(([path, text]) => complaint(path, text, path.endsWith('.wxs') ? 5 : 2015))).toEqual([])
  })

  test('requires only modules that are in it', () => {
    const files = dist(output)
    const lost = scripts(output).flatMap(([path, text]) =>
      required(text)
        .map(name => ({ name, target: targetOf(path, name) }))
        .filter(({ target }) => !(files.has(target) || files.has(`${target}.js`)))
        .map(({ name }) => `${path}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  test('is CommonJS and calls no function that builds code', () => {
    const offenders = scripts(output).filter(([, text]) => /\b(?:eval|Function)\s*\(|\bimport\s*\(/.test(text))
    expect(offenders.map(([path]) => path)).toEqual([])
  })
})

test("no WXS says void: WeChat's compiler binds it too loosely", () => {
  const offenders = scripts('plugin').filter(([path, text]) => path.endsWith('.wxs') && /\bvoid\b/.test(text))
  expect(offenders.map(([path]) => path)).toEqual([])
})

test('the plugin logs nothing but errors and warnings of its page, and asks for no app and no pages', () => {
  const offenders = scripts('plugin').filter(([, text]) =>
    /\b(?:console\.(?!(error|warn)\b)\w+\(|(?:debugger|getApp|getCurrentPages)\b)/.test(text),
  )
  expect(offenders.map(([path]) => path)).toEqual([])
})

test.each([
  ['an arrow function in ES5', 5, 'var a = () => 1'],
  ['optional chaining in ES2015', 2015, 'var a = b?.c'],
  ['an async function in ES2015', 2015, 'async function a() {}'],
] as const)('the syntax gate refuses %s', (_, version, text) => {
  expect(complaint('a.js', text, version)).toHaveLength(1)
})
