export interface Fallback {
  /** Below `plugin/`, and below `dist/plugin/` and `dist/npm/`. */
  readonly file: string
  /** A declaration, selector, media query, attribute or text that Skyline ignores, named as the contract test prints it. */
  readonly what: string
  /** What a person does not get there. */
  readonly lost: string
  /** What is there in its place. */
  readonly instead: string
}

const position = {
  file: 'challenges/drag/drag.wxml',
  lost: 'A screen reader does not say where the slider stands.',
  instead: 'The step buttons show the position as text.',
} as const

/** All in the shipped styles and templates that Skyline ignores, by its published lists (test/skyline). */
export const FALLBACKS: readonly Fallback[] = [
  {
    file: 'captcha/captcha.wxml',
    what: 'aria-live',
    lost: 'A screen reader does not announce the opening, verdicts and errors by itself.',
    instead: 'Each is a text in the panel, which a reader finds.',
  },
  {
    file: 'captcha/panel/panel.wxml',
    what: 'aria-busy',
    lost: 'A screen reader does not say that the panel is busy.',
    instead: 'A text in place of the track says that it is loading.',
  },
  {
    file: 'captcha/panel/panel.wxml',
    what: 'aria-expanded',
    lost: 'A screen reader does not say whether the details or the step buttons are open.',
    instead: 'The text of the details ends in + or −; the step buttons are buttons with names.',
  },
  { ...position, what: 'aria-valuemin' },
  { ...position, what: 'aria-valuemax' },
  { ...position, what: 'aria-valuenow' },
  { ...position, what: 'aria-valuetext' },
  {
    file: 'challenges/drag/drag.wxml',
    what: 'aria-live',
    lost: 'A screen reader does not say the new position after each step.',
    instead: 'It is a text between the step buttons.',
  },
  {
    file: 'challenges/tap/tap.wxml',
    what: 'aria-checked',
    lost: 'A screen reader does not say that the box is ticked.',
    instead: 'The name of the box says that the verification passed.',
  },
  {
    file: 'captcha/panel/panel.wxss',
    what: 'direction',
    lost: 'Nothing: it undoes the direction of a page, which a page in Skyline does not have.',
    instead: 'Rows are in the order that the panel says.',
  },
  {
    file: 'captcha/panel/panel.wxss',
    what: 'word-break: break-word',
    lost: 'A word that is longer than its line may be broken elsewhere.',
    instead: 'Error codes break anywhere (break-all); the words of the 17 languages fit at 280 px.',
  },
  {
    file: 'captcha/popup/popup.wxss',
    what: 'display: contents',
    lost: 'A background, border or padding of root-class is drawn outside of the panel.',
    instead: 'Variables and fonts of root-class work; boxes are for panel-class.',
  },
  {
    file: 'captcha/popup/popup.wxss',
    what: 'transition: visibility',
    lost: 'The popup does not fade out.',
    instead: 'It closes at once.',
  },
  {
    file: 'challenges/drag/drag.wxss',
    what: '@media (prefers-reduced-motion: reduce)',
    lost: 'Who asked for less motion sees the panel shake after a refusal, and the thumb slide back.',
    instead: 'Both end within 0.4 s, and the verdict is a text as well.',
  },
  {
    file: 'styles/icons.wxss',
    what: '-webkit-mask',
    lost: 'Nothing: it is for older web views.',
    instead: 'mask, with the same value beside it.',
  },
  {
    file: 'styles/layout.wxss',
    what: 'direction',
    lost: 'A mark at the end of an Arabic sentence of your own may stand on its right; ours end without one.',
    instead:
      'Rows and alignment are mirrored by flex-direction and text-align; the letters are ordered by the renderer.',
  },
]
