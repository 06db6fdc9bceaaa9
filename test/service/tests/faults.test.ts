import type { Service } from '../server'
import { challenge, initialize, paramOf, recordOf, start, verify } from './caller'

const waits: number[] = []
let service: Service
beforeAll(async () => {
  service = await start({
    wait: async ms => {
      waits.push(ms)
    },
  })
})
beforeEach(() => service.reset())
afterAll(() => service.close())

const statuses = async (count: number, call: () => Promise<{ status: number }>): Promise<number[]> => {
  const all = []
  for (let n = 0; n < count; n++) all.push((await call()).status)
  return all
}

test('fault-slow waits three seconds, then works', async () => {
  expect((await initialize(service, 'fault-slow')).json.Code).toBe('Success')
  expect(waits).toEqual([3000])
})

test('fault-timeout never answers; the connection ends with the service', async () => {
  const own = await start()
  const answer = initialize(own, 'fault-timeout').then(
    () => 'answered',
    () => 'ended',
  )
  while ((await journalOf(own)).length === 0);
  expect(await Promise.race([answer, recordOf(own, 'none').then(() => 'still open')])).toBe('still open')
  await own.close()
  expect(await answer).toBe('ended')
})

const journalOf = async (own: Service): Promise<{ code: string; status: number }[]> =>
  (await fetch(`${own.url}_requests`)).json()

test('fault-drop cuts the connection', async () => {
  await expect(initialize(service, 'fault-drop')).rejects.toThrow('fetch failed')
  expect(await journalOf(service)).toMatchObject([{ scene: 'fault-drop', code: '(drop)', status: 0 }])
})

test('fault-500 has no Code', async () => {
  const { status, json } = await initialize(service, 'fault-500')
  expect([status, json.Code]).toEqual([500, undefined])
})

test('fault-html is a page with status 200', async () => {
  const { status, headers, text } = await initialize(service, 'fault-html')
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
  expect(text).toMatch(/^<!doctype html>/)
})

test('fault-truncated is the first half of a right answer', async () => {
  const { status, text } = await initialize(service, 'fault-truncated')
  expect(status).toBe(200)
  expect(text).toMatch(/^\{"Success":true/)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
})

test('fault-limitflow succeeds and says that the flow is limited', async () => {
  const { json } = await initialize(service, 'fault-limitflow')
  expect(json).toMatchObject({ Success: true, Code: 'Success', LimitFlow: true })
})

test('fault-flaky fails twice, works, and begins anew', async () => {
  expect(await statuses(6, () => initialize(service, 'fault-flaky'))).toEqual([500, 500, 200, 500, 500, 200])
})

test('fault-flaky counts for each UserCertifyId', async () => {
  await initialize(service, 'fault-flaky', { UserCertifyId: 'demo_AAAAAAAAA1' })
  const other = () => initialize(service, 'fault-flaky', { UserCertifyId: 'demo_AAAAAAAAA2' })
  expect(await statuses(3, other)).toEqual([500, 500, 200])
})

test('fault-image: both pictures answer 404', async () => {
  const { Image, PuzzleImage } = (await initialize(service, 'fault-image')).json
  for (const path of [Image, PuzzleImage]) expect((await fetch(`${service.url}${path}`)).status).toBe(404)
})

test.each([
  ['fault-usertag', 400, 'IllegalUserTag'],
  ['fault-unknown-code', 400, 'SomethingNew'],
])('%s', async (sceneId, status, code) => {
  const reply = await initialize(service, sceneId)
  expect([reply.status, reply.json.Code, reply.json.Success]).toEqual([status, code, false])
})

test('fault-retry-after is a 503 that says when', async () => {
  const { status, headers } = await initialize(service, 'fault-retry-after')
  expect([status, headers.get('retry-after')]).toEqual([503, '1'])
})

test('fault-unknown-type answers a CaptchaType of tomorrow', async () => {
  expect((await initialize(service, 'fault-unknown-type')).json).toMatchObject({
    Code: 'Success',
    CaptchaType: 'SPATIAL',
  })
})

describe('verification faults: the initialization works', () => {
  test('fault-verify-500', async () => {
    const record = await challenge(service, 'fault-verify-500')
    expect((await verify(service, record, paramOf(record))).status).toBe(500)
    expect((await recordOf(service, record.certifyId)).state).toBe('pending')
  })

  test('fault-verify-drop', async () => {
    const record = await challenge(service, 'fault-verify-drop')
    await expect(verify(service, record, paramOf(record))).rejects.toThrow('fetch failed')
  })

  test('fault-verify-flaky fails twice, then judges', async () => {
    const record = await challenge(service, 'fault-verify-flaky')
    expect(await statuses(2, () => verify(service, record, paramOf(record)))).toEqual([500, 500])
    expect((await verify(service, record, paramOf(record))).json.Result?.VerifyCode).toBe('T001')
  })
})
