/**
 * Every text that a person sees or hears, in the order of the tables. The first sixteen are Alibaba's documented keys (page "Custom
 * copy and multi-language settings"); the others are ours.
 */
export const TEXT_KEYS = [
  'START_VERIFY',
  'POPUP_TITLE',
  'SLIDE_TIP',
  'CHECK_BOX_TIP',
  'PUZZLE_TIP',
  'INPAINTING_TIP',
  'VERIFYING',
  'SUCCESS',
  'SLIDE_FAIL',
  'CAPTCHA_FAIL',
  'CONGESTION',
  'CAPTCHA_COMPLETED',
  'FINISH_CAPTCHA',
  /** Answered too late, or the challenge has expired; the next one comes by itself. The first is of `popup`, the second of `embed`. */
  'OVERTIME_TIP',
  'OVERTIME_TIP_BOX',
  'LOADING',
  /** No network; goes on by itself when it is back. */
  'OFFLINE',
  /** The service refused this person for risk (F001, F009, F016, F017, F024). */
  'FAIL_RISK',
  /** Too many tries from this address or device (F010, F011, ThrottlingByStrategy). */
  'FAIL_FREQUENT',
  /** An error that only the developers of the app can fix. */
  'UNAVAILABLE',
  'CLOSE',
  'REFRESH',
  'RETRY',
  /** Copies what a support ticket needs of an error; what it says for a moment after that. */
  'COPY_DIAGNOSTICS',
  'COPIED',
  /** It could not be copied: the text stands below, to be selected by hand. */
  'COPY_FAIL',
  /** Label of the request id, with the colon of the language. */
  'REQUEST_ID',
  /** Developer's details, folded away. */
  'DETAILS',
  /** `{n}` seconds; plural forms of the language split by `|`, in CLDR order (zero, one, two, few, many, other; only those it has). */
  'COOLDOWN',
  /** Label of the slider for a screen reader. */
  'SLIDER_LABEL',
  /** Value of the slider for a screen reader: `{n}` of 100. */
  'SLIDER_VALUE',
  /** Shows buttons that do the drag without dragging. */
  'STEPS',
  'STEP_BACK',
  'STEP_BACK_FAR',
  'STEP_ON',
  'STEP_ON_FAR',
  /** Submits the position reached by the step buttons. */
  'CONFIRM',
  /** Label of the puzzle picture for a screen reader. */
  'PICTURE_LABEL',
] as const
export type TextKey = (typeof TEXT_KEYS)[number]
