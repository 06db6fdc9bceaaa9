import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { externalClasses } from '../../../doc/tables/styles'
import { events, properties } from '../../../doc/tables/surface'
import { root, run } from '../../../gulp/run'
import { compileMarkup, compileStyles } from '../../contract/wechat'
import { consumerOf, fileOf, type Snippet, snippets } from '../snippets'
import { installed, PACKAGE, pack } from '../workshop'

const all = snippets()
const of = (...languages: string[]) => all.filter(({ language }) => languages.includes(language))

let folder: string
let tarball: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'captcha-snippets-'))
  tarball = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every language of a snippet is checked somewhere', () => {
  const checked = ['json', 'xml', 'css', 'js', 'ts']
  const others = all.filter(snippet => !checked.includes(snippet.language) && !consumerOf(snippet))
  expect(others.map(({ at }) => at)).toEqual([])
  expect(all.length).toBeGreaterThan(40)
})

/** Whole, or the members of an object. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(`{${text.trim().replace(/,$/, '')}}`)
  }
}

/** Several files in one block begin with their names. */
test.each(of('json').map(({ at, code }) => [at, code]))('%s is JSON', (_, code = '') => {
  const files = code.split(/^\/\/ .*$/m).filter(text => text.trim() !== '')
  expect(files.length).toBeGreaterThan(0)
  for (const text of files) expect(() => parse(text)).not.toThrow()
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
  [...code.matchAll(/<captcha(?=\s)([^>]*)>/g)]
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

/** A server's, in Node. */
const onServer = ({ code }: Snippet) => /process\.env|'node:/.test(code)

/** Blocks of JavaScript of a page go on from one another; those of TypeScript stand alone. */
function filesOf(mine: readonly Snippet[]): Map<string, string> {
  const alone = mine
    .filter(({ language }) => language === 'ts')
    .map(snippet => [fileOf(snippet), snippet.code] as const)
  const scripts = mine.filter(({ language }) => language === 'js').map(snippet => snippet.code)
  return new Map([...alone, ...(scripts.length > 0 ? [['page.js', scripts.join('\n')] as const] : [])])
}

/** A project of its own for each page: what one declares, another does not have. */
function project(files: ReadonlyMap<string, string>, types: readonly string[], linked: readonly string[]): string {
  const path = installed(['types'], tarball, folder)
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

const here = of('ts', 'js').filter(snippet => !consumerOf(snippet))
const projects = [...new Set(here.map(({ page }) => page))].flatMap(page =>
  [false, true].map(
    server => [page, server, here.filter(one => one.page === page && onServer(one) === server)] as const,
  ),
)
const typesOf = (server: boolean) => (server ? ['node'] : ['miniprogram-api-typings', `${PACKAGE}/wechat`])

test.each(projects.filter(([, , mine]) => mine.length > 0))(
  'the code of %s compiles (on a server: %s)',
  async (_, server, mine) => {
    const linked = server ? ['@types/node', 'undici-types', '@alicloud'] : []
    expect(await compile(project(filesOf(mine), typesOf(server), linked))).toBe('')
  },
)

test('code that is wrong is noticed', async () => {
  const [[name, code] = ['', '']] = [...filesOf(here.filter(({ page }) => page === 'README.md'))]
  expect(code).toContain('detail.captchaVerifyParam')
  const wrong = new Map([[name, code.replace('detail.captchaVerifyParam', 'detail.captchaVerifyParams')]])
  expect(await compile(project(wrong, typesOf(false), []))).toContain("'captchaVerifyParams' does not exist")
})
