import { TEXT_KEYS } from '../../../../plugin/core/parameters/textKeys'
import { nearest } from '../../../../plugin/core/values/nearest'

test.each([
  ['SUCCES', 'SUCCESS'],
  ['popup_title', 'POPUP_TITLE'],
  ['SLIDER_TIP', 'SLIDE_TIP'],
  ['PUZZEL_TIP', 'PUZZLE_TIP'],
  ['COOL_DOWN', 'COOLDOWN'],
])('%s is meant to be %s', (name, meant) => expect(nearest(name, TEXT_KEYS)).toBe(meant))

test.each(['', 'x'.repeat(10000), 'WELCOME_MESSAGE', '__proto__'])('nothing is near %.20s', name =>
  expect(nearest(name, TEXT_KEYS)).toBeUndefined(),
)
