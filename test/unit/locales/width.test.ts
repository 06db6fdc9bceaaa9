import type { Language } from '../../../plugin/core/parameters/config'
import { TEXT_KEYS, type TextKey } from '../../../plugin/locales/types'
import { offenders } from './everyText'

/*
 * Columns, two for a full-width character. Measured on a screen of 375 px at the default text size, in em of a full-width character:
 * the track of a puzzle has 16.8 beside its thumb, that of the plain slider (540 rpx) and the check box 14.7, an error 19.9.
 */
const BUTTON = 16
const LABEL = 28
/** On a track or on the banner over the picture. */
const TRACK = 2 * 16
/** In the error panel. */
const ERROR = 34

/** Room for each text, where it stands. */
const ROOM: Readonly<Record<TextKey, number>> = {
  START_VERIFY: BUTTON,
  POPUP_TITLE: LABEL,
  SLIDE_TIP: 30,
  CHECK_BOX_TIP: TRACK,
  PUZZLE_TIP: TRACK,
  INPAINTING_TIP: TRACK,
  VERIFYING: LABEL,
  SUCCESS: LABEL,
  SLIDE_FAIL: TRACK,
  CAPTCHA_FAIL: TRACK,
  CONGESTION: ERROR,
  CAPTCHA_COMPLETED: LABEL,
  FINISH_CAPTCHA: TRACK,
  OVERTIME_TIP: TRACK,
  OVERTIME_TIP_BOX: TRACK,
  LOADING: BUTTON,
  OFFLINE: ERROR,
  FAIL_RISK: TRACK,
  FAIL_FREQUENT: TRACK,
  UNAVAILABLE: TRACK,
  CLOSE: BUTTON,
  REFRESH: BUTTON,
  RETRY: BUTTON,
  COPY_DIAGNOSTICS: LABEL,
  COPIED: BUTTON,
  COPY_FAIL: ERROR,
  REQUEST_ID: 20,
  DETAILS: BUTTON,
  COOLDOWN: ERROR,
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

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー…\u3000-\u303f\uff00-\uff60]/u

/** Columns: two for a full-width character and for `…`, none for a mark above or below another. */
function widthOf(text: string): number {
  const columns = [...text.replace(/\p{M}/gu, '')].map(character => (wide.test(character) ? 2 : 1))
  return columns.reduce<number>((sum, column) => sum + column, 0)
}

const widest = (text: string) => Math.max(...text.split('|').map(form => widthOf(form.replace('{n}', '60'))))

test('the measure counts columns', () => {
  expect(widthOf('Überprüfung')).toBe(11)
  expect(widthOf('请刷新。')).toBe(8)
  expect(widthOf('加载中…')).toBe(8)
  expect(widthOf('ที่')).toBe(1)
})

test.each(TEXT_KEYS)('%s fits into its room in every language', key => {
  expect(offenders(entry => entry.key === key && widest(entry.text) > ROOM[key])).toEqual([])
})

/** These break between any two characters: a text that is a little too wide leaves one alone on the second line. */
const BREAK_ANYWHERE: readonly Language[] = ['cn', 'tw', 'ja']
/** What the narrowest track holds: the plain slider's, and the check box. */
const NARROWEST = 2 * 14
const ON_EVERY_TRACK: readonly TextKey[] = [
  'SLIDE_TIP',
  'CHECK_BOX_TIP',
  'VERIFYING',
  'SUCCESS',
  'SLIDE_FAIL',
  'OVERTIME_TIP',
  'OVERTIME_TIP_BOX',
  'FAIL_RISK',
  'FAIL_FREQUENT',
  'UNAVAILABLE',
]

test.each(BREAK_ANYWHERE)('%s leaves no character alone on a second line', language => {
  const shown = (key: TextKey) => ON_EVERY_TRACK.includes(key)
  expect(offenders(entry => entry.language === language && shown(entry.key) && widest(entry.text) > NARROWEST)).toEqual(
    [],
  )
})
