import { classify, readable } from '../../../../plugin/core/client/classify'
import { CATALOG, ERROR_CODES, isServiceCode } from '../../../../plugin/core/errors/catalog'
import type { HttpOutcome } from '../../../../plugin/core/ports'
import { failWith, respond } from '../../fakes/request'
import { failureBody, initBody } from '../../fakes/service'

const FACTS = { attempts: 2, host: 'demo.example', certifyId: 'demo_7G47iByes3' }
const codeOf = (outcome: HttpOutcome) => classify(readable(outcome), FACTS)?.code ?? null

describe.each([200, 400, 403, 429, 500, 0])('HTTP %d', statusCode => {
  test.each(ERROR_CODES.filter(isServiceCode))('%s is read from the body', code => {
    expect(classify(respond(failureBody(code, 'said'), statusCode), FACTS)).toEqual({
      ...FACTS,
      code,
      type: CATALOG[code].type,
      retryable: CATALOG[code].retry === 'yes',
      service: { code, message: 'said', limitFlow: false, statusCode },
    })
  })
})

test.each<[string, unknown, number, string | null]>([
  ['success', initBody(), 200, null],
  ['success, other 2xx', initBody(), 204, null],
  ['no Code', { Success: false }, 200, null],
  ['no JSON', 'oops', 200, null],
  ['Success with another Code', initBody({ Code: 'IllegalScene' }), 200, 'IllegalScene'],
  ['Success with LimitFlow', initBody({ LimitFlow: true }), 200, 'Throttling'],
  ['LimitFlow alone', { LimitFlow: true }, 200, 'Throttling'],
  ['LimitFlow with a code', { Code: 'ThrottlingByStrategy', LimitFlow: true }, 429, 'ThrottlingByStrategy'],
  ['LimitFlow as text', initBody({ LimitFlow: 'true' }), 200, null],
  ['Code Success, status 500', initBody(), 500, 'HttpError'],
  ['no status', '', 0, 'HttpError'],
  ['informational', '', 199, 'HttpError'],
  ['redirect', '', 302, 'AnswerIntercepted'],
  ['redirect whose body has a code', { Code: 'IllegalScene' }, 307, 'IllegalScene'],
  ['not modified', undefined, 304, 'AnswerIntercepted'],
  ['a page', '<html>Welcome</html>', 200, 'AnswerIntercepted'],
  ['a page that blocks', ' \n<!DOCTYPE html><title>405</title>', 405, 'AnswerIntercepted'],
  ['a page of 403', '<html>', 403, 'AnswerIntercepted'],
  ['a page of a gateway', '<html>Bad gateway</html>', 502, 'HttpError'],
  ['a page of too many requests', '<html>', 429, 'HttpError'],
  ['a page of a time-out', '<html>', 408, 'HttpError'],
  ['the envelope of the gateway', '<Error><Code>InvalidAction.NotFound</Code></Error>', 404, 'InvalidAction.NotFound'],
  ['not found', { message: 'x' }, 404, 'HttpError'],
])('%s', (_, body, statusCode, code) => expect(codeOf(respond(body, statusCode))).toBe(code))

test.each([
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

test('what wx.request said is classified by the table, and kept', () => {
  const { certificate, ...rest } =
    classify(failWith('request:fail -201:net::ERR_CERT_DATE_INVALID', 600001), FACTS) ?? {}
  expect([certificate, rest]).toEqual([
    'clock',
    {
      ...FACTS,
      code: 'CertificateInvalid',
      type: 'Network',
      retryable: false,
      platform: { errno: 600001, errMsg: 'request:fail -201:net::ERR_CERT_DATE_INVALID' },
    },
  ])
  expect(classify(failWith('request:fail'), FACTS)).toEqual({
    ...FACTS,
    code: 'NetworkError',
    type: 'Network',
    retryable: true,
    platform: { errMsg: 'request:fail' },
  })
})

test('words without end are cut', () => {
  const { platform } = classify(failWith(`request:fail ${'x'.repeat(1e6)}`), FACTS) ?? {}
  expect(platform?.errMsg).toHaveLength(512)
})

test('our own deadline', () => {
  const timeout = { ...FACTS, code: 'RequestTimeout', type: 'Network', retryable: true }
  expect(classify({ kind: 'timeout' }, FACTS)).toEqual(timeout)
})
