import { CATALOG, ERROR_CODES, isServiceCode, type RetryRule } from '../../../../plugin/core/errors/catalog'

test('the service codes are those of the page "Client initialization errors", without IllegalUserTag', () => {
  expect(ERROR_CODES.filter(isServiceCode)).toEqual([
    'IllegalCertifyId',
    'IllegalScene',
    'Forbidden.AccountAccessDenied',
    'Throttling',
    'ThrottlingByStrategy',
  ])
  expect(ERROR_CODES).not.toContain('IllegalUserTag')
})

test.each(['InvalidParameter', 'IllegalUserTag', 'illegalscene', 'constructor', '__proto__', ''])(
  '%p is no code of the service',
  code => expect(isServiceCode(code)).toBe(false),
)

test('what is retried, and how', () => {
  const byRule = (wanted: RetryRule) => ERROR_CODES.filter(code => CATALOG[code].retry === wanted)
  expect({ yes: byRule('yes'), online: byRule('online'), once: byRule('once'), status: byRule('status') }).toEqual({
    yes: ['Throttling', 'RequestTimeout', 'NetworkError'],
    online: ['NetworkUnavailable'],
    once: ['ResourceLoadFailed'],
    status: ['HttpError'],
  })
})
