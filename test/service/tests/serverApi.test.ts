import Captcha, { VerifyCaptchaRequest, VerifyIntelligentCaptchaRequest } from '@alicloud/captcha20230305'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import type { Service } from '../server'
import { challenge, encode, paramOf, start, verdictOf } from './caller'
import { signedCall } from './signed'

let service: Service
beforeAll(async () => {
  service = await start()
})
beforeEach(() => service.reset())
afterAll(() => service.close())

const sdk = (accessKeyId = 'test', accessKeySecret = 'test-secret', own = {}) =>
  new Captcha(
    new $OpenApiUtil.Config({
      accessKeyId,
      accessKeySecret,
      endpoint: `127.0.0.1:${service.port}`,
      protocol: 'http',
      ...own,
    }),
  )

const ask = async (captchaVerifyParam: string, sceneId = 'puzzle') =>
  (await sdk().verifyIntelligentCaptcha(new VerifyIntelligentCaptchaRequest({ captchaVerifyParam, sceneId }))).body

const codeOf = async (param: string, sceneId?: string) => (await ask(param, sceneId))?.result?.verifyCode

describe('V3: the client was judged before, the official SDK asks what came of it', () => {
  test('T001, once; then F008', async () => {
    const record = await challenge(service, 'puzzle')
    const param = paramOf(record)
    await verdictOf(service, record, param)
    const body = await ask(param)
    expect(body).toMatchObject({ success: true, code: 'Success', requestId: expect.any(String) })
    expect(body?.result).toMatchObject({ verifyResult: true, verifyCode: 'T001', certifyId: record.certifyId })
    expect(await codeOf(param)).toBe('F008')
  })

  test('what the client failed stays F015', async () => {
    const record = await challenge(service, 'puzzle')
    const param = paramOf(record, { position: 1 })
    await verdictOf(service, record, param)
    expect(await codeOf(param)).toBe('F015')
  })

  test('another answer than the one judged is F017, and does not spoil the right one', async () => {
    const record = await challenge(service, 'puzzle')
    await verdictOf(service, record, paramOf(record))
    expect(await codeOf(paramOf(record, { durationMs: 601 }))).toBe('F017')
    expect(await codeOf(paramOf(record))).toBe('T001')
  })

  test.each([
    ['test-pass', 'T005'],
    ['test-fail', 'F004'],
  ])('%s gives %s', async (sceneId, code) => {
    const record = await challenge(service, sceneId)
    await verdictOf(service, record, paramOf(record))
    expect(await codeOf(paramOf(record), sceneId)).toBe(code)
  })
})

describe('V2: the server call itself judges, once', () => {
  test.each([
    [{}, 'T001'],
    [{ position: 1 }, 'F015'],
  ])('an answer with %j: %s, then F008 for server and client', async (changes, code) => {
    const record = await challenge(service, 'puzzle')
    const param = paramOf(record, changes)
    expect([await codeOf(param), await codeOf(param), await verdictOf(service, record, param)]).toEqual([
      code,
      'F008',
      'F008',
    ])
  })
})

describe('other codes', () => {
  test('F012: the scene is not the one expected', async () => {
    const record = await challenge(service, 'puzzle')
    expect(await codeOf(paramOf(record), 'slider')).toBe('F012')
    expect(await codeOf(paramOf({ ...record, sceneId: 'slider' }), 'slider')).toBe('F012')
    expect(await codeOf(paramOf(record))).toBe('T001')
  })

  test('F014: more than 20 minutes ago', async () => {
    const record = await challenge(service, 'puzzle')
    service.advance(20 * 60_000)
    expect(await codeOf(paramOf(record))).toBe('F014')
  })

  test.each([
    ['', 'F002'],
    ['dsjidsjidsjkds*djsjdiskds', 'F003'],
    [encode({ sceneId: 'puzzle' }), 'F013'],
  ])('%j: %s', async (param, code) => {
    expect(await codeOf(param)).toBe(code)
  })

  test('F005: there is no such scene', async () => {
    const record = await challenge(service, 'puzzle')
    expect(await codeOf(paramOf(record), 'nope')).toBe('F005')
  })
})

test('VerifyCaptcha, the older operation, answers yes or no', async () => {
  const record = await challenge(service, 'puzzle')
  const question = new VerifyCaptchaRequest({ captchaVerifyParam: paramOf(record) })
  const first = (await sdk().verifyCaptcha(question)).body
  expect(first).toMatchObject({ success: true, code: 'Success', result: { verifyResult: true } })
  expect((await sdk().verifyCaptcha(question)).body?.result?.verifyResult).toBe(false)
})

test('an STS token is signed and accepted with the call', async () => {
  const record = await challenge(service, 'puzzle')
  const request = new VerifyIntelligentCaptchaRequest({ captchaVerifyParam: paramOf(record), sceneId: 'puzzle' })
  const client = sdk('test', 'test-secret', { securityToken: 'a-token' })
  expect((await client.verifyIntelligentCaptcha(request)).body?.result?.verifyCode).toBe('T001')
})

test('a required parameter is missing: 400 MissingParameter', async () => {
  const request = new VerifyIntelligentCaptchaRequest({ captchaVerifyParam: 'x' })
  await expect(sdk().verifyIntelligentCaptcha(request)).rejects.toMatchObject({
    statusCode: 400,
    code: 'MissingParameter',
  })
})

test.each([
  ['test', 'wrong', 'SignatureDoesNotMatch'],
  ['nobody', 'test-secret', 'InvalidAccessKeyId.NotFound'],
])('key %s with secret %s: 403 %s', async (id, secret, code) => {
  const record = await challenge(service, 'puzzle')
  const request = new VerifyIntelligentCaptchaRequest({ captchaVerifyParam: paramOf(record), sceneId: 'puzzle' })
  await expect(sdk(id, secret).verifyIntelligentCaptcha(request)).rejects.toMatchObject({ statusCode: 403, code })
  expect(await codeOf(paramOf(record))).toBe('T001')
})

/** A call signed by hand, to be tampered with. */
describe('the signature', () => {
  const signed = (own: Record<string, string> = {}) => signedCall(`127.0.0.1:${service.port}`, own)

  const send = async ({ headers, body }: ReturnType<typeof signed>, url = service.url) => {
    const { host: _, ...rest } = headers
    const answer = await fetch(url, { method: 'POST', headers: rest, body })
    const { Code, Result } = (await answer.json()) as { Code: string; Result?: { VerifyCode: string } }
    return [answer.status, Result?.VerifyCode ?? Code]
  }

  test('right', async () => {
    expect(await send(signed())).toEqual([200, 'F002'])
  })

  test('over another body', async () => {
    expect(await send({ ...signed(), body: 'CaptchaVerifyParam=x&SceneId=puzzle' })).toEqual([
      403,
      'SignatureDoesNotMatch',
    ])
  })

  test('with a query added', async () => {
    expect(await send(signed(), `${service.url}?SceneId=slider`)).toEqual([403, 'SignatureDoesNotMatch'])
  })

  test('with a header changed or added', async () => {
    const changed = signed()
    changed.headers['x-acs-action'] = 'VerifyCaptcha'
    expect(await send(changed)).toEqual([403, 'SignatureDoesNotMatch'])
    const added = signed()
    Object.assign(added.headers, { 'x-acs-security-token': 'x' })
    expect(await send(added)).toEqual([403, 'IncompleteSignature'])
  })

  test.each([-16, 16])('%i minutes off', async minutes => {
    const date = new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+/, '')
    expect(await send(signed({ 'x-acs-date': date }))).toEqual([403, 'InvalidTimeStamp.Expired'])
  })

  test('is not late for a service whose clock was moved', async () => {
    service.advance(60 * 60_000)
    expect(await send(signed())).toEqual([200, 'F002'])
  })

  test('replayed', async () => {
    const call = signed()
    expect([await send(call), await send(call)]).toEqual([
      [200, 'F002'],
      [403, 'SignatureNonceUsed'],
    ])
  })

  test('none at all', async () => {
    const call = signed()
    call.headers.authorization = ''
    expect(await send(call)).toEqual([403, 'IncompleteSignature'])
  })

  test('right, but of another action or version', async () => {
    expect(await send(signed({ 'x-acs-action': 'Delete' }))).toEqual([404, 'InvalidAction.NotFound'])
    expect(await send(signed({ 'x-acs-version': '2020-01-01' }))).toEqual([400, 'InvalidVersion'])
  })
})
