import { request } from 'node:http'
import { userTagOf } from '../client/userTag'
import type { Service } from '../server'
import { commonFields, initialize, post, start } from './caller'

let service: Service
beforeAll(async () => {
  service = await start()
})
beforeEach(() => service.reset())
afterAll(() => service.close())

/** All at once: the limits run on the wall clock, and no second may pass between two calls. */
const replies = (prefix: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => initialize(service, 'checkbox', {}, prefix)))

const codes = async (prefix: string, count: number): Promise<unknown[]> =>
  (await replies(prefix, count)).map(({ json }) => json.Code).sort()

/** fetch would not let us choose the Host. */
const initByHost = (host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fields = { ...commonFields(), Action: 'InitCaptcha', SceneId: 'checkbox', Mode: 'popup', Language: 'cn' }
    const headers = { host, 'content-type': 'application/x-www-form-urlencoded' }
    const call = request(service.url, { method: 'POST', headers }, answer => {
      let text = ''
      answer.on('data', part => {
        text += part
      })
      answer.on('end', () => resolve(JSON.parse(text).Code))
    })
    call.on('error', reject)
    call.end(new URLSearchParams(fields as Record<string, string>).toString())
  })

test('an unknown user tag answers IllegalUrl, in the four documented members and no RequestId', async () => {
  const { status, json } = await initialize(service, 'puzzle', {}, 'nobody')
  expect(json).toEqual({
    Message: 'Bad request. The url is invalid.',
    Code: 'IllegalUrl',
    LimitFlow: false,
    Success: false,
  })
  expect(status).toBe(400)
})

test('an overdue account is denied with HTTP 403', async () => {
  const { status, json } = await initialize(service, 'puzzle', {}, 'overdue')
  expect([status, json.Code]).toEqual([403, 'Forbidden.AccountAccessDenied'])
})

test.each([
  ['demo.captcha-open.localhost', 'Success'],
  ['demo.localhost', 'Success'],
  ['demo.127.0.0.1', 'Success'],
  ['overdue.captcha-open.localhost', 'Forbidden.AccountAccessDenied'],
  ['localhost', 'IllegalUrl'],
  ['127.0.0.1', 'IllegalUrl'],
  ['[::1]', 'IllegalUrl'],
])('Host %s without a path answers %s', async (name, code) => {
  expect(await initByHost(`${name}:${service.port}`)).toBe(code)
})

test.each([
  ['127.0.0.1:8787', 'demo', 'demo'],
  ['overdue.localhost', 'demo', 'demo'],
  ['demo.captcha-open.localhost:8787', undefined, 'demo'],
  ['127.0.0.1:8787', undefined, ''],
  ['[::1]:8787', undefined, ''],
  ['localhost', undefined, ''],
])('host %s with path segment %s is user tag %j', (host, segment, tag) => {
  expect(userTagOf(host, segment)).toBe(tag)
})

test('the path works with and without its last slash', async () => {
  const { json } = await post(`${service.url}demo`, { Action: 'InitCaptcha' })
  expect(json).toMatchObject({ Code: 'MissingParameter', Message: expect.stringContaining('Version') })
})

test('the busy account has one query a second, and says when to come again', async () => {
  const [first, second] = (await replies('busy', 2)).sort((one, other) => one.status - other.status)
  expect(first?.json.Code).toBe('Success')
  expect([second?.json.Code, second?.status, second?.json.LimitFlow]).toEqual(['Throttling', 429, true])
  expect(second?.headers.get('retry-after')).toBe('1')
  service.advance(1000)
  expect(await codes('busy', 1)).toEqual(['Success'])
})

test('the strict account has three initializations a minute', async () => {
  expect(await codes('strict', 4)).toEqual(['Success', 'Success', 'Success', 'ThrottlingByStrategy'])
  service.advance(30_000)
  expect(await codes('strict', 1)).toEqual(['ThrottlingByStrategy'])
  service.advance(30_000)
  expect(await codes('strict', 1)).toEqual(['Success'])
})

test('the demo account has no limit', async () => {
  expect(new Set(await codes('demo', 12))).toEqual(new Set(['Success']))
})
