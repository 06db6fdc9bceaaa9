import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { events, properties } from '../../doc/tables/surface'
import { EVENTS, METHODS } from '../../doc/tables/words'
import { list } from '../../gulp/files'
import { NATIVE_PATH, NATIVE_TAG } from '../../gulp/uniModule/members'
import { json, root } from './dist'

const folder = 'dist/uni_modules/aliyun-captcha'
const read = (path: string) => readFileSync(join(root, folder, path), 'utf8')
const wrapper = () => read('components/aliyun-captcha/aliyun-captcha.vue')

/** What uni-app's preprocessor leaves of a file for one platform. */
function forPlatform(text: string, platform: string): string {
  const block = /^ *(?:\/\/|<!--) #(ifdef|ifndef) (\S+)(?: -->)?\n([\s\S]*?)^ *(?:\/\/|<!--) #endif(?: -->)?\n/gm
  return text.replace(block, (_, kind: string, name: string, inside: string) =>
    (kind === 'ifdef') === (name === platform) ? inside : '',
  )
}

test('the native component in it is that of the package, file by file', () => {
  const native = list(join(root, 'dist/npm'))
  expect(list(join(root, folder, 'wxcomponents'))).toEqual(native)
  const changed = native.filter(
    path => read(`wxcomponents/${path}`) !== readFileSync(join(root, 'dist/npm', path), 'utf8'),
  )
  expect(changed).toEqual([])
})

test('pages.json is told a path that is there', () => {
  const path = NATIVE_PATH.replace('/uni_modules/aliyun-captcha/', '')
  expect(JSON.parse(read(`${path}.json`)).component).toBe(true)
})

/** What a page cannot hand through a component of Vue, each with its reason in gulp/uniModule/members.ts. */
const without = ['element', 'button', 'props']

test('the wrapper has every property and event of the table, and passes each on', () => {
  const [, script = '', template = ''] = /<script setup lang="ts">([\s\S]*?)<\/script>([\s\S]*)$/.exec(wrapper()) ?? []
  const declared = [...script.matchAll(/^ {2}(\w+): \{ type: (\w+) as PropType/gm)]
  const wanted = properties().filter(({ name }) => !without.includes(name))
  expect(declared.map(([, name]) => name)).toEqual(wanted.map(({ name }) => name))
  expect([...template.matchAll(/^ {4}:([\w-]+)="(\w+)"$/gm)].map(([, attribute, name]) => [attribute, name])).toEqual(
    wanted.map(({ attribute, name }) => [attribute, name]),
  )
  const emitted = [...script.matchAll(/^ {2}\(event: '(\w+)', detail: CaptchaEvents\['(\w+)'\]\): void$/gm)]
  expect(emitted.map(([, event, detail]) => [event, detail])).toEqual(events().map(({ name }) => [name, name]))
  const handled = [...template.matchAll(/^ {4}@(\w+)="emit\('(\w+)', \$event\.detail\)"$/gm)]
  expect(handled.map(([, event, emit]) => [event, emit])).toEqual(events().map(({ name }) => [name, name]))
})

test('Vue checks each value with the constructor of its type', () => {
  const constructors = [...wrapper().matchAll(/^ {2}(\w+): \{ type: (\w+) as/gm)].map(([, name, type]) => [name, type])
  expect(Object.fromEntries(constructors.filter(([, type]) => type !== 'String'))).toEqual({
    timeout: 'Number',
    prefetch: 'Boolean',
    preflight: 'Boolean',
    slideStyle: 'Object',
    texts: 'Object',
  })
})

test('the methods are those of the instance', () => {
  const exposed = /defineExpose\(\{\n([\s\S]*?)\n\}\)/.exec(wrapper())?.[1] ?? ''
  expect([...exposed.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)).toEqual(Object.keys(METHODS))
})

describe('by platform', () => {
  const sentence = 'WeChat mini programs only'

  test('for WeChat: the native component, without the sentence for others', () => {
    const text = forPlatform(wrapper(), 'MP-WEIXIN')
    expect(text).toContain(`<${NATIVE_TAG}`)
    expect(text).not.toContain(sentence)
    expect(text).not.toContain('<text>')
    expect(text).not.toContain('#if')
  })

  test.each(['H5', 'APP-PLUS', 'MP-ALIPAY'])(
    'for %s: the sentence on the page and in the console, nothing of WeChat',
    platform => {
      const text = forPlatform(wrapper(), platform)
      expect(text.match(new RegExp(sentence, 'g'))).toHaveLength(2)
      expect(text).not.toContain(NATIVE_TAG)
      expect(text).not.toContain('$scope')
      expect(text).not.toContain('#if')
    },
  )
})

test('package.json is that of a module of uni-app, and of this version', () => {
  const { id, version, dcloudext, uni_modules, engines } = JSON.parse(read('package.json'))
  expect(id).toBe('aliyun-captcha')
  expect(version).toBe(json<{ version: string }>('package.json').version)
  expect(dcloudext).toMatchObject({ type: 'component-vue', declaration: { ads: '无', permissions: '无' } })
  expect(engines).toHaveProperty('HBuilderX')
  const { client } = uni_modules.platforms
  const supported = Object.values(client as Record<string, Record<string, string>>).flatMap(names =>
    Object.entries(names).flatMap(([name, mark]) => (mark === 'y' ? [name] : [])),
  )
  expect(supported).toEqual(['vue3', '微信'])
})

test('readme.md names each property, event and method in both languages, and nothing that is not there', () => {
  const [chinese = '', english = ''] = read('readme.md').split('\n## English\n')
  const names = properties()
    .filter(({ name }) => !without.includes(name))
    .map(({ attribute }) => attribute)
  for (const text of [chinese, english]) {
    const rows = [...text.matchAll(/^\| `([\w-]+)(?:\(\))?` \|/gm)].map(([, name]) => name)
    expect(rows).toEqual([...names, ...Object.keys(EVENTS), ...Object.keys(METHODS)])
    // What is said of `props` is said where it is told that there is none.
    const cells = text.match(/^\| .*`props`.*$/gm)
    expect(cells).toBeNull()
  }
})

test('web-types.json has the same, for the tag that pages write', () => {
  const { contributions } = JSON.parse(read('web-types.json'))
  const [{ name, props, js }] = contributions.html['vue-components']
  expect(name).toBe('aliyun-captcha')
  expect(props.map((prop: { name: string }) => prop.name)).toEqual(
    properties()
      .filter(one => !without.includes(one.name))
      .map(({ attribute }) => attribute),
  )
  expect(js.events.map((event: { name: string; arguments: [{ type: string }] }) => event.arguments[0].type)).toEqual(
    events().map(event => `CaptchaEvents['${event.name}']`),
  )
})

test('its types reach no file that is not in it', () => {
  const types = list(join(root, folder, 'types'))
  expect(types).toContain('index.d.ts')
  const broken = types.flatMap(path =>
    [...read(`types/${path}`).matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)]
      .map(([, target = '']) => join(path, '..', target).replaceAll('\\', '/'))
      .filter(target => !types.includes(`${target}.d.ts`) && !types.includes(`${target}/index.d.ts`)),
  )
  expect(broken).toEqual([])
})
