import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOCUMENTS } from '../../../doc/tables/docs'
import { externalClasses } from '../../../doc/tables/styles'
import { events, properties } from '../../../doc/tables/surface'
import { root, run } from '../../../gulp/run'
import { compileMarkup, compileStyles } from '../../contract/wechat'
import { CODE, fileOf, IN_CONSUMERS, type Snippet, snippetsOf } from '../snippets'
import { installed, PACKAGE, pack } from '../workshop'

const all = DOCUMENTS.flatMap(snippetsOf)
const of = (...languages: string[]) => all.filter(({ language }) => languages.includes(language))

let folder: string
let tarball: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'captcha-snippets-'))
  tarball = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every language of a snippet is checked somewhere', () => {
  const checked = ['json', 'xml', 'css', 'js', ...CODE]
  expect(all.filter(({ language }) => !checked.includes(language)).map(({ at }) => at)).toEqual([])
  expect(all.length).toBeGreaterThan(40)
})

/** Several files in one block begin with their names. */
test.each(of('json').map(({ at, code }) => [at, code]))('%s is JSON', (_, code = '') => {
  const files = code.split(/^\/\/ .*$/m).filter(text => text.trim() !== '')
  expect(files.length).toBeGreaterThan(0)
  for (const text of files) expect(() => JSON.parse(text)).not.toThrow()
})

function write(snippets: readonly Snippet[], extension: string): string[] {
  return snippets.map((snippet, at) => {
    const name = `${at}-${fileOf(snippet).replace(/\.\w+$/, extension)}`
    writeFileSync(join(folder, name), snippet.code)
    return name
  })
}

test('all markup is taken by WeChat’s compiler', () => {
  const files = write(of('xml'), '.wxml')
  expect(files.length).toBeGreaterThan(5)
  expect(compileMarkup(folder, files).complaint).toBe('')
  writeFileSync(join(folder, 'broken.wxml'), '<captcha scene-id="{{a ?. b}}"')
  expect(compileMarkup(folder, ['broken.wxml']).complaint).toContain('broken.wxml')
})

const attributes = new Set([
  ...['id', 'class', 'style', 'generic:challenge', ...externalClasses()],
  ...properties().map(({ attribute }) => attribute),
  ...events().map(({ name }) => `bind:${name}`),
])
const unknownIn = (code: string) =>
  [...code.matchAll(/<captcha\b([^>]*)>/g)]
    .flatMap(([, inside = '']) => [...inside.replace(/"[^"]*"/g, '""').matchAll(/([\w:-]+)=/g)])
    .map(([, name = '']) => name)
    .filter(name => !attributes.has(name) && !name.startsWith('wx:'))

test.each(of('xml').map(({ at, code }) => [at, code]))('%s writes what <captcha> has', (_, code = '') => {
  expect(unknownIn(code)).toEqual([])
})

test('an attribute that <captcha> has not is noticed', () => {
  expect(unknownIn('<captcha wx:if="{{a}}" scene-id="a" sceneid="b" bind:sucess="c" />')).toEqual([
    'sceneid',
    'bind:sucess',
  ])
})

test('all styles are taken by WeChat’s compiler', () => {
  const files = write(of('css'), '.wxss')
  expect(files.length).toBeGreaterThan(1)
  expect(compileStyles(folder, files).complaint).toBe('')
})

/** Pages whose code is a server's, in Node. */
const ON_A_SERVER = ['doc/server.md', 'doc/server.zh-CN.md']

const elsewhere = Object.values(IN_CONSUMERS).flat()

/** Blocks of JavaScript of a page go on from one another; those of TypeScript stand alone. */
function filesOf(pages: readonly string[]): Map<string, string> {
  const mine = all.filter(({ page }) => pages.includes(page))
  const alone = mine
    .filter(({ language }) => language === 'ts')
    .map(snippet => [fileOf(snippet), snippet.code] as const)
  const scripts = pages.map(page => {
    const code = mine
      .filter(({ page: own, language }) => own === page && language === 'js')
      .map(snippet => snippet.code)
    return [`${page.replace(/\W+/g, '-')}.js`, code.join('\n')] as const
  })
  return new Map([...alone, ...scripts.filter(([, code]) => code !== '')])
}

/** A project of its own for each page: what one declares, another does not have. */
function project(files: ReadonlyMap<string, string>, types: readonly string[], linked: readonly string[]): string {
  const path = installed('types', tarball, folder)
  for (const name of linked) {
    const target = join(path, 'node_modules', name)
    mkdirSync(join(target, '..'), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), target, 'junction')
  }
  // No Vue: a module that has nothing, for what a snippet adds to it, and that the project imports, as one with Vue does.
  mkdirSync(join(path, 'node_modules/vue'))
  writeFileSync(
    join(path, 'node_modules/vue/package.json'),
    '{ "name": "vue", "version": "3.5.0", "types": "index.d.ts" }',
  )
  writeFileSync(join(path, 'node_modules/vue/index.d.ts'), 'export {}\n')
  const { compilerOptions } = JSON.parse(readFileSync(join(path, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: object
  }
  // A page in JavaScript is asked no more than that its names exist.
  const javaScript = [...files.keys()].some(name => name.endsWith('.js'))
    ? { allowJs: true, checkJs: true, strict: false }
    : {}
  const options = {
    ...compilerOptions,
    ...javaScript,
    module: 'ESNext',
    target: 'ES2022',
    lib: ['ES2022'],
    skipLibCheck: true,
    types,
  }
  writeFileSync(
    join(path, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['given.ts', ...files.keys()] }),
  )
  writeFileSync(join(path, 'given.ts'), "import 'vue'\n")
  for (const [name, code] of files) writeFileSync(join(path, name), code)
  return path
}

const compile = async (path: string) => (await run('tsc', ['-p', '.'], path)).output

const pages = [...new Set(of('ts', 'js').map(({ page }) => page))].filter(page => !elsewhere.includes(page))

test.each(pages)('the code of %s compiles', async page => {
  const server = ON_A_SERVER.includes(page)
  const types = server ? ['node'] : ['miniprogram-api-typings', `${PACKAGE}/wechat`]
  const linked = server ? ['@types/node', 'undici-types', '@alicloud'] : []
  expect(await compile(project(filesOf([page]), types, linked))).toBe('')
})

test('code that is wrong is noticed', async () => {
  const [name = '', code = ''] = [...filesOf(['README.md'])][0] ?? []
  const types = ['miniprogram-api-typings', `${PACKAGE}/wechat`]
  expect(code).toContain('detail.captchaVerifyParam')
  const wrong = new Map([[name, code.replace('detail.captchaVerifyParam', 'detail.captchaVerifyParams')]])
  expect(await compile(project(wrong, types, []))).toContain("'captchaVerifyParams' does not exist")
})
