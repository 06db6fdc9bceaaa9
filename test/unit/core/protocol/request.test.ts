import type { CaptchaConfig, RawParameters } from '../../../../plugin/core/parameters/config'
import { checkParameters } from '../../../../plugin/core/parameters/validate'
import { createNonce, encodeInit, encodeVerify } from '../../../../plugin/core/protocol/request'
import { constantRandom, seededRandom } from '../../fakes/random'

const configOf = (over: RawParameters = {}) =>
  checkParameters({ sceneId: 'scene1', prefix: 'demo', ...over }).config as CaptchaConfig
const STAMP = { nonce: 'ab'.repeat(16), nowMs: Date.UTC(2026, 1, 3, 4, 5, 6, 789) }
const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body))

test('an initialization', () => {
  expect(fieldsOf(encodeInit(configOf({ mode: 'embed', language: 'en' }), '', STAMP))).toEqual({
    Action: 'InitCaptcha',
    Version: '2023-03-05',
    Format: 'JSON',
    SceneId: 'scene1',
    Mode: 'embed',
    Language: 'en',
    SignatureNonce: 'abababababababababababababababab',
    Timestamp: '2026-02-03T04:05:06Z',
  })
})

test('what is optional is sent when given', () => {
  const fields = fieldsOf(encodeInit(configOf({ encryptedSceneId: 'QUJD+/==&a' }), 'demo_7G47iByes3', STAMP))
  expect(fields).toMatchObject({ UserCertifyId: 'demo_7G47iByes3', EncryptedSceneId: 'QUJD+/==&a' })
})

test('a verification', () => {
  expect(fieldsOf(encodeVerify('scene1', 'c+/=&', 'eyJ+/==', STAMP))).toEqual({
    Action: 'VerifyCaptcha',
    Version: '2023-03-05',
    Format: 'JSON',
    SceneId: 'scene1',
    CertifyId: 'c+/=&',
    CaptchaVerifyParam: 'eyJ+/==',
    SignatureNonce: 'abababababababababababababababab',
    Timestamp: '2026-02-03T04:05:06Z',
  })
})

test.each<[number, string]>([
  [0, '1970-01-01T00:00:00Z'],
  [999, '1970-01-01T00:00:00Z'],
  [Date.UTC(2024, 1, 29, 23, 59, 59, 999), '2024-02-29T23:59:59Z'],
  [Date.UTC(2099, 11, 31), '2099-12-31T00:00:00Z'],
])('timestamp of %d', (nowMs, written) => {
  expect(fieldsOf(encodeVerify('s', 'c', 'p', { ...STAMP, nowMs })).Timestamp).toBe(written)
})

test('a lone surrogate arrives as U+FFFD, as every encoder writes it', () => {
  expect(fieldsOf(encodeVerify('a\uD800b\uDC00', 'c', 'p', STAMP)).SceneId).toBe('a\uFFFDb\uFFFD')
})

test('a nonce is 32 hexadecimal digits, and new each time', () => {
  const random = seededRandom(3)
  const nonces = Array.from({ length: 100 }, () => createNonce(random))
  for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(nonces).size).toBe(100)
  expect(createNonce(constantRandom(1 - Number.EPSILON))).toBe('f'.repeat(32))
})
