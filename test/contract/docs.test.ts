import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FLAGS } from '../../doctor/options'
import { DOCUMENTS, fresh } from '../../gulp/docs/docs'
import { fillTables, tablesIn } from '../../gulp/docs/markdown'
import { source } from '../../gulp/docs/read'
import { tablesFor } from '../../gulp/docs/tables'
import { root } from './dist'

test.each(DOCUMENTS)('the tables of %s are those of the sources (npm run docs)', (path, language) => {
  expect(source(path)).toBe(fresh(path, language))
})

test.each(['README.md', 'README.zh-CN.md'])('%s has every table', path => {
  expect(tablesIn(source(path)).sort()).toEqual(Object.keys(tablesFor('en')).sort())
})

test('a stale table is noticed, and a table that nobody makes', () => {
  const marked = '<!-- table: a -->\nold\n<!-- end -->'
  expect(fillTables(marked, { a: () => 'new' })).toBe('<!-- table: a -->\nnew\n<!-- end -->')
  expect(() => fillTables(marked, {})).toThrow('no table a')
})

const documents = [...DOCUMENTS.map(([path]) => path), 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']

test.each(documents)('every file that %s points to is there', path => {
  const links = [...source(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target)
  expect(links.filter(target => !existsSync(join(root, dirname(path), target)))).toEqual([])
})

test.each(['README.md', 'README.zh-CN.md'])('every heading that %s points to is there', path => {
  const text = source(path)
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-')
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))
  const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter(target => !headings.includes(target))).toEqual([])
})

test.each(['README.md', 'README.zh-CN.md'])('%s names the commands that exist', path => {
  const { scripts } = JSON.parse(source('package.json')) as { scripts: Record<string, string> }
  const named = [...source(path).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(named.filter(name => !scripts[name])).toEqual([])
  const flags = [...source(path).matchAll(/doctor (--[^\n]+)/g)].flatMap(
    ([, line = '']) => line.match(/--[\w-]+/g) ?? [],
  )
  const known: readonly string[] = Object.values(FLAGS)
  expect(flags.length).toBeGreaterThan(1)
  expect(flags.filter(flag => !known.includes(flag.slice(2)))).toEqual([])
})
