import type { Service } from '../server'
import { commonFields, initialize, post, recordOf, start } from './caller'

let service: Service
beforeAll(async () => {
  service = await start()
})
beforeEach(() => service.reset())
afterAll(() => service.close())

test.each([
  ['traceless', 'TRACELESS'],
  ['checkbox', 'CHECK_BOX'],
  ['slider', 'SLIDING'],
  ['puzzle', 'PUZZLE'],
  ['inpainting', 'INPAINTING'],
  ['test-pass', 'PUZZLE'],
  ['test-fail', 'PUZZLE'],
])('scene %s is of type %s, in the documented shape', async (sceneId, captchaType) => {
  const { status, json } = await initialize(service, sceneId)
  const path = /PUZZLE|INPAINTING/.test(captchaType) ? /^qst\/.+\.(jpg|png)$/ : /^$/
  expect(status).toBe(200)
  expect(json).toEqual({
    RequestId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
    Success: true,
    Code: 'Success',
    Message: 'success',
    LimitFlow: false,
    CertifyId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
    CaptchaType: captchaType,
    Image: expect.stringMatching(path),
    PuzzleImage: expect.stringMatching(path),
    StaticPath: expect.any(String),
    DeviceConfig: expect.any(String),
  })
  expect(await recordOf(service, String(json.CertifyId))).toMatchObject({ sceneId, captchaType, state: 'pending' })
})

test('traceless is served in embed, too', async () => {
  expect((await initialize(service, 'traceless', { Mode: 'embed' })).json.Code).toBe('Success')
})

test('an unknown scene answers IllegalScene, word for word', async () => {
  const { json } = await initialize(service, 'nope')
  expect(json).toEqual({
    Message: 'Bad request. The scene is invalid.',
    Code: 'IllegalScene',
    LimitFlow: false,
    Success: false,
  })
})

test.each(['constructor', '__proto__'])('%s is no scene and no account', async word => {
  expect((await initialize(service, word)).json.Code).toBe('IllegalScene')
  expect((await initialize(service, 'puzzle', {}, word)).json.Code).toBe('IllegalUrl')
})

describe('UserCertifyId', () => {
  test('of the right form becomes the CertifyId', async () => {
    const { json } = await initialize(service, 'puzzle', { UserCertifyId: 'demo_7G47iByes3' })
    expect(json.CertifyId).toBe('demo_7G47iByes3')
  })

  test.each([
    'other_7G47iByes3',
    'demo_7G47iByes',
    'demo_7G47iByes34',
    'demo_7G47iBye_3',
    'demo7G47iByes3',
    'demo_7G47iByes3\n',
  ])('%j answers IllegalCertifyId', async UserCertifyId => {
    expect((await initialize(service, 'puzzle', { UserCertifyId })).json.Code).toBe('IllegalCertifyId')
  })

  test('initialized again (a retry) names the newer challenge', async () => {
    const again = { UserCertifyId: 'demo_7G47iByes3' }
    await initialize(service, 'puzzle', again)
    expect((await initialize(service, 'slider', again)).json.Code).toBe('Success')
    expect(await recordOf(service, 'demo_7G47iByes3')).toMatchObject({ captchaType: 'SLIDING' })
  })
})

describe('parameters', () => {
  test.each(['Action', 'Version', 'Format', 'SceneId', 'Mode', 'Language', 'SignatureNonce', 'Timestamp'])(
    '%s is required',
    async name => {
      const { status, json } = await initialize(service, 'puzzle', { [name]: undefined })
      expect([status, json.Code]).toEqual([400, 'MissingParameter'])
      expect(json.Message).toContain(name)
    },
  )

  test.each([
    [{ Version: '2020-01-01' }, 'InvalidVersion'],
    [{ Format: 'XML' }, 'InvalidParameter'],
    [{ Mode: 'modal' }, 'InvalidParameter'],
    [{ Action: 'ToString' }, 'InvalidAction.NotFound'],
    [{ Action: 'toString' }, 'InvalidAction.NotFound'],
    [{ SignatureNonce: 'short' }, 'InvalidParameter'],
    [{ Timestamp: '2026-01-01 10:00' }, 'InvalidTimeStamp.Format'],
    [{ Timestamp: '2026-13-01T00:00:00Z' }, 'InvalidTimeStamp.Format'],
    [{ Language: 'xx' }, 'Success'],
  ])('%j answers %s', async (own, code) => {
    expect((await initialize(service, 'puzzle', own)).json.Code).toBe(code)
  })

  test('a nonce may be used once', async () => {
    const { SignatureNonce } = commonFields()
    const codes = [
      await initialize(service, 'checkbox', { SignatureNonce }),
      await initialize(service, 'checkbox', { SignatureNonce }),
    ]
    expect(codes.map(({ json }) => json.Code)).toEqual(['Success', 'SignatureNonceUsed'])
  })

  test('a body that is no form has no fields', async () => {
    const headers = { 'content-type': 'application/json' }
    const { json } = await post(`${service.url}demo/`, {}, { headers, body: '{"Action":"InitCaptcha"}' })
    expect(json.Code).toBe('MissingParameter')
  })
})
