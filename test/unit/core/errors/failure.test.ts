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

test.each(['IllegalUrl', 'NetworkError', 'constructor'])('%s of the service has no row: its type is Unknown', code => {
  expect(serviceFailure(serviceCode(code))).toEqual({ code, type: 'Unknown', retryable: false, attempts: 0 })
})

test('IllegalScene of the service is the row', () => {
  expect(serviceFailure(serviceCode('IllegalScene'), { attempts: 1 })).toEqual(
    failureOf('IllegalScene', { attempts: 1 }),
  )
})
