import { advisedCode, CATALOG, ERROR_CODES, type KnownCode } from '../../plugin/core/errors/catalog'
import type { CertificateFault } from '../../plugin/core/errors/certificateFault'
import type { PageFault } from '../../plugin/core/errors/pageFault'
import { type CaptchaRecord, OUTCOMES } from '../../plugin/core/observation/record'
import { CLIENTS, LANGUAGES, MODES, REGION_NAMES, THEMES } from '../../plugin/core/parameters/config'
import { DROP_IN_FIELDS } from '../../plugin/core/parameters/dropIn'
import { IMAGE_BASES, SERVICE_HOSTS } from '../../plugin/core/parameters/endpoint'
import { TEXT_KEYS } from '../../plugin/core/parameters/textKeys'
import { CAPTCHA_TYPES } from '../../plugin/core/protocol/challenges'
import { STATES } from '../../plugin/core/state/captchaState'
import { errorTexts } from '../../plugin/locales/errors'
import { textsOf } from '../../plugin/locales/tables'
import type { CaptchaInstance } from '../../plugin/types/instance'
import type { CaptchaProperties } from '../../plugin/types/properties'
import { LISTED_ANSWERS, REPORTED_ANSWERS } from '../../test/cases/answers'
import { LISTED, REPORTED } from '../../test/cases/phones'
import type { Weight } from '../../test/consumers/weight'
import { compatibilityTables } from './compatibilityTables'
import { code, kebab, table } from './markdown'
import { exportsOf, membersOf, source, typesOf, valuesOf } from './read'
import { externalClasses, variables } from './styles'
import { events, properties } from './surface'
import { waits } from './waits'
import * as words from './words'

export type DocLanguage = 'en' | 'cn'
type Tables = Readonly<Record<string, () => string>>

const PACKAGE = 'aliyun-captcha-miniprogram'
/** Of types that are a list of words, those words. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  AttemptOutcome: valuesOf('plugin/core/client/attempt.ts', 'AttemptOutcome'),
  CaptchaEventName: Object.keys(words.EVENTS),
  CaptchaState: STATES,
  CaptchaType: CAPTCHA_TYPES,
  Client: CLIENTS,
  CloseReason: valuesOf('plugin/core/state/details.ts', 'CloseReason'),
  ErrorType: [...new Set(Object.values(CATALOG).map(({ type }) => type))],
  IssueRule: Object.keys(words.RULES),
  Language: LANGUAGES,
  Mode: MODES,
  RecordKind: valuesOf('plugin/core/observation/record.ts', 'RecordKind'),
  RecordOutcome: OUTCOMES,
  Region: REGION_NAMES,
  Theme: THEMES,
}

const TYPE_ENTRIES = ['index', 'wechat', 'taro', 'vue'] as const

/** All generated tables of one language, by the name in their marks. */
export function tablesFor(language: DocLanguage): Tables {
  const say = (en: string, cn: string) => (language === 'en' ? en : cn)
  const { codes: advice, certificates, pages } = errorTexts(language)
  const codeHead = [say('code', '错误码'), say('type', '类型'), say('retried by itself', '自动重试')]
  const codeRows = (cells: (name: KnownCode) => readonly string[]) =>
    ERROR_CODES.map(name => {
      const { type, retry } = CATALOG[name]
      return [code(name), code(type), words.RETRIES[retry][language], ...cells(name)]
    })
  return {
    ...compatibilityTables(language, say),
    properties: () =>
      table(
        [say('property', '属性'), say('type', '类型'), say('default', '默认'), say('meaning', '说明')],
        properties().map(({ name, attribute, plain, comment, tags }) => [
          code(attribute),
          code(plain),
          defaultOf(tags.default, say),
          say(comment, words.PROPERTIES[name as keyof CaptchaProperties]),
        ]),
      ),
    events: () =>
      table(
        [say('event', '事件'), 'detail', say('when', '何时')],
        events().map(({ name, comment, members }) => [
          code(name),
          code(`{ ${members.join(', ')} }`),
          say(comment, words.EVENTS[name]),
        ]),
      ),
    methods: () =>
      table(
        [say('method', '方法'), say('what it does', '作用')],
        membersOf('plugin/types/instance.ts', 'CaptchaInstance').map(({ name, comment }) => [
          code(`${name}()`),
          say(comment, words.METHODS[name as keyof CaptchaInstance]),
        ]),
      ),
    module: () =>
      table(
        [say('export', '导出'), say('what it is', '说明')],
        exportsOf('plugin/index.ts').map(({ name, comment }) => [
          code(name),
          say(comment || 'The version of the package.', meaningOf(words.MODULE, name)),
        ]),
      ),
    types: () =>
      table(
        [say('type', '类型'), say('from', '来自'), say('what it is', '说明')],
        TYPE_ENTRIES.flatMap(entry =>
          typesOf(`plugin/${entry}.ts`).map(name => [
            code(name),
            code(entry === 'index' ? PACKAGE : `${PACKAGE}/${entry}`),
            [meaningOf(words.TYPES, name)[language], ...(VALUES[name] ?? []).map(code)].join(' '),
          ]),
        ),
      ),
    codes: () =>
      table(
        [say('code', '错误码'), say('retried', '自动重试'), say('meaning', '含义')],
        merged(
          ERROR_CODES.map(name => [
            code(name),
            words.RETRIES[CATALOG[name].retry][language],
            words.CODES[name][language],
          ]),
        ),
      ),
    errors: () =>
      table(
        [...codeHead, '`message`', '`fix`'],
        codeRows(name => [advice[advisedCode(name)].message, advice[advisedCode(name)].fix]),
      ),
    said: () =>
      table(
        [say('code', '错误码'), say('what a phone or the service said', '手机或服务端的原话')],
        ERROR_CODES.filter(name => saidOf(name).length > 0).map(name => [
          code(name),
          saidOf(name).map(code).join(' · '),
        ]),
      ),
    pages: () =>
      table(
        [say('what happened', '情况'), '`fix`'],
        Object.entries(pages).map(([name, fix]) => [words.PAGES[name as PageFault][language], fix]),
      ),
    certificates: () =>
      table(
        [say('what the phone says is wrong', '手机指出的问题'), '`fix`'],
        Object.entries(certificates).map(([name, fix]) => [
          words.CERTIFICATES[name as CertificateFault][language],
          fix,
        ]),
      ),
    record: () =>
      table(
        [say('member', '成员'), say('is', '说明')],
        membersOf('plugin/core/observation/record.ts', 'CaptchaRecord').map(({ name, comment }) => [
          code(name),
          say(comment, words.RECORD[name as keyof CaptchaRecord]),
        ]),
      ),
    outcomes: () =>
      table(
        ['`outcome`', '`kind`', say('meaning', '含义')],
        Object.entries(words.OUTCOMES).map(([name, { kinds, [language]: meaning }]) => [
          code(name),
          kinds.map(code).join(' '),
          meaning,
        ]),
      ),
    rises: () =>
      table(
        [say('code', '错误码'), say('a rise usually means', '增多通常说明')],
        merged(ERROR_CODES.map(name => [code(name), words.RISES[name][language]])),
      ),
    rules: () =>
      table(
        ['rule', say('meaning', '含义')],
        Object.entries(words.RULES).map(([rule, meaning]) => [code(rule), meaning[language]]),
      ),
    variables: () =>
      table(
        [say('variable', '变量'), say('light', '浅色'), say('dark', '深色'), say('used for', '用于')],
        variables().map(({ name, light, dark, meaning }) => [
          code(`--captcha-${name}`),
          code(light),
          dark === '' ? '' : code(dark),
          say(meaning, meaningOf(words.VARIABLES, name)),
        ]),
      ),
    classes: () =>
      table(
        [say('class', '外部样式类'), say('set on', '作用于')],
        externalClasses().map(name => [code(name), meaningOf(words.CLASSES, name)[language]]),
      ),
    texts: () =>
      table(
        ['KEY', say('English', '简体中文')],
        TEXT_KEYS.map(key => [code(key), textsOf(language)[key]]),
      ),
    // CONTRIBUTING.md is in English alone.
    ...(language === 'en' ? { waits: () => waits() } : {}),
    weights: () =>
      table(
        [
          say('project', '项目'),
          say('main package', '主包'),
          say('captcha in it', '其中验证码'),
          say('subpackages', '分包'),
        ],
        weights().flatMap(([name, settings]) =>
          Object.entries(settings).map(([setting, { main, captcha, late }]) => [
            `${code(name)}${words.SETTINGS[setting]?.[language] ?? ''}`,
            ...[main, captcha, late].map(bytes => bytes.toLocaleString('en')),
          ]),
        ),
      ),
    languages: () => LANGUAGES.map(code).join(' '),
    hosts: () =>
      table(
        ['region', 'request', say('pictures', '图片')],
        Object.entries(SERVICE_HOSTS).map(([region, host]) => [
          code(region),
          code(`https://{prefix}.${host}`),
          code(IMAGE_BASES[region as keyof typeof IMAGE_BASES].replace(/\/$/, '')),
        ]),
      ),
    migration: () =>
      table(
        [say('key of `props`', '`props` 的键'), say('property', '属性')],
        Object.entries(DROP_IN_FIELDS).map(([key, field]) => [code(key), code(kebab(field))]),
      ),
  }
}

/** What `npm run test:consumers` measured last. */
const weights = () =>
  Object.entries(
    JSON.parse(source('doc/bench/consumers.json')) as Readonly<Record<string, Readonly<Record<string, Weight>>>>,
  )

/** Rows that differ in their first cell only are one. */
function merged(rows: readonly (readonly string[])[]): string[][] {
  const rest = (row: readonly string[]) => row.slice(1).join('|')
  const first = rows.filter((row, at) => rows.findIndex(other => rest(other) === rest(row)) === at)
  const names = (row: readonly string[]) => rows.filter(other => rest(other) === rest(row)).map(([name = '']) => name)
  return first.map(row => [names(row).join(' '), ...row.slice(1)])
}

/** Longest list of examples in a cell, and longest example. */
const MAX_SAID = 8
const MAX_EXAMPLE = 90

/** What led to a code in the cases: reported first, one of each source before the second of any. */
function saidOf(name: KnownCode): string[] {
  const ofPhones = [...REPORTED, ...LISTED].map(({ code: of, errMsg, errno, source }) => ({
    of,
    said: (errno === undefined ? errMsg : `${errMsg} (errno ${errno})`).replace(/ {2,}/g, ' '),
    source: source as string,
  }))
  const ofService = [...REPORTED_ANSWERS, ...LISTED_ANSWERS].map(({ code: of, what, type, source }) => ({
    of: type === 'Unknown' ? 'Unknown' : of,
    said: `HTTP ${what}`,
    source: source as string,
  }))
  const mine = [...ofPhones, ...ofService].filter(({ of, said }) => of === name && said.length <= MAX_EXAMPLE)
  const rank = mine.map((one, at) => mine.slice(0, at).filter(({ source }) => source === one.source).length)
  const order = mine.map((_, at) => at).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b)
  return order.slice(0, MAX_SAID).map(at => mine[at]?.said ?? '')
}

/** `@default`: a value, or a sentence on where it comes from, which is then translated. */
function defaultOf(tag: string | undefined, say: (en: string, cn: string) => string): string {
  if (tag === undefined) return '–'
  return tag.startsWith('from ') ? say(tag, meaningOf(words.DEFAULTS, tag)) : code(tag)
}

function meaningOf<Meaning>(meanings: Readonly<Record<string, Meaning>>, name: string): Meaning {
  const meaning = meanings[name]
  if (meaning === undefined) throw new Error(`doc/tables/words.ts has no meaning for ${name}`)
  return meaning
}
