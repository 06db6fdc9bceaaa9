import { once } from 'node:events'
import { get } from 'node:http'
import { networkInterfaces } from 'node:os'
import { refusalOf, SERVICE_ACCESS } from '../access'
import type { Service } from '../server'
import { challenge, commonFields, initialize, paramOf, post, recordOf, start, verify } from './caller'

const lines: string[] = []
let service: Service
beforeAll(async () => {
  service = await start({ log: line => lines.push(line) })
})
beforeEach(() => {
  service.reset()
  lines.length = 0
})
afterAll(() => service.close())

const requests = async (): Promise<Record<string, unknown>[]> => (await fetch(`${service.url}_requests`)).json()

test('a record shows its answer and its state', async () => {
  const record = await challenge(service, 'inpainting', { UserCertifyId: 'demo_7G47iByes3' })
  expect(record).toMatchObject({
    certifyId: 'demo_7G47iByes3',
    prefix: 'demo',
    sceneId: 'inpainting',
    captchaType: 'INPAINTING',
    state: 'pending',
    x: expect.any(Number),
    pictureWidth: 600,
    pictureHeight: 400,
    pieceWidth: 112,
  })
  await verify(service, record, paramOf(record))
  expect(await recordOf(service, record.certifyId)).toMatchObject({ state: 'passed', verifyCode: 'T001' })
})

test('no record: 404', async () => {
  expect((await fetch(`${service.url}_records/unknown`)).status).toBe(404)
})

test('requests are listed with their fields, the last hundred', async () => {
  await initialize(service, 'nope', { SignatureNonce: 'a'.repeat(32) })
  expect(await requests()).toEqual([
    {
      at: expect.any(String),
      method: 'POST',
      action: 'InitCaptcha',
      prefix: 'demo',
      scene: 'nope',
      code: 'IllegalScene',
      status: 400,
      ms: expect.any(Number),
      fields: expect.objectContaining({ SceneId: 'nope', SignatureNonce: 'a'.repeat(32) }),
    },
  ])
  for (let n = 0; n < 100; n++) await initialize(service, 'checkbox')
  const listed = await requests()
  expect(listed).toHaveLength(100)
  expect(listed.map(({ scene }) => scene)).not.toContain('nope')
})

test('one readable line per request', async () => {
  const record = await challenge(service, 'puzzle')
  await verify(service, record, paramOf(record))
  await initialize(service, 'x\n2026 forged')
  expect(lines).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3} POST InitCaptcha demo\/puzzle Success 200 \d+ ms$/),
    expect.stringMatching(/ POST VerifyCaptcha demo\/puzzle Success\/T001 200 \d+ ms$/),
    expect.stringMatching(/ POST InitCaptcha demo\/x\?2026 forged IllegalScene 400 \d+ ms$/),
  ])
  expect(lines.join()).not.toContain(paramOf(record))
})

test('the clock moves forward, and only so', async () => {
  const headers = { 'content-type': 'application/json' }
  const move = (body: string) => fetch(`${service.url}_clock`, { method: 'POST', headers, body })
  const record = await challenge(service, 'puzzle')
  expect((await move('{"advanceMs":1200000}')).status).toBe(200)
  expect((await fetch(`${service.url}_records/${record.certifyId}`)).status).toBe(404)
  for (const wrong of ['{"advanceMs":-1}', '{}', '{"advanceMs":"soon"}', 'x'])
    expect((await move(wrong)).status).toBe(400)
})

test('a reset forgets everything', async () => {
  const record = await challenge(service, 'puzzle')
  expect((await fetch(`${service.url}_reset`, { method: 'POST' })).status).toBe(204)
  expect((await fetch(`${service.url}_records/${record.certifyId}`)).status).toBe(404)
  expect(await requests()).toEqual([])
})

describe('only from this machine', () => {
  test.each([
    ['127.0.0.1:8787', true],
    ['localhost:8787', true],
    ['demo.localhost:8787', true],
    ['evil.example', false],
    ['127.0.0.1.evil.example', false],
  ])('host %s: %s', (host, allowed) => {
    expect(refusalOf({ method: 'GET', headers: { host }, port: 8787 }, SERVICE_ACCESS) === undefined).toBe(allowed)
  })

  test.each([
    ['127.0.0.1', 200],
    ['::ffff:127.0.0.1', 200],
    ['10.0.0.7', 403],
  ])('address %s: %i', async (remoteAddress, status) => {
    const host = `127.0.0.1:${service.port}`
    expect((await service.app.inject({ url: '/_requests', remoteAddress, headers: { host } })).statusCode).toBe(status)
  })

  test.each(['_requests', '_records/x'])('%s answers 403 to a foreign host name', async path => {
    const call = get(`${service.url}${path}`, { headers: { host: 'evil.example' } })
    const [answer] = await once(call, 'response')
    expect(answer.resume().statusCode).toBe(403)
  })

  test('the service cannot be reached from outside', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find(one => one && !one.internal && one.family === 'IPv4')
    expect(service.app.addresses()).toEqual([expect.objectContaining({ address: '127.0.0.1' })])
    if (outside) await expect(fetch(`http://${outside.address}:${service.port}/`)).rejects.toThrow('fetch failed')
  })
})

describe('CORS', () => {
  test.each([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
    ['http://demo.localhost:9', 'http://demo.localhost:9'],
    ['https://evil.example', null],
    ['http://localhost.evil.example', null],
    ['http://127.0.0.1.evil.example', null],
  ])('%s may read: %s', async (origin, allowed) => {
    const { headers } = await post(`${service.url}busy/`, commonFields(), { headers: { origin } })
    expect(headers.get('access-control-allow-origin')).toBe(allowed)
  })

  test('a page may read Retry-After, and ask before it posts', async () => {
    const { headers } = await post(`${service.url}demo/`, {}, { headers: { origin: 'http://localhost:8080' } })
    expect(headers.get('access-control-expose-headers')).toBe('Retry-After')
    const preflight = await fetch(`${service.url}demo/`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:8080',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type')
  })
})

test('the root explains itself', async () => {
  const text = await (await fetch(service.url)).text()
  expect(text).toMatch(/demo, overdue, busy, strict/)
})
