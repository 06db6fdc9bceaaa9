import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BASE_LIBRARIES, CHECKS, pinned, RENDERERS, SYSTEMS } from '../../doc/tables/compatibility'
import { source } from '../../doc/tables/read'
import { root } from './dist'
import { isOlder } from './wx/typings'

const OLDEST = '2.11.2'
const files = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })

test.each(BASE_LIBRARIES.map(row => [row.version, row] as const))(
  '%s is named where it counts',
  (version, { where }) => {
    expect(source(where)).toContain(version)
  },
)

test('base libraries ascend, and so do the users below them', () => {
  for (const [at, row] of BASE_LIBRARIES.slice(1).entries()) {
    const before = BASE_LIBRARIES[at]
    expect([row.version, isOlder(before?.version ?? '', row.version)]).toEqual([row.version, true])
    expect(Number(row.sharePercent)).toBeGreaterThanOrEqual(Number(before?.sharePercent))
  }
})

/** Base libraries that a source says it depends on. */
const namedIn = (text: string) =>
  [...text.matchAll(/[Bb]ase librar(?:y|ies) (?:before |from )?(\d+\.\d+\.\d+)/g)].map(([, version = '']) => version)

test('every base library that a source names is in the table, or older than ours', () => {
  const named = files('plugin')
    .filter(path => /\.(ts|wxs|wxml)$/.test(path))
    .flatMap(path => namedIn(source(join('plugin', path))))
  expect(named.length).toBeGreaterThan(5)
  const rows = BASE_LIBRARIES.map(({ version, brings }) => `${version} ${brings.en}`)
  expect(named.filter(version => !isOlder(version, OLDEST) && !rows.some(row => row.includes(version)))).toEqual([])
})

test('a base library in a sentence is found', () => {
  expect(namedIn('Base library 9.1.2 has it; from base library 9.3.4, base libraries before 9.5.6')).toEqual([
    '9.1.2',
    '9.3.4',
    '9.5.6',
  ])
})

test.each(CHECKS.map(({ command }) => [command]))('%s is a command that runs something', command => {
  const { scripts } = JSON.parse(source('package.json')) as { scripts: Record<string, string> }
  const script = /^npm run (\S+)/.exec(command)?.[1]
  if (script !== undefined) return expect(Object.keys(scripts)).toContain(script)
  const [, project = '', pattern = ''] =
    /--selectProjects (\w+)(?: --testPathPatterns '?([^']+)'?)?$/.exec(command) ?? []
  expect(source('jest.config.mjs')).toContain(`'${project}'`)
  expect(existsSync(join(root, 'test', project))).toBe(true)
  const tests = files(`test/${project}`).map(path => `test/${project}/${path}`)
  expect(tests.filter(path => path.endsWith('.test.ts') && new RegExp(pattern).test(path))).not.toEqual([])
})

test('a check against a package that is not installed cannot be claimed', () => {
  expect(() => pinned('left-pad')).toThrow('package.json installs no left-pad')
})

test('a source is a page of WeChat, or is said to be our reading', () => {
  const pages = [...RENDERERS, ...SYSTEMS].map(({ page }) => page).filter(page => page !== '')
  expect(pages.filter(page => !page.startsWith('https://developers.weixin.qq.com/miniprogram/'))).toEqual([])
})
