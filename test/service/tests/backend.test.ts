import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { createBackend } from '../backend/backend'
import type { Service } from '../server'
import { challenge, paramOf, start, verdictOf } from './caller'

let service: Service
const apps: FastifyInstance[] = []
const faults: unknown[] = []
beforeAll(async () => {
  service = await start()
})
beforeEach(() => service.reset())
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
  faults.length = 0
})
afterAll(() => service.close())

async function backend(env: Record<string, string> = {}): Promise<string> {
  const local = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'test',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'test-secret',
    CAPTCHA_ENDPOINT: `127.0.0.1:${service.port}`,
    CAPTCHA_PROTOCOL: 'http',
  }
  const app = await createBackend({ ...local, ...env }, (...words: unknown[]) => faults.push(words))
  apps.push(app)
  return app.listen({ host: '127.0.0.1', port: 0 })
}

async function send(url: string, body: object) {
  const headers = { 'content-type': 'application/json', origin: 'http://127.0.0.1:8080' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, origin: answer.headers.get('access-control-allow-origin'), json: await answer.json() }
}

async function solved(sceneId = 'puzzle', changes = {}): Promise<string> {
  const record = await challenge(service, sceneId)
  const param = paramOf(record, changes)
  await verdictOf(service, record, param)
  return param
}

test.each([
  ['/login', { username: 'ann' }],
  ['/comment', { text: 'Hello' }],
])('%s lets a person in once; a replay is refused', async (path, own) => {
  const url = (await backend()) + path
  const body = { captchaVerifyParam: await solved(), sceneId: 'puzzle', ...own }
  expect(await send(url, body)).toEqual({
    status: 200,
    origin: 'http://127.0.0.1:8080',
    json: { ok: true, verifyCode: 'T001' },
  })
  const replay = await send(url, body)
  expect([replay.status, replay.json]).toEqual([403, { ok: false, reason: 'captcha-refused', verifyCode: 'F008' }])
})

test.each([
  ['a wrong answer', 'puzzle', { position: 0 }, 'F015'],
  ['test mode', 'test-fail', {}, 'F004'],
])('%s is refused', async (_what, sceneId, changes, verifyCode) => {
  const body = { username: 'ann', sceneId, captchaVerifyParam: await solved(sceneId, changes) }
  expect(await send(`${await backend()}/login`, body)).toMatchObject({ status: 403, json: { ok: false, verifyCode } })
})

test('the scene of the environment counts, not the one of the page', async () => {
  const url = `${await backend({ CAPTCHA_SCENE_ID: 'puzzle' })}/login`
  const easy = { username: 'ann', sceneId: 'test-pass', captchaVerifyParam: await solved('test-pass') }
  expect(await send(url, easy)).toMatchObject({ status: 403, json: { verifyCode: 'F012' } })
})

test.each([{ username: 'ann' }, { captchaVerifyParam: 'x' }, { captchaVerifyParam: 'x', username: '' }])(
  '%j is no login',
  async body => {
    expect((await send(`${await backend()}/login`, body)).status).toBe(400)
  },
)

describe('fails closed', () => {
  const unavailable = { status: 503, json: { ok: false, reason: 'captcha-unavailable' } }
  const body = async () => ({ username: 'ann', sceneId: 'puzzle', captchaVerifyParam: await solved() })

  test('when nobody listens there', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    const port = await new Promise<number>(resolve => {
      free.on('listening', () => resolve((free.address() as { port: number }).port))
    })
    await new Promise(resolve => free.close(resolve))
    expect(await send(`${await backend({ CAPTCHA_ENDPOINT: `127.0.0.1:${port}` })}/login`, await body())).toMatchObject(
      unavailable,
    )
    expect(faults).toHaveLength(1)
  })

  test('when the key is wrong', async () => {
    const url = `${await backend({ ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong' })}/login`
    expect(await send(url, await body())).toMatchObject(unavailable)
  })

  test.each([
    [500, 'Internal Server Error'],
    [200, '<!doctype html><title>Sign in</title>'],
    [200, '{"Success":false,"Code":"SomethingNew","Message":"\\u001b]0;x\\u0007"}'],
    [403, '{"Code":"InvalidAccessKeyId.NotFound","Message":"\\u001b]0;x\\u0007"}'],
  ])('when the service is there but answers %i %s', async (status, text) => {
    const other = createHttpServer((request, response) => {
      request.resume()
      response.writeHead(status, { 'content-type': 'application/json' }).end(text)
    })
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const url = `${await backend({ CAPTCHA_ENDPOINT: `127.0.0.1:${port}` })}/login`
    expect(await send(url, await body())).toMatchObject(unavailable)
    expect(faults.join()).not.toMatch(/\p{Cc}/u)
    other.closeAllConnections()
    await new Promise(resolve => other.close(resolve))
  })
})
