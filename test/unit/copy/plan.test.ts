import { type Found, planOf } from '../../../doctor/copy/plan'
import { hashOf, isSafe, readRecord, recordOf } from '../../../doctor/copy/record'

const bytes = (text: string) => Buffer.from(text)
const files = (content: Readonly<Record<string, string>>) =>
  new Map(Object.entries(content).map(([path, text]) => [path, bytes(text)]))
const hashes = (content: Readonly<Record<string, string>>) =>
  new Map(Object.entries(content).map(([path, text]) => [path, hashOf(bytes(text))]))

const plan = (
  wanted: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
  there: Readonly<Record<string, Found | string>>,
  force = false,
) => {
  const look = (path: string): Found => {
    const found = there[path]
    return typeof found === 'string' ? bytes(found) : found
  }
  return planOf(files(wanted), hashes(known), look, force)
}

const nothing = { added: [], updated: [], removed: [], unchanged: 0, foreign: [], links: [] }

test.each<[string, ReturnType<typeof plan>, Partial<ReturnType<typeof plan>>]>([
  ['nothing there: added', plan({ a: '1' }, {}, {}), { added: ['a'] }],
  ['the same there, whoever wrote it: as it was', plan({ a: '1' }, {}, { a: '1' }), { unchanged: 1 }],
  ['of an older version, as it was written: replaced', plan({ a: '2' }, { a: '1' }, { a: '1' }), { updated: ['a'] }],
  ['of an older version, changed by hand: refused', plan({ a: '2' }, { a: '1' }, { a: 'x' }), { foreign: ['a'] }],
  ['of another hand: refused', plan({ a: '2' }, {}, { a: 'x' }), { foreign: ['a'] }],
  ['the same by --force: replaced', plan({ a: '2' }, { a: '1' }, { a: 'x' }, true), { updated: ['a'] }],
  ['left by an older version: removed', plan({}, { a: '1' }, { a: '1' }), { removed: ['a'] }],
  ['left, and changed by hand: refused', plan({}, { a: '1' }, { a: 'x' }), { foreign: ['a'] }],
  ['the same by --force: removed', plan({}, { a: '1' }, { a: 'x' }, true), { removed: ['a'] }],
  ['left, and gone already: nothing', plan({}, { a: '1' }, {}), {}],
  ['of another hand, not in the way: nothing', plan({}, {}, { a: 'x' }), {}],
  ['git gave it other line ends: as it was', plan({ a: '1\n2\n' }, {}, { a: '1\r\n2\r\n' }), { unchanged: 1 }],
  [
    'a link on the way, by --force too: refused, named once',
    plan(
      { 'd/a': '1', 'd/b': '1' },
      {},
      { 'd/a': { what: 'link', path: 'd' }, 'd/b': { what: 'link', path: 'd' } },
      true,
    ),
    { links: ['d'] },
  ],
  [
    'a link in the place of a left one: refused',
    plan({}, { a: '1' }, { a: { what: 'link', path: 'a' } }),
    { links: ['a'] },
  ],
  [
    'a folder in the place of a file: refused',
    plan({ a: '1' }, {}, { a: { what: 'other', path: 'a' } }, true),
    { foreign: ['a'] },
  ],
])('%s', (_, made, wanted) => {
  expect(made).toEqual({ ...nothing, ...wanted })
})

test('a record is read as it was written', () => {
  const text = recordOf('1.2.3', files({ 'folder/a.js': '1', 'folder/b/c.wxml': '2' }), 'folder/')
  expect(readRecord(text)).toMatchObject({
    version: '1.2.3',
    files: { 'a.js': hashOf(bytes('1')), 'b/c.wxml': hashOf(bytes('2')) },
  })
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"generator":"another","version":"1.0.0","files":{}}',
  '{"generator":"aliyun-captcha-miniprogram","files":{}}',
  '{"generator":"aliyun-captcha-miniprogram","version":"1.0.0","files":{"a":"short"}}',
  `{"generator":"aliyun-captcha-miniprogram","version":"1.0.0","files":{"../../a":"${'0'.repeat(64)}"}}`,
  '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other',
])('what is no record of ours is none: %j', text => {
  expect(readRecord(text)).toBeNull()
})

test.each([
  ['a.js', true],
  ['captcha/panel/panel.wxml', true],
  ['.hidden', true],
  ['../a', false],
  ['a/../../b', false],
  ['/etc/passwd', false],
  ['C:/a', false],
  ['a\\b', false],
  ['a//b', false],
  ['a/', false],
  ['.', false],
  ['', false],
  ['a\nb', false],
])('%j stays below its folder: %s', (path, safe) => {
  expect(isSafe(path)).toBe(safe)
})
