import { platformFault } from '../../../../plugin/core/client/platformFaults'
import { FAMILIES } from '../../../cases/chromium'
import { LISTED, REPORTED } from '../../../cases/phones'

const HOST = 'demo.captcha-open.aliyuncs.com'
const codeOf = (errMsg: string, errno?: number) => platformFault(errMsg, errno, HOST).code

test.each([...REPORTED, ...LISTED])('$errMsg, errno $errno: $code', ({ errMsg, errno, code }) => {
  expect(codeOf(errMsg, errno)).toBe(code)
})

describe.each(FAMILIES)('$code $certificate', ({ code, certificate, members }) => {
  test.each(Object.entries(members))('%s, %d: by name, by number, and by both', (name, number) => {
    for (const errMsg of [
      `request:fail net::ERR_${name}`,
      `request:fail ${number}:net::ERR_${name}`,
      `request:fail errcode:${number} cronet_error_code:${number} error_msg:net::ERR_${name}`,
      `request:fail errcode:${number} cronet_error_code:${number}`,
      `request:fail ${number}`,
    ])
      expect([errMsg, platformFault(errMsg, 600001)]).toEqual([errMsg, { code, certificate }])
  })
})

test('a number is read as a whole only', () => {
  for (const errMsg of ['2026-11-27', '-1055', '-10.5', 'x-105', '1-105', '-105x', '--105', '-105-', '600001-105'])
    expect([errMsg, codeOf(`request:fail ${errMsg}`)]).toEqual([errMsg, 'NetworkError'])
  for (const errMsg of ['-105', '-105:', 'error -105.', '（错误 -105。）', 'Code=-105', '"-105"'])
    expect([errMsg, codeOf(`request:fail ${errMsg}`)]).toEqual([errMsg, 'HostNotFound'])
})

test('words count before numbers', () => {
  expect(codeOf('request:fail -105:net::ERR_CONNECTION_RESET during ssl')).toBe('NetworkError')
  expect(codeOf('request:fail -7:net::ERR_CERT_DATE_INVALID')).toBe('CertificateInvalid')
})

test.each<[number, string]>([
  [5, 'RequestTimeout'],
  [600002, 'DomainNotAllowed'],
  [600005, 'InvalidUrl'],
  [600008, 'AnswerIntercepted'],
  [600009, 'InvalidUrl'],
  [600011, 'InvalidUrl'],
  [602302, 'AnswerIntercepted'],
])('errno %d is %s whatever the text says', (errno, code) => {
  for (const errMsg of ['', 'request:fail', 'request:fail timeout', 'request:fail ssl'])
    expect(codeOf(errMsg, errno)).toBe(code)
})

test.each([600000, 600001, 600003, 600004, 602001, 0, -1, 1.5])('errno %d leaves it to the text', errno => {
  expect(codeOf('request:fail', errno)).toBe('NetworkError')
  expect(codeOf('request:fail timeout', errno)).toBe('RequestTimeout')
})

test('a host without a dot is no reason to leave words out', () => {
  expect(platformFault('request:fail timeout', undefined, 'timeout:8787').code).toBe('RequestTimeout')
  expect(platformFault('request:fail ssl to [::1]', undefined, '[::1]:8787').code).toBe('CertificateInvalid')
  expect(platformFault('request:fail at 127.0.0.1', undefined, '127.0.0.1:8787').code).toBe('NetworkError')
})
