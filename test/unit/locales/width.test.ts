import { TEXT_KEYS, type TextKey } from '../../../plugin/locales/types'
import { offenders } from './everyText'

const BUTTON = 16
const LABEL = 28
const TIP = 34

/** Room for each text, in Latin characters. The tip of the slider stands on its track, beside the thumb. */
const ROOM: Readonly<Record<TextKey, number>> = {
  START_VERIFY: BUTTON,
  POPUP_TITLE: LABEL,
  SLIDE_TIP: 30,
  CHECK_BOX_TIP: TIP,
  PUZZLE_TIP: TIP,
  INPAINTING_TIP: TIP,
  VERIFYING: LABEL,
  SUCCESS: LABEL,
  SLIDE_FAIL: TIP,
  CAPTCHA_FAIL: TIP,
  CONGESTION: TIP,
  CAPTCHA_COMPLETED: LABEL,
  FINISH_CAPTCHA: TIP,
  OVERTIME_TIP: TIP,
  OVERTIME_TIP_BOX: TIP,
  LOADING: BUTTON,
  OFFLINE: TIP,
  FAIL_RISK: TIP,
  FAIL_FREQUENT: TIP,
  UNAVAILABLE: TIP,
  CLOSE: BUTTON,
  REFRESH: BUTTON,
  RETRY: BUTTON,
  COPY: BUTTON,
  COPIED: BUTTON,
  REQUEST_ID: 20,
  DETAILS: BUTTON,
  COOLDOWN: TIP,
  SLIDER_LABEL: LABEL,
  SLIDER_VALUE: 5,
  STEPS: LABEL,
  STEP_BACK: BUTTON,
  STEP_BACK_FAR: 20,
  STEP_ON: 20,
  STEP_ON_FAR: 20,
  CONFIRM: BUTTON,
  PICTURE_LABEL: LABEL,
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\u3000-\u303f\uff00-\uff60]/u

/** Columns: two for a full-width character, none for a mark above or below another. */
function widthOf(text: string): number {
  const columns = [...text.replace(/\p{M}/gu, '')].map(character => (wide.test(character) ? 2 : 1))
  return columns.reduce<number>((sum, column) => sum + column, 0)
}

const widest = (text: string) => Math.max(...text.split('|').map(form => widthOf(form.replace('{n}', '60'))))

test('the measure counts columns', () => {
  expect(widthOf('Überprüfung')).toBe(11)
  expect(widthOf('请刷新。')).toBe(8)
  expect(widthOf('ที่')).toBe(1)
})

test.each(TEXT_KEYS)('%s fits into its room in every language', key => {
  expect(offenders(entry => entry.key === key && widest(entry.text) > ROOM[key])).toEqual([])
})
