import { createUserCertifyId, isUserCertifyId } from '../../../../plugin/core/parameters/certifyId'
import { constantRandom, seededRandom } from '../../fakes/random'

test('has the documented form, and each class of characters', () => {
  const random = seededRandom(5)
  const made = Array.from({ length: 2000 }, () => createUserCertifyId('demo', random))
  for (const id of made) {
    expect(id).toMatch(/^demo_(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{10}$/)
    expect(isUserCertifyId(id, 'demo')).toBe(true)
  }
  expect(new Set(made).size).toBe(2000)
})

test('any class may stand at any place', () => {
  const random = seededRandom(9)
  const shapes = Array.from({ length: 500 }, () => createUserCertifyId('d', random).slice(2))
  for (let at = 0; at < 10; at++) {
    expect(
      new Set(shapes.map(id => id.charAt(at).replace(/[a-z]/, 'l').replace(/[A-Z]/, 'u').replace(/\d/, 'd'))),
    ).toEqual(new Set(['l', 'u', 'd']))
  }
})

test.each([0, 1 - Number.EPSILON])('holds at the ends of chance: %p', unit => {
  expect(createUserCertifyId('demo', constantRandom(unit))).toMatch(/^demo_[A-Za-z0-9]{10}$/)
})
