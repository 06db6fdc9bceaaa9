import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { externalClasses } from '../../doc/tables/styles'
import { events, properties } from '../../doc/tables/surface'
import { editorOutput } from '../../gulp/outputs/editor'
import { json, root } from './dist'

/** A stranger's view: the files as an editor reads them. */
const file = <Shape>(name: string) => json<Shape>(`dist/editor/${name}`)

const names = properties().map(({ attribute }) => attribute)
const eventNames = events().map(({ name }) => name as string)

interface Named {
  readonly name: string
}
interface Component extends Named {
  readonly props: readonly (Named & { type: string; values?: readonly Named[] })[]
  readonly js: { readonly events: readonly (Named & { arguments: readonly { type: string }[] })[] }
}

test('dist/editor is what the table makes', () => {
  for (const [name, content] of editorOutput())
    expect(readFileSync(join(root, 'dist/editor', name), 'utf8')).toBe(String(content))
})

test('web-types.json has every property, event and external class, and no other', () => {
  const { contributions, version } = file<{
    version: string
    contributions: { html: { 'vue-components': readonly Component[] } }
  }>('web-types.json')
  const [component] = contributions.html['vue-components']
  expect(version).toBe(json<{ version: string }>('package.json').version)
  expect(component?.props.map(({ name }) => name)).toEqual([...names, ...externalClasses()])
  expect(component?.js.events.map(({ name }) => name)).toEqual(eventNames)
  const theme = component?.props.find(({ name }) => name === 'theme')
  expect(theme?.values?.map(({ name }) => name)).toEqual(['auto', 'light', 'dark'])
  expect(component?.js.events.find(({ name }) => name === 'fail')?.arguments[0]?.type).toBe("CaptchaEvent<'fail'>")
  expect(contributions.html['vue-components'].slice(1)).toMatchObject([
    { name: 'captcha-page', props: [{ name: 'url', type: 'string' }] },
  ])
})

test('tags.json and attributes.json name the same', () => {
  const all = [...names, ...externalClasses(), ...eventNames]
  const tags = file<Record<string, { attributes: string[] }>>('tags.json')
  expect(Object.keys(tags)).toEqual(['captcha', 'captcha-page'])
  expect(tags.captcha?.attributes).toEqual(all)
  expect(tags['captcha-page']?.attributes).toEqual(['url'])
  const attributes = file<Record<string, { type: string; description: string; options?: string[] }>>('attributes.json')
  expect(Object.keys(attributes)).toEqual([...all.map(name => `captcha/${name}`), 'captcha-page/url'])
  expect(attributes['captcha/region']?.options).toEqual(['cn', 'sgp'])
  expect(attributes['captcha/fail']?.type).toBe('event')
})

test('every description is there in both languages', () => {
  const attributes = Object.entries(file<Record<string, { description: string }>>('attributes.json'))
  const poor = attributes.filter(([, { description }]) => !/^\S.*\n\n.*[\u4e00-\u9fff]/.test(description))
  expect(poor.map(([name]) => name)).toEqual([])
})

describe('snippets', () => {
  interface Snippet {
    readonly prefix: string
    readonly scope: string
    readonly body: readonly string[]
  }
  const all = Object.values(file<Record<string, Snippet>>('captcha.code-snippets'))

  /** What VS Code inserts when nobody changes anything: the default of each stop, or the first of its choices. */
  const inserted = ({ body }: Snippet) =>
    body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_, text: string) => text.replace(/\\(.)/g, '$1'))
      .replace(/\$\d+/g, '')

  const markup = all.filter(({ scope }) => scope === 'wxml').map(inserted)

  test('each has a prefix of its own', () => {
    expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length)
    expect(all.filter(({ prefix }) => !/^captcha[a-z-]*$/.test(prefix))).toEqual([])
  })

  test('those of markup write every attribute, as the examples of the table do', () => {
    const written = markup.slice(2)
    expect(written.map(text => text.split('=')[0])).toEqual([
      ...names,
      ...externalClasses(),
      ...eventNames.map(name => `bind:${name}`),
    ])
    const examples = properties().filter(({ values }) => values.length === 0)
    const attributes = examples.map(
      ({ attribute, tags }) => new RegExp(` (${attribute}="[^"]*")`).exec(tags.example ?? '')?.[1],
    )
    expect(written).toEqual(expect.arrayContaining(attributes))
  })

  test('that of the page with Alibaba’s H5 page is whole', () => {
    expect(markup[1]).toBe('<captcha-page url="https://your.host/captcha.html" />')
  })

  test('that of the tag has what a first captcha needs', () => {
    expect(markup[0]).toMatch(
      /^<captcha\s+id="captcha"\s+scene-id="[\w-]+"\s+prefix="[\w-]+"\s+bind:success="onSuccess"/,
    )
  })
})
