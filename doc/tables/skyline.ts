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

const open = { lost: 'not written for Skyline yet', instead: 'nothing' } as const

/** All in the shipped styles and templates that Skyline ignores, by its published lists (test/skyline). */
export const FALLBACKS: readonly Fallback[] = [
  { file: 'captcha/captcha.wxml', what: 'aria-live', ...open },
  { file: 'captcha/captcha.wxml', what: "text in <view>: {{open ? panel.title : ''}}", ...open },
  {
    file: 'captcha/captcha.wxml',
    what: "text in <view>: {{panel.phase === 'error' ? panel.error.text : panel.phase !== 'start' && (open || embedded || panel.status === 'passed') ? panel.tip : ''}}",
    ...open,
  },
  { file: 'captcha/panel/panel.wxml', what: 'text in <view>: {{labels.start}}', ...open },
  { file: 'captcha/panel/panel.wxml', what: 'text in <view>: {{labels.retry}}', ...open },
  { file: 'captcha/panel/panel.wxml', what: 'aria-busy', ...open },
  { file: 'captcha/panel/panel.wxml', what: 'text in <view>: {{panel.tip}}', ...open },
  { file: 'captcha/panel/panel.wxml', what: 'aria-expanded', ...open },
  { file: 'captcha/panel/panel.wxml', what: 'text in <view>: {{copied ? labels.copied : labels.copy}}', ...open },
  { file: 'challenges/drag/drag.wxml', what: 'aria-valuemin', ...open },
  { file: 'challenges/drag/drag.wxml', what: 'aria-valuemax', ...open },
  { file: 'challenges/drag/drag.wxml', what: 'aria-valuenow', ...open },
  { file: 'challenges/drag/drag.wxml', what: 'aria-valuetext', ...open },
  { file: 'challenges/drag/drag.wxml', what: 'aria-live', ...open },
  { file: 'challenges/drag/drag.wxml', what: 'text in <view>: {{labels.confirm}}', ...open },
  { file: 'challenges/tap/tap.wxml', what: 'aria-checked', ...open },
  { file: 'captcha/panel/error.wxss', what: 'grid-area', ...open },
  { file: 'captcha/panel/error.wxss', what: 'direction', ...open },
  { file: 'captcha/panel/panel.wxss', what: 'direction', ...open },
  { file: 'captcha/panel/panel.wxss', what: 'word-break: break-word', ...open },
  { file: 'captcha/panel/panel.wxss', what: 'display: grid', ...open },
  { file: 'captcha/panel/panel.wxss', what: 'grid-template-columns', ...open },
  { file: 'captcha/panel/panel.wxss', what: 'grid-area', ...open },
  { file: 'captcha/popup/popup.wxss', what: 'display: contents', ...open },
  { file: 'captcha/popup/popup.wxss', what: 'transition: visibility', ...open },
  { file: 'captcha/popup/popup.wxss', what: 'overflow-y', ...open },
  { file: 'captcha/popup/popup.wxss', what: '-webkit-overflow-scrolling', ...open },
  { file: 'captcha/popup/popup.wxss', what: '@media (max-height: 460px)', ...open },
  { file: 'challenges/drag/drag.wxss', what: '@media (prefers-reduced-motion: reduce)', ...open },
  { file: 'challenges/drag/steps.wxss', what: 'direction', ...open },
  { file: 'styles/icons.wxss', what: '-webkit-mask', ...open },
  { file: 'styles/tokens.wxss', what: '--c-verdict: initial', ...open },
]
