import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { failureOf, serviceFailure } from '../../../plugin/core/errors/failure'
import { serviceCode } from '../../../plugin/core/errors/serviceCode'
import { fault } from '../../../plugin/core/issues/fault'
import { VERSION } from '../../../plugin/core/version'
import { type Circumstances, diagnosticsText } from '../../../plugin/view/diagnostics'

const AROUND: Circumstances = {
  atMs: Date.UTC(2026, 10, 27, 13, 8, 46, 7),
  from: 'requesting',
  sceneId: '1ww7426',
  prefix: 'demo',
  client: 'own',
  baseLibrary: '3.8.12',
  renderer: 'skyline',
  envVersion: 'release',
}

/** With everything that a failure may have. */
const FULL = failureOf('DomainNotAllowed', {
  attempts: 3,
  requestId: '0A1B2C3D-1111-2222-3333-444455556666',
  certifyId: 'demo_0123456789',
  service: { statusCode: 403 },
  platform: { errno: 600002, errMsg: 'request:fail url not in domain list' },
  faults: [fault('sceneId', 'missing', 'string', '')],
})

const namesIn = (text: string) => text.split('\n').map(line => line.slice(0, line.indexOf(':')))

test('everything that is known stands on a line of its own', () => {
  expect(diagnosticsText(FULL, AROUND).split('\n')).toEqual([
    'code: DomainNotAllowed',
    'requestId: 0A1B2C3D-1111-2222-3333-444455556666',
    'certifyId: demo_0123456789',
    'attempts: 3',
    'statusCode: 403',
    'errno: 600002',
    'errMsg: request:fail url not in domain list',
    'issues: sceneId missing',
    'sceneId: 1ww7426',
    'prefix: demo',
    'client: own',
    'baseLibrary: 3.8.12',
    'renderer: skyline',
    'envVersion: release',
    'state: error, after requesting',
    'time: 2026-11-27T13:08:46.007Z',
    `version: ${VERSION}`,
  ])
})

test.each(['doc/errors.md', 'doc/errors.zh-CN.md'])('%s shows the same lines', path => {
  const [, example = ''] = /```\n(code: [\s\S]*?)\n```/.exec(readFileSync(path, 'utf8')) ?? []
  expect(namesIn(example)).toEqual(namesIn(diagnosticsText(FULL, AROUND)))
})

test('what is not known has no line', () => {
  const nothing = {
    from: '',
    client: null,
    sceneId: undefined,
    prefix: {},
    baseLibrary: undefined,
    renderer: undefined,
  }
  const text = diagnosticsText(failureOf('InvalidParameter'), { ...AROUND, ...nothing, envVersion: '' })
  expect(namesIn(text)).toEqual(['code', 'attempts', 'time', 'version'])
})

test('names that phones give to errors stay whole', () => {
  const errMsg = 'request:fail NSURLErrorFailingURLPeerTrustErrorKey javax.net.ssl.SSLPeerUnverifiedException'
  expect(diagnosticsText(failureOf('NetworkError', { platform: { errMsg } }), AROUND)).toContain(errMsg)
})

test('a value is shortened, and lies on one line', () => {
  const errMsg = `request:fail ${'a\n'.repeat(300)}`
  const lines = diagnosticsText(failureOf('NetworkError', { platform: { errMsg } }), AROUND).split('\n')
  const line = lines.find(each => each.startsWith('errMsg')) ?? ''
  expect(line).toHaveLength('errMsg: '.length + 200)
  expect(line).toMatch(/a a …$/)
})

test('an address loses its query', () => {
  const errMsg = 'https://pages.example.com/captcha.html?token=abc#x cannot be loaded'
  const text = diagnosticsText(failureOf('ClientLoadFailed', { platform: { errMsg } }), AROUND)
  expect(text).toContain('https://pages.example.com/captcha.html?… cannot be loaded')
})

/** Base64 of whatever, as long as a CaptchaVerifyParam or an encrypted scene is at least. */
const token = fc.uint8Array({ minLength: 48, maxLength: 200 }).map(bytes => Buffer.from(bytes).toString('base64'))
const around = fc.tuple(fc.string(), fc.string(), fc.constantFrom('', ' ', '"', ':', '\n', '%20'))

test('no token is copied, wherever it turned up, and the text is bounded', () => {
  fc.assert(
    fc.property(token, around, fc.string({ maxLength: 2000 }), (secret, [before, after, gap], noise) => {
      const hidden = `${before}${gap}${secret}${gap}${after}`
      const platform = { errno: 1, errMsg: hidden }
      const service = { code: hidden, message: hidden, statusCode: 400 }
      const faults = Array.from({ length: 40 }, (_, index) => fault(`${noise}${index}`, 'type', hidden, hidden))
      const facts = { requestId: hidden, certifyId: hidden, platform, service, faults }
      const failure = serviceFailure(serviceCode(hidden), facts)
      const values = { client: hidden, sceneId: hidden, prefix: hidden, baseLibrary: noise, renderer: hidden }
      const text = diagnosticsText(failure, { ...AROUND, ...values, envVersion: noise })
      expect(text.length).toBeLessThan(4000)
      expect(text).not.toContain(secret.slice(0, 40))
      expect(text).not.toContain(secret.slice(-40))
      expect(text.split('\n').length).toBeLessThanOrEqual(17)
    }),
  )
})
