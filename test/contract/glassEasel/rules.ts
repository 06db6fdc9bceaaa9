import { tagsOf, withoutScripts } from './tags'

export interface Rule {
  readonly what: string
  /** Ends of the names of the files that it is about. */
  readonly files: readonly string[]
  /** What of a file breaks it. */
  readonly broken: (text: string) => readonly string[]
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole]) => whole)

const attributes = (wxml: string, isWrong: (name: string, value: string) => boolean): string[] =>
  tagsOf(wxml).flatMap(({ attributes: own }) =>
    [...own].filter(([name, value]) => isWrong(name, value)).map(([name]) => name),
  )

/** Attributes whose worklet form has another name: to both renderers an event of that name is one of the old kind. */
const OLD_WORKLETS = new Set([
  'on-gesture-event',
  'should-response-on-move',
  'should-accept-gesture',
  'adjust-deceleration-velocity',
  'on-frame',
])

/**
 * What WeChat's page for the change from exparser to glass-easel names, "glass-easel 适配指引"
 * (developers.weixin.qq.com/miniprogram/dev/framework/custom-component/glass-easel/migration.html). Markup has to be the same to both compilers,
 * because the older base libraries run exparser. `wx.createSelectorQuery`, which the page calls slower, is used where there is no other way:
 * to look into the page around a component.
 */
export const RULES: readonly Rule[] = [
  { what: 'no backslash: one compiler takes it for an escape', files: ['.wxml'], broken: text => all(withoutScripts(text), /.{0,9}\\.{0,9}/g) },
  { what: 'no XML entity: the other compiler shows it as it is', files: ['.wxml'], broken: text => all(withoutScripts(text), /&#?\w+;/g) },
  { what: 'wx:if and wx:for, not wx-if and wx-for', files: ['.wxml'], broken: text => attributes(text, name => /^wx-/.test(name)) },
  { what: 'no binding without an expression', files: ['.wxml'], broken: text => all(withoutScripts(text), /\{\{\s*\}\}/g) },
  {
    what: 'no <include> within wx:for: it would see no item',
    files: ['.wxml'],
    broken: text =>
      tagsOf(text)
        .filter(tag => tag.name === 'include' && [tag, ...tag.around].some(one => one.attributes.has('wx:for')))
        .map(({ attributes: own }) => `<include src="${own.get('src')}">`),
  },
  { what: 'no worklet under an old name', files: ['.wxml'], broken: text => attributes(text, name => OLD_WORKLETS.has(name)) },
  {
    what: 'no id and no class that begins with a digit: no selector finds it',
    files: ['.wxml'],
    broken: text =>
      tagsOf(text).flatMap(({ attributes: own }) =>
        [...own]
          .filter(([name]) => /^(id|class|[\w-]+-class)$/.test(name))
          .flatMap(([, value]) => value.replace(/\{\{[\s\S]*?\}\}/g, 'x').split(/\s+/).filter(word => /^\d/.test(word))),
      ),
  },
  { what: 'no selector that begins with a digit, in styles', files: ['.wxss'], broken: text => all(text.replace(/\{[^{}]*\}|"[^"]*"|\([^()]*\)/g, ' '), /[.#]\d[\w-]*/g) },
  { // `#123` may be a colour.
    what: 'no selector that begins with a digit, in scripts', files: ['.js'], broken: text => all(text, /(["'`])(?!#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\1)[#.]\d[\w-]*\1/gi) },
  { what: 'no method of a component that Skyline lacks', files: ['.js'], broken: text => all(text, /\.(animate|applyAnimation|clearAnimation|setInitialRenderingCache)\(/g) },
] // biome-ignore format: a table

export const faultsIn = (path: string, text: string): string[] =>
  RULES.filter(({ files }) => files.some(end => path.endsWith(end))).flatMap(({ what, broken }) =>
    broken(text).map(part => `${path}: ${what}: ${part}`),
  )
