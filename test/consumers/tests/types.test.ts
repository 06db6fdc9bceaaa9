import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../gulp/run'
import { USES } from '../uses'
import { installed, PACKAGE, pack } from '../workshop'

let folder: string
let tarball: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'captcha-types-'))
  tarball = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Options {
  readonly types?: readonly string[]
  readonly [option: string]: unknown
}

/** A project of one file and nothing else of its own. */
function project(file: string, text: string, options: Options): string {
  const path = installed(['types'], tarball, folder)
  const { compilerOptions } = JSON.parse(readFileSync(join(path, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: object
  }
  const config = { compilerOptions: { ...compilerOptions, ...options }, files: [file, 'given.d.ts'] }
  writeFileSync(join(path, 'tsconfig.json'), JSON.stringify(config))
  writeFileSync(join(path, 'given.d.ts'), 'declare namespace JSX {}\n')
  writeFileSync(join(path, file), text)
  return path
}

const compile = async (path: string) => (await run('tsc', ['-p', path])).output

const taro = [`${PACKAGE}/taro`]

/** No React, but a module that holds a JSX namespace where React's does. Real frameworks: `npm run test:consumers`. */
function withJsxModule(path: string): string {
  const react = join(path, 'node_modules/react')
  mkdirSync(react)
  const package_ = { name: 'react', version: '19.0.0', types: 'index.d.ts' }
  writeFileSync(join(react, 'package.json'), JSON.stringify(package_))
  writeFileSync(join(react, 'index.d.ts'), 'export namespace JSX { interface IntrinsicElements {} }\n')
  const jsxRuntime = `import { JSX as Own } from './index'
export namespace JSX { interface IntrinsicElements extends Own.IntrinsicElements {} }
export const jsx: (...args: unknown[]) => unknown
`
  writeFileSync(join(react, 'jsx-runtime.d.ts'), jsxRuntime)
  return path
}

/** How a use is written, with a project that has all it needs. */
const WRITTEN = {
  'plain TypeScript': () => project('uses.ts', USES.ts.text(), {}),
  'TSX, JSX global': () => project('uses.tsx', USES.tsx.text(), { jsx: 'preserve', types: taro }),
  'TSX, JSX in a module': () => withJsxModule(project('uses.tsx', USES.tsx.text(), { jsx: 'react-jsx', types: taro })),
} as const

describe.each(Object.entries(WRITTEN))('%s', (_, make) => {
  let path: string
  beforeAll(() => {
    path = make()
  })

  test('each property and event compiles, and no mistake does', async () => {
    expect(await compile(path)).toBe('')
  })

  test.each([
    ['a property that is lost', 'types/properties.d.ts', /readonly timeout\?:.*/, '', /timeout/],
    ['a property that takes anything', 'types/properties.d.ts', /(readonly timeout\?:).*/, '$1 unknown', /TS2578/],
    ['a member that is lost', 'types/events.d.ts', /readonly refreshes:.*/, '', /refreshes/],
    ['an event that is lost', 'types/events.d.ts', /readonly expire:.*/, '', /[eE]xpire/],
  ])('%s is noticed', async (_what, file, found, instead, said) => {
    const declarations = join(path, 'node_modules', PACKAGE, 'dist/types', file)
    const text = readFileSync(declarations, 'utf8')
    expect(text).toMatch(found)
    writeFileSync(declarations, text.replace(found, instead))
    const output = await compile(path)
    writeFileSync(declarations, text)
    expect(output).toMatch(said)
  })
})

const everyEntry = ['taro', 'vue', 'wechat'].map(name => `${PACKAGE}/${name}`)

test.each([
  ['Bundler', 'ESNext', '{}'],
  ['Node16', 'Node16', '{}'],
  ['Node16', 'Node16', '{ "type": "module" }'],
])('every entry is found by moduleResolution %s (%s, package.json %s)', async (moduleResolution, module, manifest) => {
  const text = [PACKAGE, ...everyEntry].map(name => `export type * from '${name}'`).join('\n')
  const typings = ['miniprogram-api-typings', ...everyEntry]
  const path = project('uses.ts', text, { module, moduleResolution, types: typings })
  writeFileSync(join(path, 'package.json'), manifest)
  expect(await compile(path)).toBe('')
  writeFileSync(join(path, 'uses.ts'), `export type * from '${PACKAGE}/tarro'`)
  expect(await compile(path)).toContain('TS2307')
})

test.each([[['miniprogram-api-typings', `${PACKAGE}/wechat`]], [[`${PACKAGE}/wechat`, 'miniprogram-api-typings']]])(
  '#captcha is a captcha in whatever order the types come: %p',
  async types => {
    const text = `Page({ open() { this.selectComponent('#captcha')?.show(); requirePlugin('captcha').show() } })
// @ts-expect-error
Page({ open() { this.selectComponent('#captcha')?.shown() } })
// @ts-expect-error
requirePlugin('captcha').shown()
`
    expect(await compile(project('uses.ts', text, { types }))).toBe('')
  },
)
