import { classify } from '../../../../plugin/core/client/classify'
import { CATALOG, ERROR_CODES, isServiceCode, type KnownCode } from '../../../../plugin/core/errors/catalog'
import type { HttpOutcome } from '../../../../plugin/core/ports'
import { failWith, respond } from '../../fakes/request'
import { failureBody, initBody } from '../../fakes/service'

const FACTS = { attempts: 2, host: 'demo.example', certifyId: 'demo_7G47iByes3' }
const codeOf = (outcome: HttpOutcome) => classify(outcome, FACTS)?.code ?? null

describe.each([200, 400, 403, 429, 500, 0])('HTTP %d', statusCode => {
  test.each(ERROR_CODES.filter(isServiceCode))('%s is read from the body', code => {
    expect(classify(respond(failureBody(code, 'said'), statusCode), FACTS)).toEqual({
      ...FACTS,
      code,
      type: CATALOG[code].type,
      retryable: code === 'Throttling',
      service: { code, message: 'said', limitFlow: false, statusCode },
    })
  })
})

test.each<[string, unknown, number, string | null]>([
  ['success', initBody(), 200, null],
  ['success, other 2xx', initBody(), 204, null],
  ['no Code', { Success: false }, 200, null],
  ['a page', '<html>', 200, null],
  ['Success with another Code', initBody({ Code: 'IllegalScene' }), 200, 'IllegalScene'],
  ['Success with LimitFlow', initBody({ LimitFlow: true }), 200, 'Throttling'],
  ['LimitFlow alone', { LimitFlow: true }, 200, 'Throttling'],
  ['LimitFlow with a code', { Code: 'ThrottlingByStrategy', LimitFlow: true }, 429, 'ThrottlingByStrategy'],
  ['LimitFlow as text', initBody({ LimitFlow: 'true' }), 200, null],
  ['Code Success, status 500', initBody(), 500, 'HttpError'],
  ['no status', '', 0, 'HttpError'],
  ['informational', '', 199, 'HttpError'],
  ['redirect', '', 302, 'HttpError'],
  ['not found', { message: 'x' }, 404, 'HttpError'],
])('%s', (_, body, statusCode, code) => expect(codeOf(respond(body, statusCode))).toBe(code))

test.each([
  'IllegalUrl',
  'IllegalUserTag',
  'SomethingNew',
  'constructor',
  '__proto__',
  'success',
  'illegalscene',
  // Codes of our own mean something else when the service says them.
  'InvalidParameter',
  'NetworkError',
  'HttpError',
])('%s, which is no code that the catalog knows of the service, is passed on', code => {
  expect(classify(respond(failureBody(code), 400), FACTS)).toMatchObject({ code, type: 'Unknown', retryable: false })
})

test('a code without end is cut', () => expect(codeOf(respond({ Code: 'x'.repeat(1e6) }))).toHaveLength(128))

test.each<[string, number | undefined, KnownCode]>([
  ['request:fail', 5, 'RequestTimeout'],
  ['request:fail timeout', undefined, 'RequestTimeout'],
  ['request:fail Time out', undefined, 'RequestTimeout'],
  ['request:fail time-out', undefined, 'RequestTimeout'],
  ['request:fail socket TIMEOUT', 600000, 'RequestTimeout'],
  ['request:fail', 600002, 'DomainNotAllowed'],
  ['request:fail url not in domain list', undefined, 'DomainNotAllowed'],
  ['request:fail URL not in domain list:timeout', 600002, 'DomainNotAllowed'],
  ['request:fail', 600009, 'InvalidUrl'],
  ['request:fail invalid url, time out', 600009, 'InvalidUrl'],
  ['request:fail', undefined, 'NetworkError'],
  ['request:fail cronet error', 600001, 'NetworkError'],
  ['', undefined, 'NetworkError'],
])('wx.request: %j, errno %p is %s', (errMsg, errno, code) => {
  expect(classify(failWith(errMsg, errno), FACTS)).toEqual({
    ...FACTS,
    code,
    type: 'Network',
    retryable: code === 'RequestTimeout' || code === 'NetworkError',
    platform: errno === undefined ? { errMsg } : { errno, errMsg },
  })
})

test('our own deadline', () => {
  const timeout = { ...FACTS, code: 'RequestTimeout', type: 'Network', retryable: true }
  expect(classify({ kind: 'timeout' }, FACTS)).toEqual(timeout)
})
