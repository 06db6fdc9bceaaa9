import { fill } from '../../../../plugin/core/errors/fill'

test.each([
  ['{a} and {b}', '1 and {a}'],
  ['{a}{a}', '11'],
  ['{c} {constructor} { a } {{b}}', '{c} {constructor} { a } {{a}}'],
])('%s', (template, filled) => expect(fill(template, { a: '1', b: '{a}' })).toBe(filled))
