import { CAPTCHA_TYPES } from '../../../plugin/core/protocol/challenges'
import type { TextKey } from '../../../plugin/locales/types'
import { verdictTextKey } from '../../../plugin/view/verifyCodes'

/** The failures of both published tables that have one text for every kind of challenge. */
const SAME: readonly (readonly [TextKey, string])[] = [
  ['FAIL_RISK', 'F001 F009 F016 F017 F022 F024'],
  ['FAIL_FREQUENT', 'F010 F011'],
  ['OVERTIME_TIP', 'F007 F014'],
  ['UNAVAILABLE', 'F002 F003 F005 F006 F012 F013'],
]

const rows = SAME.flatMap(([key, codes]) => codes.split(' ').map(code => [code, key] as const))

test.each(rows)('%s has the text %s, whatever the challenge', (code, key) => {
  expect(CAPTCHA_TYPES.map(type => verdictTextKey(code, type))).toEqual(CAPTCHA_TYPES.map(() => key))
})

const byType = {
  TRACELESS: 'SLIDE_FAIL',
  CHECK_BOX: 'SLIDE_FAIL',
  SLIDING: 'SLIDE_FAIL',
  PUZZLE: 'CAPTCHA_FAIL',
  INPAINTING: 'CAPTCHA_FAIL',
}

test.each(['F015', 'F004', 'F008', 'F999', '', '__proto__', 'constructor'])('%p is worded by the challenge', code => {
  expect(Object.fromEntries(CAPTCHA_TYPES.map(type => [type, verdictTextKey(code, type)]))).toEqual(byType)
})
