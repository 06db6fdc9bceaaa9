import { TmplGroup } from 'glass-easel-template-compiler'
import { dist, json, outputs } from '../dist'
import { faultsIn, RULES } from './rules'

interface Warning {
  readonly isError: boolean
  readonly level: 'Note' | 'Warn' | 'Error' | 'Fatal'
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

/** Notes of the compiler that are about nothing wrong are left out. */
function complaints(path: string, wxml: string): string[] {
  const group = new TmplGroup()
  const found: readonly Warning[] = group.addTmpl(path.replace(/\.wxml$/, ''), wxml)
  const wrong = found.filter(({ level, isError }) => isError || level !== 'Note')
  group.free()
  return wrong.map(({ startLine, startColumn, message }) => `${path}:${startLine + 1}:${startColumn + 1} ${message}`)
}

test('the plugin asks for glass-easel, which pages of a host cannot do for it', () => {
  expect(json('dist/plugin/plugin.json')).toMatchObject({ componentFramework: 'glass-easel', glassEaselWebview: true })
})

describe.each(outputs)('dist/%s', output => {
  test('keeps to what the old compiler and the new one both take', () => {
    expect([...dist(output)].flatMap(([path, text]) => faultsIn(path, text))).toEqual([])
  })

  test("passes glass-easel's template compiler", () => {
    const templates = [...dist(output)].filter(([path]) => path.endsWith('.wxml'))
    expect(templates.length).toBeGreaterThan(3)
    expect(templates.flatMap(([path, text]) => complaints(path, text))).toEqual([])
  })
})

/** One mistake for each rule, in its order, and beside it what is right. */
const MISTAKES: readonly (readonly [path: string, wrong: string, right: string])[] = [
  ['a.wxml', String.raw`<view a="{{ b === \"c\" }}" />`, `<view a="{{ b === 'c' }}" />`],
  ['a.wxml', '<view a="&quot;b&quot;">&lt;</view>', "<view a='b'>a & b</view>"],
  ['a.wxml', '<view wx-if="{{ a }}" />', '<view wx:if="{{ a }}" />'],
  ['a.wxml', '<view a="{{}}">{{ }}</view>', '<view a="">{{ {} }}</view>'],
  ['a.wxml', '<block wx:for="{{ a }}"><view><include src="b" /></view></block>', '<block wx:for="{{ a }}"><view /></block><include src="b" />'],
  ['a.wxml', '<share-element on-frame="a" />', '<share-element worklet:onframe="a" />'],
  ['a.wxml', '<view id="1" class="a 2b {{ c }}" d-class="3d" />', '<view id="a1" class="b2 {{ c }}3" data-e="4" />'],
  ['a.wxss', '.a .1b { top: .5px } #2 {}', '.a1 { margin: .5px; background: url(a.1b) } @media (min-width: 0.5px) { .b { top: 0 } }'],
  ['a.js', 'query.select("#1")', 'query.select("#a1"); var b = 0.5, c = ".html", d = "#1989fa"'],
  ['a.js', 'this.animate("#a", [])', 'wx.createAnimation({}).animated()'],
] // biome-ignore format: a table

test.each(RULES.map(({ what }, at) => [what, at] as const))(
  '%s: seen where it is broken, and only there',
  (what, at) => {
    const [path = '', wrong = '', right = ''] = MISTAKES[at] ?? []
    expect(faultsIn(path, wrong)).toEqual(expect.arrayContaining([expect.stringContaining(what)]))
    expect(faultsIn(path, right)).toEqual([])
  },
)

test('a template that does not compile is told', () => {
  expect(complaints('a.wxml', '<view>{{ a b }}</view>')).toEqual([expect.stringMatching(/^a\.wxml:1:/)])
  expect(complaints('a.wxml', '<view><text></view>')).not.toEqual([])
})

test('comments and inline scripts are no markup', () => {
  expect(faultsIn('a.wxml', String.raw`<!-- \ wx-if {{}} &amp; --><wxs module="m">var a = '\n'</wxs><view />`)).toEqual(
    [],
  )
})
