import { CLIENTS, MODES, REGION_NAMES, THEMES } from '../../plugin/core/parameters/config'
import type { CaptchaEventName } from '../../plugin/types/events'
import { kebab } from './markdown'
import { bodyOf, type Documented, membersOf } from './read'

/** A property, from its comment in plugin/types. */
export interface Property extends Documented {
  /** As WXML has it: `scene-id`. */
  readonly attribute: string
  /** The type in words that need no import. */
  readonly plain: string
  /** Of a property that takes one of few words. */
  readonly values: readonly string[]
}

/** Few words that a property takes, by the name of their type. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Region: REGION_NAMES,
  Mode: MODES,
  Theme: THEMES,
  Client: CLIENTS,
}

/** Other types that are no words of TypeScript's own. */
const PLAIN: Readonly<Record<string, string>> = {
  'Language | (string & {})': 'string',
  "`#${string}` | ''": '#id',
  'Partial<SlideStyle>': '{ width, height }',
  OwnTexts: '{ language: { KEY: text } }',
  DropInProps: 'object',
}

const propertiesOf = (path: string, name: string): Property[] =>
  membersOf(path, name).map(property => {
    const type = property.type.replace(/ \| null$/, '')
    const values = CHOICES[type] ?? []
    const plain = values.length > 0 ? values.map(value => `'${value}'`).join(' | ') : (PLAIN[type] ?? type)
    return { ...property, attribute: kebab(property.name), plain, values }
  })

export const properties = (): Property[] => propertiesOf('plugin/types/properties.ts', 'CaptchaProperties')

/** The same of `<captcha-page>`. */
export const pageProperties = (): Property[] => propertiesOf('plugin/types/elements.ts', 'CaptchaPageProperties')

/** An event of `<captcha>`, from its comment in plugin/types/events.ts. */
export interface Event extends Documented {
  readonly name: CaptchaEventName
  /** Names in its detail; an optional one has a question mark. */
  readonly members: readonly string[]
}

const DETAILS: Readonly<Record<CaptchaEventName, readonly [path: string, name: string]>> = {
  ready: ['plugin/core/state/details.ts', 'ReadyDetail'],
  success: ['plugin/core/state/details.ts', 'SuccessDetail'],
  fail: ['plugin/types/events.ts', 'FailDetail'],
  error: ['plugin/core/errors/detail.ts', 'ErrorDetail'],
  expire: ['plugin/types/events.ts', 'ExpireDetail'],
  close: ['plugin/types/events.ts', 'CloseDetail'],
  statechange: ['plugin/types/events.ts', 'StateChangeDetail'],
}

const memberNames = (path: string, type: string): string[] =>
  [...bodyOf(path, type).matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, name = '']) => name)

export const events = (): Event[] =>
  membersOf('plugin/types/events.ts', 'CaptchaEvents').map(event => {
    const name = event.name as CaptchaEventName
    return { ...event, name, members: memberNames(...DETAILS[name]) }
  })
