import fc from 'fast-check'
import { platformFault } from '../../../../plugin/core/client/platformFaults'
import { FAMILIES } from '../../../cases/chromium'
import { LISTED, type PhoneCase, REPORTED } from '../../../cases/phones'

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

/** Texts that say the same wherever they stand. A text that is a number may not touch a word, and an empty one says nothing. */
const TOKENS = [...REPORTED, ...LISTED].filter(({ errMsg, errno, code }) => {
  const words = errMsg.slice('request:fail '.length)
  return words !== '' && codeOf(words) === code && (errno === undefined || errno === 600001)
})

/** Letters, blanks and what stands in messages, in no order that means anything. Letters of no word above. */
const noise = fc.string({ unit: fc.constantFrom(...'qjx zv.,:;()[]{}!?=+*&^%$#@~|图文é😀\n'), maxLength: 60 })
const rare = (tokens: readonly PhoneCase[]) => fc.constantFrom(...tokens)

test('any text around known words gives the same code', () => {
  fc.assert(
    fc.property(rare(TOKENS), noise, noise, ({ errMsg, code }, before, after) => {
      const words = errMsg.slice('request:fail '.length)
      expect(codeOf(`request:fail ${before} ${words} ${after}`)).toBe(code)
    }),
    { numRuns: 1000 },
  )
})

test('and so does any host name, and any URL', () => {
  const words = ['timeout', 'ssl', 'dns', 'cert', 'offline', 'redirect', 'cleartext', 'domain', 'tls', 'handshake']
  const label = fc.constantFrom(...words)
  fc.assert(
    fc.property(rare(TOKENS), label, label, fc.nat(65535), ({ errMsg, code }, one, other, port) => {
      const host = `${one}-${other}.example.com`
      const said = errMsg.split(HOST).join(host.toUpperCase())
      expect(platformFault(`${said} https://${host}:${port}/${one}?${other}=x`, undefined, `${host}:${port}`).code).toBe(code)
    }),
    { numRuns: 1000 },
  )
}) // biome-ignore format: one line

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

test('no text makes an expression try without end', () => {
  const units = ['cert', 'not ', 'host name ', '似乎', '证书', 'http://', '-1', 'DNS', 'after 1', 'system call', 'time ', '( ']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...units), { maxLength: 600 }), parts => {
      expect(codeOf(parts.join('').slice(0, 512))).toMatch(/^[A-Z]\w+$/)
    }),
    { numRuns: 500 },
  )
}) // biome-ignore format: one line
