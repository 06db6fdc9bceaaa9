import {
  advisedCode,
  CATALOG,
  ERROR_CODES,
  isServiceCode,
  type RetryRule,
} from '../../../../plugin/core/errors/catalog'

test('the codes of the service and of its gateway, without IllegalUserTag', () => {
  expect(ERROR_CODES.filter(isServiceCode)).toEqual([
    'IllegalCertifyId',
    'IllegalScene',
    'IllegalUrl',
    'Forbidden.AccountAccessDenied',
    'Forbidden.RiskControl',
    'Throttling',
    'Throttling.User',
    'Throttling.Api',
    'ThrottlingByStrategy',
    'ServiceUnavailable',
    'InternalError',
    'InvalidTimeStamp.Expired',
    'IllegalTimestamp',
    'SignatureDoesNotMatch',
    'InvalidAction.NotFound',
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
    yes: [
      'Throttling',
      'Throttling.User',
      'Throttling.Api',
      'ServiceUnavailable',
      'InternalError',
      'RequestTimeout',
      'HostNotFound',
      'NetworkError',
    ],
    online: ['NetworkUnavailable'],
    once: ['ResourceLoadFailed'],
    status: ['HttpError'],
  })
})

test('codes that the same thing mends share its texts; of each pair both are of one type and are retried alike', () => {
  const shared = ERROR_CODES.filter(code => advisedCode(code) !== code).map(code => [code, advisedCode(code)] as const)
  expect(Object.fromEntries(shared)).toEqual({
    'Throttling.Api': 'Throttling.User',
    InternalError: 'ServiceUnavailable',
    IllegalTimestamp: 'InvalidTimeStamp.Expired',
    'InvalidAction.NotFound': 'SignatureDoesNotMatch',
  })
  for (const [code, like] of shared) expect(CATALOG[code]).toMatchObject(CATALOG[like])
})
