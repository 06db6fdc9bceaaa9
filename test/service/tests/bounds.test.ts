import { digestOf, Records } from '../records'
import { createService, type Service } from '../server'
import { createState, type ServiceState } from '../state'
import { commonFields, post } from './caller'
import { signedCall } from './signed'

const HOUR = 3600_000

const record = (certifyId: string) =>
  ({
    certifyId,
    prefix: 'demo',
    sceneId: 'puzzle',
    captchaType: 'PUZZLE',
    createdAt: 0,
    state: 'pending',
  }) as const

describe('nonces age by the real clock', () => {
  let wall = 0
  let service: Service
  beforeAll(async () => {
    wall = Date.parse('2026-01-01T00:00:00Z')
    service = await createService({ seed: 1, clock: () => wall })
    await service.listen()
  })
  afterAll(() => service.close())

  const again = async (fields: Readonly<Record<string, string | undefined>>) =>
    (await post(`${service.url}demo/`, { ...fields, Action: 'InitCaptcha' })).json.Code

  test('whatever /_clock says, a nonce of the client API stays used', async () => {
    const fields = commonFields()
    expect(await again(fields)).toBe('MissingParameter')
    for (let moved = 0; moved < 3; moved++) {
      service.advance(HOUR)
      expect(await again(fields)).toBe('SignatureNonceUsed')
    }
    wall += HOUR
    expect(await again(fields)).toBe('MissingParameter')
  })

  test('and so does a signed call, for as long as its date is good', async () => {
    const call = signedCall(`127.0.0.1:${service.port}`, {
      'x-acs-date': new Date(wall).toISOString().replace('.000', ''),
    })
    const send = async () => {
      const { host, ...headers } = call.headers
      return (
        (await (await fetch(service.url, { method: 'POST', headers, body: call.body })).json()) as { Code: string }
      ).Code
    }
    expect(await send()).toBe('Success')
    for (const minutes of [0, 5, 9]) {
      service.advance(HOUR)
      wall += minutes * 60_000
      expect(await send()).toBe('SignatureNonceUsed')
    }
    wall += 2 * 60_000
    expect(await send()).toBe('InvalidTimeStamp.Expired')
  })

  test('a wall clock that is NaN lets no signed call pass', async () => {
    const call = signedCall(`127.0.0.1:${service.port}`)
    const { clock, ...rest } = createState({ clock: () => Number.NaN })
    expect(clock.now()).toBeNaN()
    const { checkSignature } = await import('../openapi/signature')
    const asked = { method: 'POST', path: '/', query: {}, form: {}, ...call }
    expect(checkSignature(asked, { clock, ...rest })).toBe('InvalidTimeStamp.Expired')
    expect(checkSignature(asked, createState({}))).toBeUndefined()
  })
})

test('what is remembered is bounded: nonces, records and the failures that flaky scenes owe', () => {
  const { nonces, records, failuresOwed } = createState({ seed: 1 })
  const record = {
    prefix: 'demo',
    sceneId: 'puzzle',
    captchaType: 'PUZZLE',
    createdAt: Date.now(),
    state: 'pending',
  } as const
  for (let count = 0; count < 350_000; count++) {
    nonces.use(String(count))
    records.add({ ...record, certifyId: String(count) })
    failuresOwed.set(String(count), 1)
  }
  expect([nonces.use('349999'), records.get('349999')?.certifyId, failuresOwed.get('349999')]).toEqual([
    false,
    '349999',
    1,
  ])
  expect(nonces.size).toBeLessThanOrEqual(200_000)
  expect(records.size).toBeLessThanOrEqual(100_000)
  expect(failuresOwed.size).toBeLessThanOrEqual(20_000)
})

test('a record whose age is NaN is none; a judged answer is remembered by its digest', () => {
  const records = new Records(() => Number.NaN)
  records.add(record('x'))
  expect(records.get('x')).toBeUndefined()
  expect(digestOf('a'.repeat(200_000))).toHaveLength(44)
})

describe('what is forgotten goes a generation at a time, never one by one, which is slower the more there are', () => {
  const deleted = jest.spyOn(Map.prototype, 'delete')
  afterAll(() => deleted.mockRestore())

  test.each([
    ['records', 50_000, (state: ServiceState, id: string) => state.records.add(record(id))],
    ['nonces', 100_000, (state: ServiceState, id: string) => state.nonces.use(id)],
    ['counts of flaky scenes', 10_000, (state: ServiceState, id: string) => state.failuresOwed.set(id, 1)],
  ] as const)('%s: at most two of %d', (name, most, add) => {
    const state = createState({ seed: 1 })
    const held = { records: state.records, nonces: state.nonces, 'counts of flaky scenes': state.failuresOwed }[name]
    deleted.mockClear()
    let largest = 0
    for (let count = 0; count < 3 * most + 1; count += 1) {
      add(state, `${count}`)
      largest = Math.max(largest, held.size)
    }
    expect(deleted).not.toHaveBeenCalled()
    expect(largest).toBe(2 * most)
  })
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308])('the clock does not move by %d', ms => {
  const state = createState({ seed: 1 })
  const before = state.clock.now()
  expect(() => state.advance(ms)).toThrow(RangeError)
  expect(state.clock.now() - before).toBeLessThan(60_000)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a seed of %d is refused', seed => {
  expect(() => createState({ seed })).toThrow(RangeError)
})
