import { createUserCertifyId, isUserCertifyId } from '../../../../plugin/core/parameters/certifyId'
import { constantRandom, seededRandom } from '../../fakes/random'

test('has the documented form, and each class of characters', () => {
  const random = seededRandom(5)
  const made = Array.from({ length: 2000 }, () => createUserCertifyId('demo', random))
  const form = /^demo_(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{10}$/
  expect(made.filter(id => !form.test(id) || !isUserCertifyId(id, 'demo'))).toEqual([])
  expect(new Set(made).size).toBe(2000)
})

test('any class may stand at any place', () => {
  const random = seededRandom(9)
  const shapes = Array.from({ length: 500 }, () => createUserCertifyId('d', random).slice(2))
  const classes = (at: number) =>
    shapes.map(id => id.charAt(at).replace(/[a-z]/, 'l').replace(/[A-Z]/, 'u').replace(/\d/, 'd'))
  for (let at = 0; at < 10; at++) expect(new Set(classes(at))).toEqual(new Set(['l', 'u', 'd']))
})

test.each([0, 1 - Number.EPSILON])('has that form at both ends of chance: %p', unit => {
  expect(createUserCertifyId('demo', constantRandom(unit))).toMatch(/^demo_[A-Za-z0-9]{10}$/)
})

test.each([
  ['demo_7G47iByes3', 'demo', true],
  ['a_b_7G47iByes3', '', true],
  ['_7G47iByes3', '', false],
  ['7G47iByes3', '', false],
  ['', '', false],
  ['other_7G47iByes3', 'demo', false],
])('%s for the prefix %p: %p', (id, prefix, is) => expect(isUserCertifyId(id, prefix)).toBe(is))
