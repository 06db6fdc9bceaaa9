import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { DOCUMENTS, fresh, GENERATED, languageOf } from '../../doc/tables/docs'
import { LLMS } from '../../doc/tables/llms'
import { fillTables, kebab, tablesIn } from '../../doc/tables/markdown'
import { source, typesOf } from '../../doc/tables/read'
import { externalClasses, variables } from '../../doc/tables/styles'
import { tablesFor } from '../../doc/tables/tables'
import { EVENTS, METHODS, RULES } from '../../doc/tables/words'
import { COPY_SWITCHES } from '../../doctor/copy/options'
import { DOCTOR_FLAGS } from '../../doctor/options'
import { WEBVIEW_FLAGS, WEBVIEW_SWITCHES } from '../../doctor/webview/options'
import { entries as TYPE_ENTRIES } from '../../gulp/outputs/types'
import { CATALOG, ERROR_CODES } from '../../plugin/core/errors/catalog'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { DROP_IN_FIELDS } from '../../plugin/core/parameters/dropIn'
import { FIELDS } from '../../plugin/core/parameters/rules'
import { TEXT_KEYS } from '../../plugin/core/parameters/textKeys'
import { CAPTCHA_TYPES } from '../../plugin/core/protocol/challenges'
import { STATES } from '../../plugin/core/state/captchaState'
import { json, root } from './dist'
import {
  anchorOf,
  chineseOf,
  codeBlocks,
  handWritten,
  ONE_LANGUAGE,
  outline,
  PAGES,
  TRANSLATED,
  untranslated,
  withoutCode,
} from './pages'
import { CHINESE, ENGLISH, type PlainWord } from './plainWords'

const READMES = ['README.md', 'README.zh-CN.md']

describe('tables', () => {
  test.each(GENERATED)('%s has those of the sources (npm run docs)', path => {
    expect(source(path)).toBe(fresh(path))
  })

  test.each(['en', 'cn'] as const)('each is in a document (%s)', language => {
    const pages = DOCUMENTS.filter(path => languageOf(path) === language)
    expect(new Set(pages.flatMap(path => tablesIn(source(path))))).toEqual(new Set(Object.keys(tablesFor(language))))
  })

  test('a stale table is noticed, and a table that nobody makes', () => {
    const marked = '<!-- table: a -->\nold\n<!-- end -->'
    expect(fillTables(marked, { a: () => 'new' })).toBe('<!-- table: a -->\nnew\n<!-- end -->')
    expect(() => fillTables(marked, {})).toThrow('no table a')
  })
})

describe('length', () => {
  test('README.md has at most 2,500 words, as wc -w counts them', () => {
    expect(source('README.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(2500)
  })

  test('README.zh-CN.md is no longer: two characters count as a word', () => {
    const text = source('README.zh-CN.md')
    const characters = text.match(/\p{Script=Han}/gu) ?? []
    const others = text
      .replace(/\p{Script=Han}/gu, ' ')
      .split(/\s+/)
      .filter(Boolean)
    expect(characters.length / 2 + others.length).toBeLessThanOrEqual(2500)
  })

  test.each(READMES)('%s begins with what it is, two commands, pictures and Install', path => {
    const opening = source(path).slice(0, source(path).indexOf('\n## '))
    expect(opening).toMatch(/npm ci && npm start[\s\S]*npm ci && npm test[\s\S]*doc\/pictures\//)
    expect(opening.split('\n').length).toBeLessThan(30)
    expect(/^## (.+)$/m.exec(source(path))?.[1]).toBe(path === 'README.md' ? 'Install' : '安装')
  })
})

describe('links', () => {
  const headings = (path: string) =>
    [
      ...source(path)
        .replace(/^ *```[\s\S]*?^ *```$/gm, '')
        .matchAll(/^#+ (.+)$/gm),
    ].map(([, heading = '']) => anchorOf(heading))

  test.each(PAGES)('of %s lead to files and headings that exist', path => {
    const links = [...withoutCode(source(path)).matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]+))?\)/g)]
    const broken = links.filter(([, file = '', anchor]) => {
      const target = file === '' ? path : normalize(join(dirname(path), file))
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && !headings(target).includes(decodeURIComponent(anchor))
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })

  test.each(['doc/index.md', 'doc/index.zh-CN.md'])('%s names every page', path => {
    const own = readdirSync(join(root, 'doc')).filter(name => name.endsWith('.md') && !name.startsWith('index.'))
    const wanted = own.filter(name => languageOf(`doc/${name}`) === languageOf(path) || `doc/${name}` in ONE_LANGUAGE)
    expect(wanted.filter(name => !source(path).includes(`](${name})`))).toEqual([])
  })

  test('the manual of the plugin links to WeChat and GitHub only, as WeChat asks', () => {
    const links = [...source('doc/README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
    expect(
      links.filter(target => !/^https:\/\/(developers|mp)\.weixin\.qq\.com|^https:\/\/github\.com/.test(target)),
    ).toEqual([])
  })
})

describe('two languages', () => {
  test('every page has its other language, or a reason not to', () => {
    const alone = PAGES.filter(path => {
      const other = path.endsWith('.zh-CN.md') ? path.replace('.zh-CN.md', '.md') : chineseOf(path)
      return !PAGES.includes(other)
    })
    expect(alone.sort()).toEqual(Object.keys(ONE_LANGUAGE).sort())
  })

  test.each(TRANSLATED)('%s and its translation name each other', path => {
    const base = (name: string) => name.split('/').pop() ?? ''
    expect(source(path)).toContain(`](${base(chineseOf(path))})`)
    expect(source(chineseOf(path))).toContain(`](${base(path)})`)
  })

  test.each(TRANSLATED)('%s and its translation have the same headings and tables', path => {
    expect(outline(source(chineseOf(path)))).toEqual(outline(source(path)))
  })

  test.each(TRANSLATED)('%s and its translation have the same code', path => {
    expect(codeBlocks(source(chineseOf(path))).map(untranslated)).toEqual(codeBlocks(source(path)).map(untranslated))
  })
})

describe('code of doc/subpackages.md is that of the projects which are built', () => {
  const lines = (text: string) =>
    untranslated(text)
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)

  /** Lines of a block that do not come, in their order, in the file that the block is said to be of. */
  const strays = (file: string, block: string) => {
    const written = lines(source(file))
    let at = 0
    return lines(block).filter(line => {
      const found = written.indexOf(line, at)
      if (found >= 0) at = found + 1
      return found < 0
    })
  }

  test.each(['doc/subpackages.md', 'doc/subpackages.zh-CN.md'])('%s', path => {
    const named = [
      ...source(path).matchAll(
        /\]\(\.\.\/(test\/consumers\/[^)]+)\)(?:(?!```)[\s\S])*?\n *```\w+\n([\s\S]*?)\n *```$/gm,
      ),
    ]
    expect(named.length).toBe(codeBlocks(source(path)).length)
    expect(named.flatMap(([, file = '', block = '']) => strays(file, block).map(line => `${file}: ${line}`))).toEqual(
      [],
    )
  })

  test('a line that is not in its file, or not in its place, is found', () => {
    const file = 'test/consumers/taro-late/src/pages/index/index.config.ts'
    expect(strays(file, "componentPlaceholder: { captcha: 'text' },")).toHaveLength(1)
    expect(strays(file, "componentPlaceholder: { captcha: 'view' },\nexport default {")).toEqual(['export default {'])
  })
})

describe('plain words', () => {
  const found = (text: string, words: readonly PlainWord[]) =>
    words.flatMap(({ never, instead }) => {
      const match = never.exec(text)
      return match ? [`${match[0]} → ${instead}`] : []
    })
  const prose = (path: string) => withoutCode(handWritten(source(path)))

  test.each(PAGES.filter(path => languageOf(path) === 'en'))('%s', path => {
    expect(found(prose(path), ENGLISH)).toEqual([])
  })

  test.each(PAGES.filter(path => languageOf(path) === 'cn'))('%s', path => {
    expect(found(prose(path), CHINESE)).toEqual([])
  })

  test('the Chinese words of the tables', () => {
    expect(found(source('doc/tables/words.ts').replace(/`[^`\n]*`/g, ''), CHINESE)).toEqual([])
  })

  const sources = readdirSync(join(root, 'plugin'), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(ts|wxml|wxss|wxs)$/.test(name))
    .map(name => `plugin/${name}`)

  test('comments of the plugin', () => {
    expect(sources.length).toBeGreaterThan(100)
    const comments = (path: string) =>
      (source(path).match(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm) ?? []).join('\n')
    const oneLine = (text: string) => text.replace(/\s*\n\s*\*?\s*/g, ' ')
    const hits = sources.flatMap(path => found(oneLine(comments(path)), ENGLISH).map(hit => `${path}: ${hit}`))
    expect(hits).toEqual([])
  })
})

describe('everything public is documented', () => {
  const names = (path: string, wanted: readonly string[]) => {
    const text = source(path)
    return wanted.filter(name => !text.includes(`\`${name}\``))
  }
  const both = (path: string) => [path, chineseOf(path)]

  test.each(READMES)('%s: properties, events, methods, exports, codes', path => {
    const properties = [...FIELDS, 'props'].map(kebab)
    const events = Object.keys(EVENTS)
    const methods = Object.keys(METHODS).map(name => `${name}()`)
    const exported = Object.keys(require(join(root, json<{ main: string }>('package.json').main)))
    expect(exported.length).toBeGreaterThan(5)
    expect(names(path, [...properties, ...events, ...methods, ...exported, ...ERROR_CODES, ...STATES])).toEqual([])
  })

  test.each(LLMS)('%s: the same, variables and classes, and every page', path => {
    const members = [...FIELDS, 'props', ...Object.keys(EVENTS)].map(kebab)
    const calls = Object.keys(METHODS).map(name => `${name}()`)
    const looks = [...variables().map(({ name }) => `--captcha-${name}`), ...externalClasses()]
    const exported = Object.keys(require(join(root, json<{ main: string }>('package.json').main)))
    expect(names(path, [...members, ...calls, ...exported, ...ERROR_CODES, ...looks])).toEqual([])
    const linked = [...source(path).matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) =>
      normalize(join(dirname(path), link)),
    )
    expect(linked.filter(file => !existsSync(join(root, file)))).toEqual([])
    expect(DOCUMENTS.filter(file => !/index(\.zh-CN)?\.md$/.test(file) && !linked.includes(file))).toEqual([])
  })

  test.each([
    ['doc/errors.md', () => [...ERROR_CODES, ...Object.values(CATALOG).map(({ type }) => type), ...Object.keys(RULES)]],
    ['doc/types.md', () => [...TYPE_ENTRIES.flatMap(name => typesOf(`plugin/${name}.ts`)), ...CAPTCHA_TYPES]],
    ['doc/texts.md', () => [...TEXT_KEYS, ...LANGUAGES]],
    ['doc/css-variables.md', () => [...variables().map(({ name }) => `--captcha-${name}`), ...externalClasses()]],
    ['doc/migration.md', () => Object.keys(DROP_IN_FIELDS)],
    ['doc/doctor.md', () => DOCTOR_FLAGS.map(flag => `--${flag}`)],
    ['doc/copy.md', () => [...COPY_SWITCHES, 'language', 'json'].map(flag => `--${flag}`)],
    ['doc/webview.md', () => [...WEBVIEW_FLAGS, ...WEBVIEW_SWITCHES].map(flag => `--${flag}`)],
  ] as const)('%s and its translation', (path, wanted) => {
    expect(wanted().length).toBeGreaterThan(4)
    expect(both(path).flatMap(page => names(page, wanted()))).toEqual([])
  })
})

describe('commands', () => {
  test.each(READMES)('%s installs the tarball that npm pack writes, and the plugin of that version', path => {
    const { name, version } = json<{ name: string; version: string }>('package.json')
    const tarballs = source(path).match(/[\w-]+-\d[\w.-]*\.tgz/g) ?? []
    expect(new Set(tarballs)).toEqual(new Set([`${name}-${version}.tgz`]))
    expect(source(path)).toContain(`"captcha": { "version": "${version}"`)
  })

  test.each(PAGES)('of %s exist', path => {
    const { scripts } = json<{ scripts: Record<string, string> }>('package.json')
    const named = [...source(path).matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name)
    expect(named.filter(name => !scripts[name])).toEqual([])
  })

  test.each(PAGES)('the flags of the doctor in %s exist', path => {
    const known: readonly string[] = [...DOCTOR_FLAGS, 'language', 'json', 'help', 'version']
    const lines = source(path).match(/miniprogram doctor --[^\n`]+/g) ?? []
    const flags = lines.flatMap(line => line.match(/(?<=--)[\w-]+/g) ?? [])
    expect(flags.filter(flag => !known.includes(flag))).toEqual([])
  })
})
