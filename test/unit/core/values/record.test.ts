import { runInNewContext } from 'node:vm'
import { hasOwn, isRecord, known } from '../../../../plugin/core/values/record'

test.each([{}, Object.create(null), runInNewContext('({})')])('a plain object is a record: %#', value =>
  expect(isRecord(value)).toBe(true),
)

test.each([null, undefined, 'x', 7, [], new Date(), new Map(), () => 0])('%p is no record', value =>
  expect(isRecord(value)).toBe(false),
)

test.each([
  [{ a: undefined }, 'a', true],
  [JSON.parse('{"__proto__": 1}'), '__proto__', true],
  [{}, '__proto__', false],
  [{}, 'constructor', false],
  [Object.assign(Object.create(null), { a: 1 }), 'a', true],
])('%j has its own %s: %p', (holder, key, own) => expect(hasOwn(holder as object, key)).toBe(own))

test('known() leaves out what is undefined, and nothing else', () => {
  const value = { a: undefined, b: null, c: 0, d: '', e: false }
  expect(Object.keys(known(value))).toEqual(['b', 'c', 'd', 'e'])
  expect(known(value)).toEqual(value)
})
