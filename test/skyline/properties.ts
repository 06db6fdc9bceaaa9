import type { Source } from './sources'

/** What Skyline takes as the value of a property. A rule without members: all that CSS knows, in the units and functions of `values.ts`. */
export interface PropertyRule {
  /** The whole value has to be one of these words. */
  readonly only?: readonly string[]
  /** What may not occur in the value. */
  readonly never?: RegExp
  /** Tags on which alone it has an effect. */
  readonly on?: readonly string[]
  readonly why?: string
  readonly source?: Source
}

const only = (...words: string[]): PropertyRule => ({ only: words, source: 'wxss' })
const never = (pattern: RegExp, why: string, source: Source = 'wxss'): PropertyRule => ({ never: pattern, why, source })
const any = (names: string): Record<string, PropertyRule> =>
  Object.fromEntries(names.split(/\s+/).map(name => [name, {}]))
const each = (names: string, rule: PropertyRule): Record<string, PropertyRule> =>
  Object.fromEntries(names.split(/\s+/).map(name => [name, rule]))

const lineStyle = never(/\b(double|groove|ridge|inset|outset|hidden)\b/, 'no such line: none, solid, dashed, dotted')
const oneFilter = never(/\burl\(|drop-shadow\(|\)\s*\S/, 'one function, neither url() nor drop-shadow()')
const gradient = /radial-gradient\((?!\s*circle\b)/
const layers = never(
  new RegExp(`${gradient.source}|\\b(fixed|local|border-box|padding-box|content-box|space|round)\\b`),
  'attachment, origin and clip do nothing; radial-gradient() is a circle; no space, no round',
)
const onText = { on: ['text', 'input'], source: 'wxss', why: 'on <text> and <input> alone' } as const

/** The properties that Skyline knows. */
export const PROPERTIES: Readonly<Record<string, PropertyRule>> = {
  display: {
    ...only('none', 'block', 'flex', 'inline-flex'),
    why: 'no grid, no inline layout, no contents',
  },
  position: only('static', 'relative', 'absolute', 'fixed'),
  overflow: { ...only('visible', 'hidden'), why: 'only a <scroll-view type="list"> scrolls' },
  visibility: only('visible', 'hidden'),
  'box-sizing': only('content-box', 'border-box'),
  'pointer-events': only('auto', 'none'),
  content: never(/\burl\(/, 'a text, not url()'),
  ...any('aspect-ratio top right bottom left z-index width height min-width min-height max-width max-height opacity'),
  ...any('margin margin-top margin-right margin-bottom margin-left'),
  ...any('padding padding-top padding-right padding-bottom padding-left'),

  'flex-direction': only('row', 'row-reverse', 'column', 'column-reverse'),
  'flex-wrap': only('nowrap', 'wrap', 'wrap-reverse'),
  ...any('align-items align-self align-content justify-content flex flex-grow flex-shrink flex-basis order gap'),

  'background-image': never(gradient, 'radial-gradient() is a circle'),
  'background-repeat': never(/\b(space|round)\b/, 'no space, no round'),
  background: layers,
  ...any('background-color background-position background-position-x background-position-y background-size'),
  ...each('border border-top border-right border-bottom border-left', lineStyle),
  ...each('border-style border-top-style border-right-style border-bottom-style border-left-style', lineStyle),
  ...any('border-width border-top-width border-right-width border-bottom-width border-left-width'),
  ...any('border-color border-top-color border-right-color border-bottom-color border-left-color border-radius'),
  ...any('border-top-left-radius border-top-right-radius border-bottom-right-radius border-bottom-left-radius'),
  ...any('box-shadow text-shadow'),
  ...each('filter backdrop-filter', oneFilter),
  'mask-image': never(/gradient\(/, 'url() alone, no gradient'),
  mask: never(
    /gradient\(|\b(border-box|padding-box|content-box|alpha|luminance|space|round)\b/,
    'no gradient, origin, clip',
  ),
  'mask-repeat': never(/\b(space|round)\b/, 'no space, no round'),
  ...any('mask-size mask-position mask-position-x mask-position-y'),

  ...any('color line-height font-family font-feature-settings letter-spacing word-spacing'),
  'font-size': never(/%|^(x*-?(small|large)|medium|smaller|larger)$/, 'a length, neither % nor a word', 'page'),
  font: never(
    /^(caption|icon|menu|message-box|small-caption|status-bar)$|(^|\s)(bolder|lighter|oblique)\b/,
    'no fonts of the system',
    'page',
  ),
  'font-weight': never(/[a-z]*er\b/, 'normal, bold or 100 to 900'),
  'font-style': only('normal', 'italic'),
  'white-space': { ...only('normal', 'nowrap'), why: 'line ends are not kept' },
  'word-break': { ...only('normal', 'break-all'), why: 'read as normal' },
  'text-align': only('left', 'center', 'right', 'justify', 'start', 'end'),
  'vertical-align': only('baseline', 'top', 'middle', 'bottom'),
  'text-overflow': { ...onText, only: ['clip', 'ellipsis'], on: ['text'], why: 'clip or ellipsis, on <text> alone' },
  'text-decoration': { ...onText, never: /\d(px|em)/ },
  'text-decoration-line': {
    ...onText,
    only: ['none', 'underline', 'overline', 'line-through'],
    why: 'one line, on <text> and <input>',
  },
  ...each('text-decoration-style text-decoration-color', onText),

  ...any('transform transform-origin transition transition-property transition-duration transition-timing-function'),
  ...any('transition-delay animation animation-name animation-duration animation-timing-function animation-delay'),
  ...any('animation-iteration-count animation-direction animation-play-state'),
  'animation-fill-mode': { ...only('forwards', 'both'), why: 'none and backwards act as forwards' },
  'will-change': only('auto', 'contents'),
  '-wx-contain': {},
}

/** Properties that the lists name as not there. Others that are missing above are just not mentioned. */
export const ABSENT: Readonly<Record<string, string>> = {
  float: 'use flex',
  contain: '-wx-contain is there',
  resize: '',
  direction: '',
  'writing-mode': '',
  'text-indent': '',
  'overflow-wrap': '',
  'overflow-x': 'overflow is for both axes, visible or hidden',
  'overflow-y': 'overflow is for both axes, visible or hidden; only a <scroll-view type="list"> scrolls',
  'text-decoration-thickness': '',
  'background-attachment': '',
  'background-clip': '',
  'background-origin': '',
  'mask-origin': '',
  'mask-clip': '',
  'mask-mode': '',
  'justify-items': '',
  'list-style': '',
  'list-style-type': '',
  'list-style-image': '',
  'list-style-position': '',
}

/** What a transition or an animation can change. `all` and `none` are words of `transition` itself. */
export const ANIMATED: ReadonlySet<string> = new Set(
  [
    'all none transform transform-origin opacity width height min-width max-width min-height max-height',
    'margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left',
    'top right bottom left flex flex-grow flex-shrink flex-basis border border-width border-color border-radius',
    'border-top-width border-right-width border-bottom-width border-left-width',
    'border-top-color border-right-color border-bottom-color border-left-color',
    'border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius',
    'border-top border-right border-bottom border-left background-color background-position background-size background',
    'background-position-x background-position-y filter backdrop-filter box-shadow z-index text-decoration-color',
    'mask mask-size mask-position mask-position-x mask-position-y',
  ]
    .join(' ')
    .split(' '),
)
