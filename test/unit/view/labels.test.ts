import { textsOf } from '../../../plugin/locales/tables'
import { labelsOf } from '../../../plugin/view/labels'

test('captchas of a language share their labels; another language has its own', () => {
  expect(labelsOf(textsOf('ja'))).toBe(labelsOf(textsOf('ja')))
  expect(labelsOf(textsOf('ja')).close).toBe(textsOf('ja').CLOSE)
  expect(labelsOf(textsOf('ko')).close).toBe(textsOf('ko').CLOSE)
})
