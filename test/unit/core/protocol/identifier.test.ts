import type { Fault } from '../../../../plugin/core/issues/issue'
import { identifierIn } from '../../../../plugin/core/protocol/identifier'

const read = (holder: unknown, path = 'CertifyId') => {
  const faults: Fault[] = []
  return { id: identifierIn(holder, path, 3, faults), faults }
}

test('an identifier is taken as it is, by the last name of its path', () => {
  expect(read({ CertifyId: ' ab' })).toEqual({ id: ' ab', faults: [] })
  expect(read({ VerifyCode: 'T01' }, 'Result.VerifyCode')).toEqual({ id: 'T01', faults: [] })
})

test.each([
  [{}, 'missing', 'undefined'],
  [null, 'missing', 'undefined'],
  [{ CertifyId: '' }, 'missing', '""'],
  [{ CertifyId: null }, 'missing', 'null'],
  [{ CertifyId: 7 }, 'type', '7'],
  [{ CertifyId: 'abcd' }, 'format', '"abcd"'],
])('%j breaks the rule %s, and gives an empty one', (holder, rule, received) => {
  expect(read(holder)).toEqual({
    id: '',
    faults: [{ field: 'CertifyId', rule, expected: 'string, 1–3 characters', received }],
  })
})
