import { ignoredBySkyline } from '../skyline'

const inStyles = (wxss: string, wxml = '') =>
  ignoredBySkyline([
    ['a.wxml', wxml],
    ['a.wxss', wxss],
  ]).map(({ what }) => what)

test.each([
  ['.a { display: grid }', 'display: grid'],
  ['.a { display: contents }', 'display: contents'],
  ['.a { display: inline-block }', 'display: inline-block'],
  ['.a { position: sticky }', 'position: sticky'],
  ['.a { overflow: auto }', 'overflow: auto'],
  ['.a{overflow-x:hidden}', 'overflow-x'],
  ['.a { direction: rtl }', 'direction'],
  ['.a { float: left }', 'float'],
  ['.a { inset: 0 }', 'inset'],
  ['.a { -webkit-mask: url(x.png) }', '-webkit-mask'],
  ['.a { margin-inline-start: 1px }', 'margin-inline-start'],
  ['.a { white-space: pre-wrap }', 'white-space: pre-wrap'],
  ['.a { word-break: break-word }', 'word-break: break-word'],
  ['.a { font-weight: bolder }', 'font-weight: bolder'],
  ['.a { border: 1px double red }', 'border: 1px double red'],
  ['.a { background: radial-gradient(ellipse, red, blue) }', 'background: radial-gradient(ellipse, red, blue)'],
  ['.a { mask-image: linear-gradient(red, blue) }', 'mask-image: linear-gradient(red, blue)'],
  ['.a { filter: blur(1px) sepia(1) }', 'filter: blur(1px) sepia(1)'],
  ['.a { width: min(10px, 5%) }', 'width: min(10px, 5%)'],
  ['.a { height: 100dvh }', 'height: 100dvh'],
  ['.a { transform: rotate(calc(2 * 10deg)) }', 'transform: rotate(calc(2 * 10deg))'],
  ['.a { will-change: transform }', 'will-change: transform'],
  ['.a { transition: opacity .3s, visibility .3s }', 'transition: visibility'],
  ['.a { transition: color .3s ease-in }', 'transition: color'],
  ['.a { --x: initial }', '--x: initial'],
  ['.a { color: inherit }', 'color: inherit'],
  ['@keyframes k { 50% { direction: rtl } }', 'direction'],
  ['* { color: red }', '*'],
  ['.a > * { color: red }', '.a > *'],
  ['[a] { color: red }', '[a]'],
  ['.a, .b:hover { color: red }', '.b:hover'],
  ['.a::placeholder { color: red }', '.a::placeholder'],
  ['@media(max-height:460px){.a{float:left}}', '@media (max-height: 460px)'],
  ['@media (prefers-reduced-motion: reduce) { .a { top: 0 } }', '@media (prefers-reduced-motion: reduce)'],
  ['@supports (display: grid) { .a { top: 0 } }', '@supports (display: grid)'],
])('ignored: %s', (wxss, what) => {
  expect(inStyles(wxss)).toEqual([what])
})

test.each([
  '.a { display: flex; position: fixed; overflow: hidden; box-sizing: border-box; z-index: var(--z, 1) }',
  '.a { display: var(--how); color: currentColor; width: calc(100% - 2em); padding: env(safe-area-inset-top) 1rpx }',
  '.a { transition: transform .2s ease-out, opacity 1s; animation: k 1s infinite; mask: url("data:a,b(c)") 0 0 / 10px }',
  '.a { transition: var(--c-spring); background: radial-gradient(circle, red, blue); box-shadow: inset 0 0 0 1px #e3a }',
  '.a::after { content: "1dvh min(1px)" } .a:first-child > .b:not(.c) + .d { margin: -1px auto } #e view { top: 0 }',
  '@font-face { font-family: "a"; src: url(a.ttf) } @keyframes k { from { opacity: 0 } to { opacity: 1 } }',
  '@media (prefers-color-scheme: dark) { .a { --x: #fff } }',
])('not ignored: %s', wxss => {
  expect(inStyles(wxss)).toEqual([])
})

test('some properties have an effect on a text alone', () => {
  const wxss = '.a, .b { text-overflow: ellipsis }'
  expect(inStyles(wxss, '<text class="a b"></text>')).toEqual([])
  expect(inStyles(wxss, '<text class="a"></text><view class="{{x ? \'b\' : \'c\'}}"/>')).toEqual(['text-overflow'])
})

test.each([
  ['<view>{{a}}</view>', ['text in <view>: {{a}}']],
  ['<view><block wx:if="{{a < b}}">a</block></view>', ['text in <view>: a']],
  ['<text>a<text>b</text></text><navigator>c</navigator><button>d</button>', []],
  ['<text>a<view /></text>', ['<view> in <text>']],
  ['<web-view src="a" />', ['<web-view>']],
  ['<scroll-view scroll-y />', ['<scroll-view> without type']],
  ['<scroll-view type="list" scroll-y />', []],
  ['<view aria-role="button" aria-label="a" aria-live="polite" />', ['aria-live']],
  ['<view style="direction:{{a}}; top: {{b}}px" />', ['direction']],
  [`<view style="{{a ? '' : 'float: left; width: ' + b + 'rpx'}}" />`, ['float']],
  ['<!-- a --><wxs module="m">var a = 1 < 2</wxs><view>\n</view>', []],
])('%s', (wxml, names) => {
  expect(ignoredBySkyline([['a.wxml', wxml]]).map(({ what }) => what)).toEqual(names)
})

test('file and line are those of the place', () => {
  const wxss = '.a {\n  color: red;\n  float: left;\n}\n'
  expect(ignoredBySkyline([['x/a.wxss', wxss]])).toMatchObject([{ file: 'x/a.wxss', line: 3, source: 'wxss' }])
})
