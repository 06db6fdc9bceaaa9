import { type Event, events, type Property, properties } from '../../doc/tables/surface'
import { methods, TAG, wrapped, wrappedEvents } from '../../gulp/uniModule/members'

/**
 * For each property and event, from the one table: a use that has to compile, and uses that must not (a wrong value, a name with a letter
 * too many, a member of a detail that there is not). Each wrong one is marked as expected to fail: a compiler that lets it pass complains
 * of the mark.
 */

/** As an expression of TypeScript. */
function rightValue({ attribute, tags }: Property): string {
  const example = new RegExp(`${attribute}="([^"]*)"`).exec(tags.example ?? '')?.[1] ?? ''
  return /^\{\{(.*)\}\}$/.exec(example)?.[1]?.trim() ?? `'${example}'`
}

/** By the type as the table prints it: what pages pass by mistake. Words for one of few, and objects, are wrong in the same way each. */
const MISTAKES: Readonly<Record<string, string>> = {
  string: '1',
  '#id': "'no-hash'",
  number: "'5000'",
  boolean: "'false'",
}
const wrongValue = ({ plain, values }: Property) =>
  MISTAKES[plain] ?? (values.length > 0 ? "'nonsense'" : '{ nonsense: 1 }')

const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`
const membersOf = ({ members }: Event) => members.map(member => `detail.${member.replace('?', '')}`).join(', ')

/** What the examples of the table name. */
const given = `import type { CaptchaEvent, CaptchaProperties, DropInProps } from 'aliyun-captcha-miniprogram'

const encryptedSceneId: string = ''
const pluginProps: DropInProps = {}
`

const expectedTs = '// @ts-expect-error'

/** Plain TypeScript: what a page of WeChat builds its data and handlers with. */
function plain(): string {
  const ofProperty = (property: Property) => [
    `export const right${capital(property.name)}: CaptchaProperties = { ${property.name}: ${rightValue(property)} }`,
    expectedTs,
    `export const wrong${capital(property.name)}: CaptchaProperties = { ${property.name}: ${wrongValue(property)} }`,
    expectedTs,
    `export const wrong${capital(property.name)}s: CaptchaProperties = { ${property.name}s: ${rightValue(property)} }`,
  ]
  const ofEvent = (event: Event) => [
    `export const on${capital(event.name)} = ({ detail }: CaptchaEvent<'${event.name}'>) => [${membersOf(event)}]`,
    expectedTs,
    `export const no${capital(event.name)}s = (event: CaptchaEvent<'${event.name}s'>) => event`,
    expectedTs,
    `export const no${capital(event.name)} = ({ detail }: CaptchaEvent<'${event.name}'>) => detail.nonsense`,
  ]
  return [given, ...properties().flatMap(ofProperty), ...events().flatMap(ofEvent)].join('\n')
}

/** JSX, of React or of Vue. */
function jsx(): string {
  const tag = (attribute: string, value: string) => `<captcha ${attribute}={${value}} />,`
  const ofProperty = (property: Property) => [
    tag(property.name, rightValue(property)),
    expectedTs,
    tag(property.name, wrongValue(property)),
    expectedTs,
    tag(`${property.name}s`, rightValue(property)),
  ]
  const ofEvent = (event: Event) => {
    const name = `on${capital(event.name)}`
    return [
      tag(name, `({ detail }) => [${membersOf(event)}]`),
      tag(name, `(event: CaptchaEvent<'${event.name}'>) => event.detail`),
      expectedTs,
      tag(`${name}s`, '() => {}'),
      expectedTs,
      tag(`bind${event.name}`, '() => {}'),
      expectedTs,
      tag(name, '({ detail }) => detail.nonsense'),
    ]
  }
  return [
    given.replace('CaptchaProperties, ', ''),
    'export const all = [',
    ...properties().flatMap(ofProperty),
    ...events().flatMap(ofEvent),
    ']',
  ].join('\n')
}

const inVue = (script: readonly string[], template: readonly string[]) =>
  ['<script setup lang="ts">', ...script, '</script>', '<template>', ...template, '</template>'].join('\n')

const expected = '<!-- @vue-expect-error -->'

/** Uses of each property on a tag of a Vue template. */
const propertiesOn = (name: string, all: readonly Property[]) => {
  const tag = (attribute: string, value: string) => `<${name} :${attribute}="${value}" />`
  return all.flatMap(property => [
    tag(property.attribute, rightValue(property)),
    expected,
    tag(property.attribute, wrongValue(property)),
    expected,
    tag(`${property.attribute}s`, rightValue(property)),
  ])
}

/** The same of each event; `argument` is what a handler gets. */
const eventsOn = (name: string, argument: string, all: readonly Event[]) => {
  const tag = (event: string, value: string) => `<${name} @${event}="${value}" />`
  return all.flatMap(event => [
    tag(event.name, `(${argument}) => [${membersOf(event)}]`),
    expected,
    tag(`${event.name}s`, '() => {}'),
    expected,
    tag(event.name, `(${argument}) => detail.nonsense`),
  ])
}

/** A Vue template with the native tag. */
const vue = (): string =>
  inVue(
    [given.replace('CaptchaEvent, CaptchaProperties, ', '')],
    [...propertiesOn('captcha', properties()), ...eventsOn('captcha', '{ detail }', events())],
  )

/** A Vue template with the tag of the module for uni-app, and its methods. */
const module = (): string =>
  inVue(
    [
      "import { ref } from 'vue'",
      "import type AliyunCaptcha from './uni_modules/aliyun-captcha/components/aliyun-captcha/aliyun-captcha.vue'",
      "const encryptedSceneId: string = ''",
      'const instance = ref<InstanceType<typeof AliyunCaptcha>>()',
      ...methods().map(({ name }) => `instance.value?.${name}()`),
      expectedTs,
      'instance.value?.nonsense()',
    ],
    [...propertiesOn(TAG, wrapped()), ...eventsOn(TAG, 'detail', wrappedEvents())],
  )

/** A file of its kind with all uses. */
export const USES = {
  ts: { extension: 'ts', text: plain },
  tsx: { extension: 'tsx', text: jsx },
  vue: { extension: 'vue', text: vue },
  module: { extension: 'vue', text: module },
} as const
