import { fill } from '../../../../plugin/core/errors/fill'

test.each([
  ['{a}[ with {b}]', '1 with {a}'],
  ['{a}[ with {empty}]', '1'],
  ['{a}[ with {c}]', '1'],
  ['{a}[ with {constructor}]', '1'],
  ['{a}[ with {b} and {empty}][, {a}].', '1, 1.'],
  ['[as it is]', 'as it is'],
  ['{brackets}', '[{a}]'],
  ['{a} and {b}', '1 and {a}'],
  ['{a}{a}', '11'],
  ['{c} {constructor} { a } {{b}}', '{c} {constructor} { a } {{a}}'],
])('%s', (template, filled) => expect(fill(template, { a: '1', b: '{a}', empty: '', brackets: '[{a}]' })).toBe(filled))
