import { CATALOG, type KnownCode } from '../../plugin/core/errors/catalog'
import { CLIENTS, LANGUAGES, MODES, REGION_NAMES, THEMES } from '../../plugin/core/parameters/config'
import { DROP_IN_FIELDS } from '../../plugin/core/parameters/dropIn'
import { IMAGE_BASES, SERVICE_HOSTS } from '../../plugin/core/parameters/endpoint'
import { RULES as PARAMETERS } from '../../plugin/core/parameters/rules'
import { TEXT_KEYS } from '../../plugin/core/parameters/textKeys'
import { errorTexts } from '../../plugin/locales/errors'
import { textsOf } from '../../plugin/locales/tables'
import type { CaptchaEventName } from '../../plugin/types/events'
import type { CaptchaInstance } from '../../plugin/types/instance'
import type { CaptchaProperties } from '../../plugin/types/properties'
import * as chinese from './chinese'
import { code, kebab, table } from './markdown'
import { bodyOf, exportsOf, membersOf } from './read'
import { externalClasses, variables } from './styles'

export type DocLanguage = 'en' | 'cn'
type Tables = Readonly<Record<string, () => string>>

const EVENT_DETAILS: Readonly<Record<CaptchaEventName, readonly [path: string, name: string]>> = {
  ready: ['plugin/core/state/details.ts', 'ReadyDetail'],
  success: ['plugin/core/state/details.ts', 'SuccessDetail'],
  fail: ['plugin/types/events.ts', 'FailDetail'],
  error: ['plugin/core/errors/detail.ts', 'ErrorDetail'],
  expire: ['plugin/types/events.ts', 'ExpireDetail'],
  close: ['plugin/types/events.ts', 'CloseDetail'],
  statechange: ['plugin/types/events.ts', 'StateChangeDetail'],
}

/** All generated tables of one language, by the name in their marks. */
export function tablesFor(language: DocLanguage): Tables {
  const say = (en: string, cn: string) => (language === 'en' ? en : cn)
  return {
    properties: () =>
      table(
        [say('property', '属性'), say('type', '类型'), say('default', '默认'), say('meaning', '说明')],
        membersOf('plugin/types/properties.ts', 'CaptchaProperties').map(({ name, type, comment }) => [
          code(kebab(name)),
          code(plainType(type)),
          fallback(name as keyof CaptchaProperties, say),
          say(comment, chinese.PROPERTIES[name as keyof CaptchaProperties]),
        ]),
      ),
    events: () =>
      table(
        [say('event', '事件'), 'detail', say('when', '何时')],
        membersOf('plugin/types/events.ts', 'CaptchaEvents').map(({ name, comment }) => [
          code(name),
          code(`{ ${detailOf(name as CaptchaEventName).join(', ')} }`),
          say(comment, chinese.EVENTS[name as CaptchaEventName]),
        ]),
      ),
    methods: () =>
      table(
        [say('method', '方法'), say('what it does', '作用')],
        membersOf('plugin/types/instance.ts', 'CaptchaInstance').map(({ name, comment }) => [
          code(`${name}()`),
          say(comment, chinese.METHODS[name as keyof CaptchaInstance]),
        ]),
      ),
    module: () =>
      table(
        [say('export', '导出'), say('what it is', '说明')],
        exportsOf('plugin/index.ts').map(({ name, comment }) => [
          code(name),
          say(comment || 'The version of the package.', meaningOf(chinese.MODULE, name)),
        ]),
      ),
    errors: () => errors(language),
    rules: () =>
      table(
        ['rule', say('the value is', '含义')],
        Object.entries(chinese.RULES).map(([rule, meaning]) => [code(rule), meaning[language]]),
      ),
    variables: () =>
      table(
        [say('variable', '变量'), say('light', '浅色'), say('dark', '深色'), say('for', '用于')],
        variables().map(({ name, light, dark, meaning }) => [
          code(`--captcha-${name}`),
          code(light),
          dark === '' ? '' : code(dark),
          say(meaning, meaningOf(chinese.VARIABLES, name)),
        ]),
      ),
    classes: () =>
      table(
        [say('class', '外部样式类'), say('for', '用于')],
        externalClasses().map(name => [code(name), meaningOf(chinese.CLASSES, name)[language]]),
      ),
    texts: () =>
      table(
        ['KEY', say('English', '简体中文')],
        TEXT_KEYS.map(key => [code(key), textsOf(language)[key]]),
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

/** Named types of the table, written out. */
const SPELT: Readonly<Record<string, string>> = {
  Region: REGION_NAMES.map(name => `'${name}'`).join(' | '),
  Mode: MODES.map(name => `'${name}'`).join(' | '),
  Theme: THEMES.map(name => `'${name}'`).join(' | '),
  Client: CLIENTS.map(name => `'${name}'`).join(' | '),
  'Language | (string & {})': 'string',
  "`#${string}` | ''": '#id',
  'Partial<SlideStyle>': '{ width, height }',
  OwnTexts: '{ language: { KEY: text } }',
  DropInProps: 'object',
}

function plainType(type: string): string {
  const given = type.replace(/ \| null$/, '')
  return SPELT[given] ?? given
}

function fallback(name: keyof CaptchaProperties, say: (en: string, cn: string) => string): string {
  if (name === 'endpoint') return say('from `prefix` and `region`', '由 `prefix` 和 `region` 得出')
  if (name === 'imageBase') return say('from `region`', '由 `region` 得出')
  if (name === 'props') return ''
  const { fallback: value, required } = PARAMETERS[name] as { fallback: unknown; required?: true }
  return required ? say('required', '必填') : code(typeof value === 'string' ? `'${value}'` : JSON.stringify(value))
}

function detailOf(name: CaptchaEventName): string[] {
  const [path, type] = EVENT_DETAILS[name]
  return memberNames(path, type)
}

/** Members, commented or not; an optional one keeps its question mark. */
function memberNames(path: string, type: string): string[] {
  return [...bodyOf(path, type).matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, name = '']) => name)
}

function errors(language: DocLanguage): string {
  const texts = errorTexts(language)
  const row = (name: KnownCode) => {
    const { message, fix } = texts.codes[name]
    if (name === 'Unknown') {
      const other = language === 'en' ? 'any other code of the service' : '服务端的其他错误码'
      return [other, code('Unknown'), chinese.RETRIES.no[language], message, fix]
    }
    const { type, retry } = CATALOG[name]
    return [code(name), code(type), chinese.RETRIES[retry][language], message, fix]
  }
  const head =
    language === 'en'
      ? ['code', 'type', 'retried by itself', 'message', 'fix']
      : ['错误码', '类型', '自动重试', '含义', '解决办法']
  return table(head, (Object.keys(CATALOG) as KnownCode[]).map(row))
}

function meaningOf<Meaning>(meanings: Readonly<Record<string, Meaning>>, name: string): Meaning {
  const meaning = meanings[name]
  if (meaning === undefined) throw new Error(`gulp/docs/chinese.ts has no meaning for ${name}`)
  return meaning
}
