import { CATALOG, ERROR_CODES } from '../../../../plugin/core/errors/catalog'
import { failureOf, serviceFailure } from '../../../../plugin/core/errors/failure'
import { serviceCode } from '../../../../plugin/core/errors/serviceCode'

test.each(ERROR_CODES)('%s has the type of its row', code => {
  const retryable = !['no', 'status'].includes(CATALOG[code].retry)
  expect(failureOf(code)).toEqual({ code, type: CATALOG[code].type, retryable, attempts: 0 })
})

test.each([
  [302, false],
  [400, false],
  [403, false],
  [408, true],
  [429, true],
  [500, true],
  [503, true],
  [599, true],
  [600, false],
  [undefined, false],
])('HttpError with status %p is retryable: %p', (statusCode, retryable) => {
  const service = statusCode === undefined ? undefined : { statusCode }
  expect(failureOf('HttpError', { service })).toMatchObject({ retryable })
})

test('facts that are undefined are left out', () => {
  const facts = { attempts: 2, certifyId: undefined, host: 'h' }
  expect(Object.keys(failureOf('IllegalScene', facts)).sort()).toEqual([
    'attempts',
    'code',
    'host',
    'retryable',
    'type',
  ])
})

test.each(['IllegalUserTag', 'NetworkError', 'constructor'])(
  '%s of the service has no row: its type is Unknown',
  code => {
    expect(serviceFailure(serviceCode(code))).toEqual({ code, type: 'Unknown', retryable: false, attempts: 0 })
  },
)

test('IllegalScene of the service is the row', () => {
  expect(serviceFailure(serviceCode('IllegalScene'), { attempts: 1 })).toEqual(
    failureOf('IllegalScene', { attempts: 1 }),
  )
})

test.each<[string, number | undefined, boolean]>([
  ['SomethingNew', 500, true],
  ['SomethingNew', 503, true],
  ['SomethingNew', 429, true],
  ['SomethingNew', 408, true],
  ['SomethingNew', 400, false],
  ['SomethingNew', undefined, false],
  ['Throttling.Whatever', 400, true],
  ['ThrottlingWhatever', 400, false],
])('a code without a row, %s with status %p: retryable %p', (code, statusCode, retryable) => {
  const service = statusCode === undefined ? undefined : { statusCode }
  expect(serviceFailure(serviceCode(code), { service })).toMatchObject({ type: 'Unknown', retryable })
})
