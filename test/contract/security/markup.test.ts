import { sources } from '../dist'

const pages = [...sources('plugin', '.wxml')].map(([path, content]) => [path, String(content)] as const)

/** Names that may decide a class or a style: closed sets and numbers of our own, measured or checked. Never a text. */
const CLOSED = new Set([
  ...['panel.theme', 'panel.closable', 'panel.rtl', 'panel.phase', 'panel.status', 'panel.pictured'],
  ...['panel.slide.width', 'panel.slide.height', 'mirrored', 'loaded', 'locked', 'stepped', 'steps', 'unfolded'],
  ...['embedded', 'room', 'ratio', 'share', 'item.name', 'item.by', 'open', 'theme', 'rtl'],
  // A text, of which only counts whether it is there.
  'panel.error.wait',
])

/** The names in the expressions of the attributes `name`. */
function namesIn(markup: string, name: string): readonly string[] {
  const attributes = [...markup.matchAll(new RegExp(`\\b(?:[\\w-]+-)?${name}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  )
  const expressions = attributes.flatMap(value => [...value.matchAll(/\{\{(.*?)\}\}/g)].map(([, inner = '']) => inner))
  const bare = expressions.map(expression => expression.replace(/'[^']*'/g, ''))
  return bare.flatMap(expression => expression.match(/[A-Za-z_][\w.]*/g) ?? [])
}

test.each(pages)('%s: no text decides a class or a style', (_, markup) => {
  const names = [...namesIn(markup, 'class'), ...namesIn(markup, 'style')]
  expect(names.filter(name => !CLOSED.has(name))).toEqual([])
})

test('the check sees what it is about', () => {
  expect(namesIn(`<view class="a {{panel.tip}}" style="top: {{x ? 'a' : y}}px" />`, 'class')).toEqual(['panel.tip'])
  expect(namesIn(`<view custom-style="{{x ? 'left' : y.z}}" />`, 'style')).toEqual(['x', 'y.z'])
  expect(pages.flatMap(([, markup]) => namesIn(markup, 'class')).length).toBeGreaterThan(10)
})

test.each(pages)('%s: nothing that takes markup or runs a text', (_, markup) => {
  expect(markup).not.toMatch(/<(rich-text|editor|ad|official-account|open-data|navigator)\b/)
})

test('one page of its own loads an address: that of Alibaba’s H5 page', () => {
  const loading = pages.filter(([, markup]) => markup.includes('<web-view'))
  expect(loading.map(([path]) => path)).toEqual(['plugin/handover/webview/page/page.wxml'])
})

/** A mark between two texts, such as a colon, differs by language: it stands in the texts, which have tests of their own. */
test.each(pages)('%s: shows no word and no mark of its own', (_, markup) => {
  const shown = markup.replace(/<!--[\s\S]*?-->|<wxs\b[\s\S]*?<\/wxs>|<(?:"[^"]*"|[^>"])*>|\{\{.*?\}\}/g, '')
  expect(shown.trim()).toBe('')
})

test('no source runs a text as code', () => {
  const scripts = [...sources('plugin', '.ts'), ...sources('plugin', '.wxs')].map(([path, content]) => [
    path,
    String(content),
  ])
  const running = /\beval\(|new Function\b|setTimeout\(\s*['"`]|innerHTML/
  expect(scripts.filter(([, text = '']) => running.test(text)).map(([path]) => path)).toEqual([])
})
