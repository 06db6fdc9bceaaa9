import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss, { type Rule } from 'postcss'
import { minifyAll } from '../../gulp/assets'
import { only } from '../../gulp/files'
import { minifyStyle } from '../../gulp/styles'
import { edited } from '../../gulp/vant/edits'
import { purge } from '../../gulp/vant/purge'
import { specials, version } from '../../gulp/vant/special'
import { markup, refuseMore } from '../../gulp/vant/usage'
import { original, refuseOther, specialised, vantSources } from '../../gulp/vant/vendor'
import { dist, distFolder, json, root } from './dist'

const vendored = new Map([...dist('plugin')].filter(([path]) => path.startsWith('vant/')))
const file = (path: string) => vendored.get(`vant/${path}`) ?? ''
/** Markup of a component, its bindings without spaces. */
const markupOf = (name: string) =>
  file(`${name}/index.wxml`).replace(/\{\{.*?\}\}/g, binding => binding.replace(/ ?([?:]) ?/g, '$1'))
const kind = (extension: string) => [...vendored].filter(([path]) => path.endsWith(extension))

describe('what ships', () => {
  test("Vant's licence travels with its code", () => {
    expect(file('LICENSE')).toBe(readFileSync(join(root, 'node_modules/@vant/weapp/LICENSE'), 'utf8'))
  })

  test('is the components that our markup names, and nothing that they could do without', () => {
    const named = new Set(markup().match(/(?<=<van-)[a-z]+/g))
    expect([...named].sort()).toEqual(['button', 'loading', 'popup'])
    const parts = [...named].flatMap(name =>
      ['.js', '.json', '.wxml', '.wxss'].map(part => `vant/${name}/index${part}`),
    )
    expect([...vendored.keys()].filter(path => !path.endsWith('.js'))).toEqual(
      ['vant/LICENSE', ...parts.filter(path => !path.endsWith('.js'))].sort(),
    )
    expect([...vendored.keys()]).toEqual(expect.arrayContaining(parts))
  })

  test('needs no script of the view', () => {
    expect(kind('.wxs')).toEqual([])
    expect(kind('.wxml').filter(([, text]) => /<(?:wxs|import|include)\b/.test(text))).toEqual([])
  })

  test('fetches no font and no picture', () => {
    expect(kind('.wxss').length).toBeGreaterThan(0)
    expect(kind('.wxss').filter(([, text]) => /@font-face|@import|url\(/.test(text))).toEqual([])
  })

  test('asks nothing of WeChat as it is loaded, and later', () => {
    expect(kind('.js').filter(([, text]) => /\bwx\.|getSystemInfo|getCurrentPages/.test(text))).toEqual([])
  })

  test('scripts that are to be bundled are modules, the rest is as it ships', async () => {
    const sources = vantSources()
    expect(sources.get('popup/index.js')?.toString()).toContain("import { transition } from '../../captcha/transition'")
    const rest = [...(await minifyAll(only(sources, path => !path.endsWith('.js'))))]
    expect(rest.length).toBeGreaterThan(8)
    for (const [path, content] of rest) expect([path, content.toString()]).toEqual([path, file(path)])
  })
})

test('the popup fades as our behavior means it to: by rules that are there, in its time', () => {
  const source = readFileSync(join(root, 'plugin/captcha/transition.ts'), 'utf8')
  const names = [...new Set(source.match(/van-fade-[\w-]+/g))]
  expect(names.length).toBeGreaterThan(3)
  const styled: readonly string[] = file('popup/index.wxss').match(/(?<=\.)van-[\w-]+/g) ?? []
  expect(names.filter(name => !styled.includes(name))).toEqual([])
  const [, fadeMs] = /FADE_MS = (\d+)/.exec(source) ?? []
  expect(file('popup/index.wxml').match(/transition-duration:(\w+)/g)).toEqual([
    `transition-duration:${fadeMs}ms`,
    `transition-duration:${fadeMs}ms`,
  ])
})

const rules = (text: string): Rule[] => {
  const found: Rule[] = []
  postcss.parse(text).walkRules(rule => {
    if (rule.parent?.type !== 'atrule') found.push(rule)
  })
  return found
}

describe('styles', () => {
  const KEPT = {
    popup: [
      ...['.van-popup', '.van-popup--center'],
      ...['.van-fade-enter-active,.van-fade-leave-active', '.van-fade-enter,.van-fade-leave-to', '.van-overlay'],
    ],
    loading: [':host', '.van-loading', '.van-loading__spinner', '.van-loading__spinner--circular'],
    button: [
      ...['.van-button', '.van-button:before', '.van-button:after', '.van-button--active:before'],
      ...['.van-button--unclickable:after', '.van-button--default', '.van-button--primary', '.van-button--normal'],
      ...['.van-button--block', '.van-button--disabled', '.van-button__text'],
    ],
  } as const

  test.each(Object.entries(KEPT))(
    '%s keeps the rules of what is shown, in their order, and no others',
    (name, kept) => {
      expect(rules(file(`${name}/index.wxss`)).map(rule => rule.selector)).toEqual(kept)
    },
  )

  test.each(Object.keys(KEPT))('%s: what the rules say is as Vant has it', async name => {
    const sources = name === 'popup' ? ['popup', 'overlay'] : [name]
    const whole = await Promise.all(sources.map(one => minifyStyle(original(`${one}/index.wxss`))))
    const shipped = rules(file(`${name}/index.wxss`)).map(String)
    expect(shipped.filter(rule => !whole.join('').includes(rule))).toEqual([])
  })

  test('the circle turns', () => {
    expect(file('loading/index.wxss')).toContain('@keyframes van-rotate{')
  })

  test('every type of button that our markup names has its rules', () => {
    const types = [...markup().matchAll(/<van-button\b[^>]*?\btype="([^"]*)"/g)].map(([, type = '']) => type)
    expect(types.length).toBeGreaterThan(0)
    expect(types.filter(type => !file('button/index.wxss').includes(`.van-button--${type}{`))).toEqual([])
  })

  test('every class that markup and scripts give has its rules', () => {
    const given = [...kind('.wxml'), ...kind('.js')].flatMap(([, text]) => text.match(/van-[\w-]+\b(?!-*\{)/g) ?? [])
    const styled = new Set(kind('.wxss').flatMap(([, text]) => text.match(/(?<=\.)van-[\w-]+/g) ?? []))
    expect(styled.size).toBeGreaterThan(10)
    const bare = [...new Set(given)].filter(name => !styled.has(name))
    expect(bare).toEqual([])
  })

  test('purging keeps what is used, and its at-rules, and drops the rest', () => {
    const source = [
      '@keyframes van-rotate{0%{top:0}to{top:1px}}',
      ':host{top:0}',
      '.van-button,.van-clearfix{top:1px}',
      '.van-button--primary.van-button--plain{top:2px}',
      '.van-button .van-button__text:not(:empty){top:3px}',
      '.van-button__icon+.van-button__text{top:4px}',
    ].join('')
    expect(purge(source, new Set(['van-button', 'van-button--primary', 'van-button__text']))).toBe(
      [
        '@keyframes van-rotate{0%{top:0}to{top:1px}}',
        ':host{top:0}',
        '.van-button{top:1px}',
        '.van-button .van-button__text:not(:empty){top:3px}',
      ].join(''),
    )
  })
})

type Methods = Readonly<Record<string, (...values: unknown[]) => void>>
type Fields = Readonly<Record<string, unknown>>

interface Definition {
  readonly behaviors?: readonly Definition[]
  readonly properties?: Fields
  readonly data?: Fields
  readonly methods?: Methods
  readonly ready?: () => void
}

/** What a script of the plugin hands to WeChat. */
function definition(path: string): Definition {
  const given: Definition[] = []
  Object.assign(globalThis, { Behavior: (one: Definition) => one, Component: (one: Definition) => given.push(one) })
  jest.isolateModules(() => require(join(distFolder('plugin'), 'vant', path)))
  expect(given).toHaveLength(1)
  return given[0] ?? {}
}

/** A component as it lives, without a view. */
class Instance {
  /** What was given to `setData`, and what was told. */
  readonly drawn: Fields[] = []
  readonly told: unknown[][] = []
  readonly data: Record<string, unknown>
  readonly properties: readonly string[]
  readonly methods: Methods
  private readonly readies: readonly (() => void)[]

  constructor(name: string) {
    const own = definition(`${name}/index.js`)
    const all = [...(own.behaviors ?? []), own]
    this.data = Object.assign({}, ...all.map(one => one.data))
    this.properties = all.flatMap(one => Object.keys(one.properties ?? {}))
    this.methods = Object.assign({}, ...all.map(one => one.methods))
    this.readies = all.flatMap(({ ready }) => ready ?? [])
    Object.assign(this, this.methods)
  }

  setData(change: Fields): void {
    Object.assign(this.data, change)
    this.drawn.push(change)
  }

  triggerEvent(...event: unknown[]): void {
    this.told.push(event)
  }

  call(method: string, ...values: unknown[]): void {
    const { [method]: body } = this.methods
    body?.apply(this, values)
  }

  ready(): void {
    for (const ready of this.readies) ready.call(this)
  }

  show(value: boolean): void {
    this.data.show = value
    this.call('observeShow', value, !value)
  }
}

describe('the interactive parts', () => {
  /** Handlers that a text of markup names, each either always or unless the component is disabled. */
  const handler = /\b(?:bind|catch):?\w+="(?:\{\{disabled\?'':'(\w+)'\}\}|(\w+))"/g

  test.each(['popup', 'loading', 'button'])('%s has the properties and methods that its markup asks for', name => {
    const text = markupOf(name)
    const { properties, methods, data } = new Instance(name)
    const handlers = [...text.matchAll(handler)].map(([, guarded, plain = '']) => guarded ?? plain)
    expect(handlers).toHaveLength(text.match(/\b(?:bind|catch):?\w+=/g)?.length ?? 0)
    expect(handlers.filter(one => !(one in methods))).toEqual([])
    const words = [...text.matchAll(/\{\{([^}]*)\}\}/g)].flatMap(
      ([, binding = '']) => binding.replace(/'[^']*'/g, '').match(/\w+/g) ?? [],
    )
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(word => ![...properties, ...Object.keys(data), 'classes'].includes(word))).toEqual([])
  })

  test('what our markup says is heard', () => {
    const tags = [...markup().matchAll(/<van-([a-z]+)((?:"[^"]*"|[^">])*)>/g)]
    expect(tags.length).toBeGreaterThan(5)
    for (const [, name = '', said = ''] of tags) {
      const names = [...said.matchAll(/\s([a-z-]+)(?=[\s=/]|$)/g)].map(([, one = '']) => one)
      const { properties } = new Instance(name)
      // A transition other than "fade" is refused, so nothing is left to be said of it.
      const fields = names
        .filter(one => one !== 'custom-class' && one !== 'transition')
        .map(one => one.replace(/-./g, dash => dash.slice(1).toUpperCase()))
      expect([name, fields.filter(field => !properties.includes(field))]).toEqual([name, []])
      if (!names.includes('custom-class')) continue
      expect(definition(`${name}/index.js`)).toMatchObject({ externalClasses: ['custom-class'] })
      expect(file(`${name}/index.wxml`)).toContain('class="custom-class ')
    }
  })

  test.each(['popup', 'loading', 'button'])('styles of the page reach into %s, as they do in Vant', name => {
    expect(definition(`${name}/index.js`)).toMatchObject({ options: { addGlobalClass: true } })
  })

  test('a button tells of a tap, unless it is disabled, and shows the finger on it', () => {
    const button = new Instance('button')
    button.call('onClick', 'tap')
    expect(button.told).toEqual([['click', 'tap']])
    expect(markupOf('button')).toContain(`bindtap="{{disabled?'':'onClick'}}"`)
    expect(markupOf('button')).toContain(`hover-class="{{disabled?'':'van-button--active'}}"`)
  })

  test('the overlay holds the page still', () => {
    expect(file('popup/index.wxml')).toMatch(/<view [^>]*class="van-overlay [^>]*catch:touchmove="noop"/)
  })

  test("a page's own style comes last, so that it wins", () => {
    const styles = [...markupOf('popup').matchAll(/style="([^"]*)"/g)].map(([, style]) => style)
    expect(styles).toEqual(
      ['overlayStyle', 'customStyle'].map(
        own => `z-index:100;transition-duration:300ms;{{display?'':'display:none;'}}{{${own}}}`,
      ),
    )
  })
})

describe('another Vant', () => {
  /** Each text that an edit or a premise looks for, with the sources where it stands. */
  const sought = Object.values(specials).flatMap(({ premises, files }) => [
    ...premises.map(([path, find]) => ({ paths: [path], find })),
    ...Object.entries(files).flatMap(([path, { of = [path], edits }]) => edits.map(([find]) => ({ paths: of, find }))),
  ])
  const longest = (text: string) => (text.match(/\w+/g) ?? []).sort((a, b) => b.length - a.length)[0] ?? ''

  test('there is something to look for', () => {
    expect(sought.length).toBeGreaterThan(50)
  })

  test.each(sought)('is refused when it says no more: $find', ({ paths, find }) => {
    const word = longest(find)
    const changed = (path: string) =>
      paths.includes(path) ? original(path).replaceAll(word, '~'.repeat(word.length)) : original(path)
    const build = () => Object.values(specials).map(special => specialised(special, changed))
    // It may be another text with the same word that is missed first.
    expect(build).toThrow(/^@vant\/weapp, [\w/. +-]+: says this 0 times where it is to be said once:\n/)
    expect(build).toThrow(word)
    expect(build).toThrow(paths.join(' + '))
  })

  test('is refused in the words of the edit that fails', () => {
    expect(() => edited('a.js', 'one two', [['three', '']])).toThrow(
      '@vant/weapp, a.js: says this 0 times where it is to be said once:\nthree',
    )
    expect(() => edited('a.js', 'one one', [['one', '']])).toThrow('says this 2 times')
  })

  test('is refused by its version, which tells of what edits do not look at', () => {
    expect(json<{ version: string }>('node_modules/@vant/weapp/package.json').version).toBe(version)
    expect(() => refuseOther(version)).not.toThrow()
    expect(() => refuseOther('1.12.0')).toThrow('@vant/weapp is 1.12.0: gulp/vant/special was written for 1.11.7')
  })

  test('edits mind no white space, and skip what they need not name', () => {
    const source = 'props: {\n    one: $1,\n    two: (2),\n    three: 3,\n}'
    expect(edited('a.js', source, [['{ one: $1, … three:', '{ three:']])).toBe(
      'props: {\n{ three: 3,\n}'.replace('{\n{', '{'),
    )
    expect(edited('a.js', 'a b', [['b', '$&']])).toBe('a $&')
  })
})

describe('our markup', () => {
  test('asks for nothing that was taken out', () => {
    expect(() => refuseMore(markup())).not.toThrow()
  })

  test.each([
    ['<van-button type="primary" disabled="{{!!wait}}" wx:if="{{a > b}}" custom-class="a" bind:click="onClick">'],
    ['<van-button block>'],
    [`<van-button type="{{ strong ? 'primary' : 'default' }}">`],
    ['<van-loading size="28px" color="var(--c-primary)" />'],
    ['<van-popup\n  show="{{open}}"\n  transition="fade"\n  close-on-click-overlay="{{false}}"\n>'],
  ])('may say %s', tag => {
    expect(() => refuseMore(`<view>${tag}</view>`)).not.toThrow()
  })

  test.each([
    ['<van-cell title="a" />', '<van-cell> is not among the components of Vant that ship'],
    ['<van-button loading>', '<van-button> ships without "loading"'],
    ['<van-button open-type="share">', '<van-button> ships without "open-type"'],
    ['<van-button bind:getuserinfo="on">', '<van-button> ships without "bind:getuserinfo"'],
    ['<van-button type="danger">', 'not for type="danger"'],
    ['<van-button type="{{kind}}">', 'not for type="{{kind}}"'],
    [`<van-button type="{{ bad ? 'danger' : 'default' }}">`, 'not for type='],
    ['<van-loading type="spinner" />', '<van-loading> ships without "type"'],
    ['<van-loading size="28" />', 'not for size="28"'],
    ['<van-popup show="{{a}}" position="bottom">', '<van-popup> ships without "position"'],
    ['<van-popup show="{{a}}" transition="scale">', 'not for transition="scale"'],
    ['<van-popup show="{{a}}" close-on-click-overlay>', 'not for close-on-click-overlay'],
    ['<van-popup show="{{a > b}}" bind:close="on">', '<van-popup> ships without "bind:close"'],
  ])('may not say %s', (tag, reason) => {
    expect(() => refuseMore(`<view>${tag}</view>`)).toThrow(reason)
  })
})
