import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { COPY_SWITCHES } from '../../doctor/copy/options'
import { RECORD } from '../../doctor/copy/record'
import { COPY_TEXTS } from '../../doctor/copy/texts'
import { list } from '../../gulp/files'
import { json, root } from '../contract/dist'
import { run } from './run'

const { version } = json<{ version: string }>('package.json')

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copy-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Files of a project, by path. */
function project(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
const copy = (...words: readonly string[]) => run(['copy', ...words])
const report = async (...words: readonly string[]) => JSON.parse((await copy('--json', ...words)).out)
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
/** Everything below, with its content. */
const snapshot = (below = '') =>
  Object.fromEntries(list(join(folder, below)).map(path => [path, read(join(below, path))]))

/** A folder of `dist`, with the record. */
function expectCopied(made: string, source: string): void {
  const wanted = list(join(root, 'dist', source))
  expect(list(join(folder, made))).toEqual([RECORD, ...wanted].sort())
  const changed = wanted.filter(
    path => read(join(made, path)) !== readFileSync(join(root, 'dist', source, path), 'utf8'),
  )
  expect(changed).toEqual([])
}

test.each(['en', 'cn'] as const)('--help in %s names every flag', async language => {
  const { help } = COPY_TEXTS[language]
  for (const flag of [...COPY_SWITCHES, 'language', 'json', 'help', 'version']) expect(help).toContain(`--${flag}`)
  expect((await copy('--help', '--language', language)).out).toBe(`${help}\n`)
})

describe('what is copied, and where', () => {
  test.each<[string, string, string[], string, string, string]>([
    ['app.json', '', [], 'aliyun-captcha', 'npm', '/aliyun-captcha/captcha/captcha'],
    ['miniprogram/app.json', 'miniprogram', [], 'miniprogram/aliyun-captcha', 'npm', '/aliyun-captcha/captcha/captcha'],
    [
      'src/pages.json',
      'src',
      [],
      'src/uni_modules/aliyun-captcha',
      'uni_modules/aliyun-captcha',
      '/uni_modules/aliyun-captcha/wxcomponents/captcha/captcha',
    ],
    [
      'src/pages.json',
      'src/wxcomponents',
      [],
      'src/wxcomponents/aliyun-captcha',
      'npm',
      '/wxcomponents/aliyun-captcha/captcha/captcha',
    ],
    [
      'src/pages.json',
      'src/captcha/wxcomponents',
      [],
      'src/captcha/wxcomponents/aliyun-captcha',
      'npm',
      '/captcha/wxcomponents/aliyun-captcha/captcha/captcha',
    ],
    ['src/pages.json', 'src', ['--native'], 'src/aliyun-captcha', 'npm', '/aliyun-captcha/captcha/captcha'],
    ['other.txt', '', ['--native'], 'aliyun-captcha', 'npm', '…/aliyun-captcha/captcha/captcha'],
  ])('%s: copy %j %j', async (marker, dir, flags, made, source, component) => {
    project({ [marker]: '{}' })
    const { code, out, error } = await copy(join(folder, dir), ...flags)
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain(`${version} to ${join(folder, made)}\n`)
    expect(out).toContain(`"${component}"`)
    expectCopied(made, source)
  })

  test('a registered component is not asked for again', async () => {
    project({ 'pages.json': '{}' })
    expect((await copy(folder)).out).toContain('aliyun-captcha-native')
    project({ 'pages.json': '{ "a": "/uni_modules/aliyun-captcha/wxcomponents/captcha/captcha" }' })
    expect((await copy(folder)).out).toBe(
      `✓ Nothing to do: uni-app module ${version} is in ${join(folder, 'uni_modules/aliyun-captcha')}\n`,
    )
  })

  test('--uni where pages.json is not: done, with a remark', async () => {
    project({ 'src/pages.json': '{}' })
    const { code, out } = await copy(folder, '--uni')
    expect(code).toBe(0)
    expect(out).toContain(COPY_TEXTS.en.noPages)
  })
})

test('again: nothing changes, not a time of a file', async () => {
  project({ 'app.json': '{}' })
  await copy(folder)
  const before = snapshot()
  const times = () => Object.keys(before).map(path => statSync(join(folder, path)).mtimeMs)
  const then = times()
  const { code, out } = await copy(folder)
  expect([code, out]).toEqual([0, expect.stringMatching(/^✓ Nothing to do: component .*\n$/)])
  expect(snapshot()).toEqual(before)
  expect(times()).toEqual(then)
})

test('--dry-run says the same and does nothing', async () => {
  project({ 'app.json': '{}' })
  const { code, out } = await copy(folder, '--dry-run')
  expect([code, list(folder)]).toEqual([0, ['app.json']])
  expect(out).toMatch(/^✓ Would be copied: component/)
  const { added, dryRun } = await report(folder, '--dry-run')
  expect([dryRun, added]).toEqual([true, list(join(root, 'dist/npm')).map(path => `aliyun-captcha/${path}`)])
})

describe('over an older version', () => {
  const target = 'aliyun-captcha'
  /** As if an older version had had other contents, and a file more. */
  async function older(): Promise<void> {
    project({ 'app.json': '{}' })
    await copy(folder)
    const record = JSON.parse(read(`${target}/${RECORD}`))
    project({ [`${target}/core.js`]: 'older', [`${target}/old/gone/file.js`]: 'gone' })
    const { hashOf } = await import('../../doctor/copy/record')
    const files = {
      ...record.files,
      'core.js': hashOf(Buffer.from('older')),
      'old/gone/file.js': hashOf(Buffer.from('gone')),
    }
    project({ [`${target}/${RECORD}`]: JSON.stringify({ ...record, version: '0.0.1', files }) })
  }

  test('replaces its files, removes what it left, folders too, and says so', async () => {
    await older()
    project({ [`${target}/mine.txt`]: 'mine' })
    const { code, out } = await copy(folder)
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^✓ Copied: component ${version} over 0\\.0\\.1 to `))
    expect(out).toMatch(
      /0 new, 1 replaced, 1 removed, \d+ as they were\n {2}~ aliyun-captcha\/core\.js\n {2}- aliyun-captcha\/old\/gone\/file\.js\n/,
    )
    expect(existsSync(join(folder, target, 'old'))).toBe(false)
    expect(read(`${target}/mine.txt`)).toBe('mine')
    rmSync(join(folder, target, 'mine.txt'))
    expectCopied(target, 'npm')
  })

  test.each([
    ['changed by hand', 'core.js'],
    ['left by it, and changed by hand', 'old/gone/file.js'],
    ['the record, damaged by a merge', RECORD],
  ])('%s: named, nothing is changed; --force replaces it', async (_, path) => {
    await older()
    project({ [`${target}/${path}`]: 'by hand' })
    const before = snapshot()
    const { code, out } = await copy(folder)
    expect([code, snapshot()]).toEqual([1, before])
    expect(out).toMatch(/^✗ Nothing was copied to .*\n {2}Fix: .*--force/)
    expect(out).toContain(`${target}/${path}`)
    expect((await copy(folder, '--force')).code).toBe(0)
    expect(read(`${target}/core.js`)).toBe(readFileSync(join(root, 'dist/npm/core.js'), 'utf8'))
  })

  test('a record that names files elsewhere removes none', async () => {
    project({ 'app.json': '{}', 'precious.txt': 'precious' })
    await copy(folder)
    const { hashOf } = await import('../../doctor/copy/record')
    const record = JSON.parse(read(`${target}/${RECORD}`))
    const files = { ...record.files, '../precious.txt': hashOf(Buffer.from('precious')) }
    project({ [`${target}/${RECORD}`]: JSON.stringify({ ...record, files }) })
    expect((await copy(folder)).code).toBe(1)
    expect((await copy(folder, '--force')).code).toBe(0)
    expect(read('precious.txt')).toBe('precious')
  })
})

describe('what another hand put there', () => {
  test('files of the same name are kept, all of them named in the report', async () => {
    project({ 'app.json': '{}', 'aliyun-captcha/index.js': 'mine', 'aliyun-captcha/core.js': 'mine, too' })
    const before = snapshot()
    const { ok, error, added } = await report(folder)
    expect([ok, error.code, error.paths, added]).toEqual([
      false,
      'foreign',
      ['aliyun-captcha/core.js', 'aliyun-captcha/index.js'],
      [],
    ])
    expect(snapshot()).toEqual(before)
  })

  test('a file in the place of a folder, and a folder in the place of a file', async () => {
    project({ 'app.json': '{}', 'aliyun-captcha': 'a file' })
    expect((await report(folder, '--force')).error).toMatchObject({ code: 'foreign', paths: ['aliyun-captcha'] })
    rmSync(join(folder, 'aliyun-captcha'))
    mkdirSync(join(folder, 'aliyun-captcha/index.js'), { recursive: true })
    expect((await report(folder, '--force')).error).toMatchObject({
      code: 'foreign',
      paths: ['aliyun-captcha/index.js'],
    })
  })
})

describe('links', () => {
  test.each([
    ['the folder itself', 'aliyun-captcha', 'aliyun-captcha'],
    ['a folder below', 'aliyun-captcha/captcha', 'aliyun-captcha/captcha'],
    ['a file', 'aliyun-captcha/index.js', 'aliyun-captcha/index.js'],
  ])('%s: nothing is written through it, not by --force', async (_, link, named) => {
    project({ 'app.json': '{}', 'elsewhere/index.js': 'elsewhere' })
    mkdirSync(dirname(join(folder, link)), { recursive: true })
    symlinkSync(join(folder, link.endsWith('.js') ? 'elsewhere/index.js' : 'elsewhere'), join(folder, link))
    const { code } = await copy(folder, '--force')
    expect(code).toBe(1)
    expect((await report(folder, '--force')).error).toMatchObject({ code: 'link', paths: [named] })
    expect(snapshot('elsewhere')).toEqual({ 'index.js': 'elsewhere' })
  })

  test('a link in the place of the record is replaced, not followed', async () => {
    project({ 'app.json': '{}', 'elsewhere.json': 'elsewhere' })
    mkdirSync(join(folder, 'aliyun-captcha'))
    symlinkSync(join(folder, 'elsewhere.json'), join(folder, 'aliyun-captcha', RECORD))
    expect((await copy(folder)).code).toBe(0)
    expect(read('elsewhere.json')).toBe('elsewhere')
    expectCopied('aliyun-captcha', 'npm')
  })

  test('the folder that is named may be one', async () => {
    project({ 'real/app.json': '{}' })
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    expect((await report(join(folder, 'link'))).target).toBe(join(folder, 'real/aliyun-captcha'))
  })
})

describe('where the folder does not tell', () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    ['none', { 'readme.txt': '' }, '', /neither app\.json nor pages\.json\.\n {2}Fix: .*--native or --uni\.\n$/],
    ['its src does', { 'src/pages.json': '' }, '', /did you mean the folder src in it\?/],
    [
      'miniprogramRoot does',
      { 'project.config.json': '{"miniprogramRoot":"mp/"}', 'mp/app.json': '' },
      '',
      /did you mean the folder mp in it\?/,
    ],
    ['both', { 'app.json': '', 'pages.json': '' }, '', /both app\.json and pages\.json/],
    ['it is not there', {}, 'nowhere', /nowhere is no folder\.\n {2}Fix: /],
    ['it is a file', { 'file.txt': '' }, 'file.txt', /file\.txt is no folder/],
    ['no project above', {}, 'wxcomponents', /wxcomponents is no folder/],
  ])('%s: exit 2, nothing written', async (_, files, dir, said) => {
    project(files)
    const { code, out } = await copy(join(folder, dir))
    expect([code, list(folder)]).toEqual([2, Object.keys(files).sort()])
    expect(out).toMatch(said)
  })
})

test.each<[string[], RegExp]>([
  [[], /^<dir> is missing$/],
  [[''], /^<dir> is missing$/],
  [['a', 'b'], /^unexpected: b$/],
  [['a', '--native', '--uni'], /--native and --uni exclude each other/],
  [['a', '--natve'], /no option --natve; did you mean --native\?/],
  [['a', '--native=yes'], /--native takes no value/],
  [['a', '--prefix', 'b'], /no option --prefix/],
])('%j is misuse: exit 2, said on standard error', async (words, complaint) => {
  const { code, out, error } = await copy(...words)
  expect([code, out]).toEqual([2, ''])
  expect(error.split('\n')[0]).toMatch(complaint)
  expect(error).toContain(COPY_TEXTS.en.help.split('\n')[0])
})

test('a place that cannot be written: one sentence, exit 1', async () => {
  // As deep as the file system takes: the component has longer paths.
  let deep = folder
  for (let part = 'a'.repeat(200); part !== ''; ) {
    try {
      mkdirSync(join(deep, part))
      deep = join(deep, part)
    } catch {
      part = part.slice(0, Math.floor(part.length / 2))
    }
  }
  const { code, out } = await copy(deep, '--native')
  expect([code, out.split('\n').length]).toEqual([1, 3])
  expect(out).toMatch(/cannot be written: E[A-Z]+\n {2}Fix: /)
})

test('--json is JSON, with its sentences', async () => {
  project({ 'app.json': '{}' })
  await expect(report(folder)).resolves.toMatchObject({
    ok: true,
    version,
    kind: 'native',
    target: join(folder, 'aliyun-captcha'),
    before: '',
    updated: [],
    removed: [],
    unchanged: 0,
    component: '/aliyun-captcha/captcha/captcha',
  })
  const { ok, error } = await report(join(folder, 'nowhere'))
  expect([ok, error.code, typeof error.message, typeof error.fix]).toEqual([false, 'noFolder', 'string', 'string'])
  await expect(report()).resolves.toMatchObject({ ok: false, error: { code: 'InvalidParameter' } })
})
