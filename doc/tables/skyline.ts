import type { Both } from './words'

export interface Fallback {
  /** Below `plugin/`, and below `dist/plugin/` and `dist/npm/`. */
  readonly file: string
  /** A declaration, selector, media query, attribute or text that Skyline ignores, named as the contract test prints it. */
  readonly what: string
  /** What a person does not get there. */
  readonly lost: Both
  /** What is there in its place. */
  readonly instead: Both
}

const position = {
  file: 'challenges/drag/drag.wxml',
  lost: { en: 'A screen reader does not say where the slider stands.', cn: '读屏软件不读出滑块的位置。' },
  instead: { en: 'The step buttons show the position as text.', cn: '步进按钮旁以文字显示位置。' },
} as const

/** All in the shipped styles and templates that Skyline ignores, by its published lists (test/skyline). */
export const FALLBACKS: readonly Fallback[] = [
  {
    file: 'captcha/captcha.wxml',
    what: 'aria-live',
    lost: {
      en: 'A screen reader does not announce the opening, verdicts and errors by itself.',
      cn: '读屏软件不会自动播报打开、结果和错误。',
    },
    instead: {
      en: 'Each is a text in the panel, which a reader finds.',
      cn: '它们都是面板里的文字，读屏软件可以找到。',
    },
  },
  {
    file: 'captcha/panel/panel.wxml',
    what: 'aria-busy',
    lost: { en: 'A screen reader does not say that the panel is busy.', cn: '读屏软件不说明面板正忙。' },
    instead: { en: 'A text in place of the track says that it is loading.', cn: '滑轨处以文字说明正在加载。' },
  },
  {
    file: 'captcha/panel/panel.wxml',
    what: 'aria-expanded',
    lost: {
      en: 'A screen reader does not say whether the details or the step buttons are open.',
      cn: '读屏软件不说明详情或步进按钮是否已展开。',
    },
    instead: {
      en: 'The text of the details ends in + or −; the step buttons are buttons with names.',
      cn: '详情文字以 + 或 − 结尾；步进按钮各有名称。',
    },
  },
  { ...position, what: 'aria-valuemin' },
  { ...position, what: 'aria-valuemax' },
  { ...position, what: 'aria-valuenow' },
  { ...position, what: 'aria-valuetext' },
  {
    file: 'challenges/drag/drag.wxml',
    what: 'aria-live',
    lost: {
      en: 'A screen reader does not say the new position after each step.',
      cn: '每一步之后，读屏软件不读出新的位置。',
    },
    instead: { en: 'It is a text between the step buttons.', cn: '位置是步进按钮之间的文字。' },
  },
  {
    file: 'challenges/tap/tap.wxml',
    what: 'aria-checked',
    lost: { en: 'A screen reader does not say that the box is ticked.', cn: '读屏软件不说明方框已勾选。' },
    instead: { en: 'The name of the box says that the verification passed.', cn: '方框的名称说明验证已通过。' },
  },
  {
    file: 'captcha/panel/panel.wxss',
    what: 'direction',
    lost: {
      en: 'Nothing: it undoes the direction of a page, which a page in Skyline does not have.',
      cn: '无：它用来撤销页面的书写方向，Skyline 的页面没有这种方向。',
    },
    instead: { en: 'Rows are in the order that the panel says.', cn: '各行的顺序由面板决定。' },
  },
  {
    file: 'captcha/panel/panel.wxss',
    what: 'word-break: break-word',
    lost: {
      en: 'A word that is longer than its line may be broken elsewhere.',
      cn: '比一行更长的单词可能在别处折断。',
    },
    instead: {
      en: 'Error codes break anywhere (break-all); the words of the 17 languages fit at 280 px.',
      cn: '错误码可在任意处折行（break-all）；17 种语言的单词在 280 px 宽时都放得下。',
    },
  },
  {
    file: 'captcha/popup.wxss',
    what: 'display: contents',
    lost: {
      en: 'A background, border or padding of root-class is drawn outside of the panel.',
      cn: 'root-class 的背景、边框、内边距画在面板之外。',
    },
    instead: {
      en: 'Variables and fonts of root-class work; boxes are for panel-class.',
      cn: 'root-class 的变量和字体有效；盒子样式请用 panel-class。',
    },
  },
  {
    file: 'captcha/popup.wxss',
    what: 'transition: visibility',
    lost: { en: 'The popup does not fade out.', cn: '弹窗关闭时没有淡出。' },
    instead: { en: 'It closes at once.', cn: '立即关闭。' },
  },
  {
    file: 'challenges/drag/drag.wxss',
    what: '@media (prefers-reduced-motion: reduce)',
    lost: {
      en: 'Who asked for less motion sees the panel shake after a refusal, and the thumb slide back.',
      cn: '要求减弱动效的用户仍会看到拒绝后的晃动和滑块回位。',
    },
    instead: {
      en: 'Both end within 0.4 s, and the verdict is a text as well.',
      cn: '两者都在 0.4 秒内结束，结果另有文字。',
    },
  },
  {
    file: 'styles/icons.wxss',
    what: '-webkit-mask',
    lost: { en: 'Nothing: it is for older web views.', cn: '无：它用于较旧的 WebView。' },
    instead: { en: 'mask, with the same value beside it.', cn: '同一规则里有取值相同的 mask。' },
  },
  {
    file: 'styles/layout.wxss',
    what: 'direction',
    lost: {
      en: 'A mark at the end of an Arabic sentence of your own may stand on its right; ours end without one.',
      cn: '您自己的阿拉伯语句子若以标点结尾，标点可能落在右侧；内置文案句末没有标点。',
    },
    instead: {
      en: 'Rows and alignment are mirrored by flex-direction and text-align; the letters are ordered by the renderer.',
      cn: '行序和对齐用 flex-direction、text-align 镜像；字母顺序由渲染引擎处理。',
    },
  },
]
