import type { Service } from '../server'
import {
  challenge,
  commonFields,
  encode,
  initialize,
  paramOf,
  post,
  recordOf,
  rightData,
  start,
  verdictOf,
  verify,
} from './caller'

let service: Service
beforeAll(async () => {
  service = await start()
})
beforeEach(() => service.reset())
afterAll(() => service.close())

test.each(['traceless', 'checkbox', 'slider', 'puzzle', 'inpainting'])('a right answer to %s passes', async sceneId => {
  const record = await challenge(service, sceneId)
  const { status, json } = await verify(service, record, paramOf(record))
  expect(status).toBe(200)
  expect(json).toEqual({
    RequestId: expect.any(String),
    Success: true,
    Code: 'Success',
    Message: 'success',
    Result: { VerifyResult: true, VerifyCode: 'T001', CertifyId: record.certifyId },
  })
  expect((await recordOf(service, record.certifyId)).state).toBe('passed')
})

test.each([
  ['test-pass', {}, 'T005', true],
  ['test-pass', { position: 0 }, 'T005', true],
  ['test-fail', {}, 'F004', false],
])('test mode: %s with %j gives %s', async (sceneId, changes, code, pass) => {
  const record = await challenge(service, sceneId)
  const { json } = await verify(service, record, paramOf(record, changes))
  expect(json.Result).toMatchObject({ VerifyCode: code, VerifyResult: pass })
})

describe('the place of the piece', () => {
  test.each([
    ['puzzle', 12, 'T001'],
    ['puzzle', -12, 'T001'],
    ['puzzle', 13, 'F015'],
    ['puzzle', -13, 'F015'],
    ['inpainting', 12, 'T001'],
    ['inpainting', -13, 'F015'],
  ])('%s, %i natural pixels off: %s', async (sceneId, off, code) => {
    const record = await challenge(service, sceneId)
    expect(await verdictOf(service, record, paramOf(record, { position: (record.x ?? 0) + off }))).toBe(code)
  })

  test.each([
    [0.97, 'F015'],
    [0.98, 'T001'],
    [1, 'T001'],
    [1.5, 'F015'],
  ])('slider at %f of the track: %s', async (position, code) => {
    const record = await challenge(service, 'slider')
    expect(await verdictOf(service, record, paramOf(record, { position }))).toBe(code)
  })

  test('steps have to arrive there as well', async () => {
    const record = await challenge(service, 'puzzle')
    const away = { input: 'steps', position: (record.x ?? 0) + 40 }
    expect(await verdictOf(service, record, paramOf(record, away))).toBe('F015')
  })
})

describe('what a hand can do', () => {
  const point = [0, 0, 0]
  test.each([
    ['puzzle', 'a drag of 149 ms', { durationMs: 149, track: [point, point, point] }, 'F015'],
    ['puzzle', 'a drag of 150 ms', { durationMs: 150, track: [point, point, point] }, 'T001'],
    ['puzzle', 'two points', { track: [point, point] }, 'F015'],
    ['puzzle', 'time that runs back', { track: [point, [1, 0, 300], [2, 0, 299]] }, 'F015'],
    ['puzzle', 'longer than there was time', { durationMs: 5000 }, 'F015'],
    ['puzzle', 'a track longer than there was time', { track: [point, point, [9, 0, 5000]] }, 'F015'],
    ['puzzle', 'one step at once', { input: 'steps', durationMs: 0, track: [point] }, 'T001'],
    ['puzzle', 'steps without a point', { input: 'steps', track: [] }, 'F015'],
    ['puzzle', 'a negative time', { input: 'steps', durationMs: -1 }, 'F015'],
    ['slider', 'a flick', { durationMs: 40 }, 'F015'],
    ['checkbox', 'a tap', { durationMs: 0, track: [point] }, 'T001'],
    ['checkbox', 'no tap', { track: [] }, 'F015'],
    ['traceless', 'nothing', { durationMs: 0, track: [] }, 'T001'],
  ])('%s, %s', async (sceneId, _what, changes, code) => {
    const record = await challenge(service, sceneId)
    expect(await verdictOf(service, record, paramOf(record, changes))).toBe(code)
  })

  test('nobody drags for 600 ms in the moment the challenge arrives', async () => {
    const clock = { now: 1_800_000_000_000 }
    const own = await start({ clock: () => clock.now })
    const { CertifyId } = (await initialize(own, 'puzzle')).json
    clock.now += 500
    const record = await recordOf(own, String(CertifyId))
    expect(await verdictOf(own, record, paramOf(record))).toBe('F015')
    await own.close()
  })
})

describe('one submission', () => {
  test('a passed answer is not taken again: F008', async () => {
    const record = await challenge(service, 'puzzle')
    const param = paramOf(record)
    expect([await verdictOf(service, record, param), await verdictOf(service, record, param)]).toEqual(['T001', 'F008'])
  })

  test('a refused one uses the challenge up', async () => {
    const record = await challenge(service, 'puzzle')
    expect(await verdictOf(service, record, paramOf(record, { position: 0 }))).toBe('F015')
    expect(await verdictOf(service, record, paramOf(record))).toBe('F008')
  })
})

describe('the record', () => {
  test('is gone after 20 minutes: F014', async () => {
    const record = await challenge(service, 'puzzle')
    service.advance(20 * 60_000)
    expect(await verdictOf(service, record, paramOf(record))).toBe('F014')
  })

  test('is there until then', async () => {
    const record = await challenge(service, 'puzzle')
    service.advance(19 * 60_000)
    expect(await verdictOf(service, record, paramOf(record))).toBe('T001')
  })

  test('never was: F014', async () => {
    const unknown = { certifyId: 'unknown', sceneId: 'puzzle', captchaType: 'PUZZLE', state: '' }
    expect(await verdictOf(service, unknown, paramOf(unknown))).toBe('F014')
  })

  test('of another scene: F012', async () => {
    const record = await challenge(service, 'puzzle')
    const other = { ...record, sceneId: 'slider' }
    expect(await verdictOf(service, other, paramOf(other))).toBe('F012')
    expect(await verdictOf(service, other, paramOf(record))).toBe('F012')
  })

  test('is named the same inside and outside, and of the same type: else F017', async () => {
    const [one, two] = [await challenge(service, 'puzzle'), await challenge(service, 'puzzle')]
    expect(await verdictOf(service, one, paramOf(two))).toBe('F017')
    expect(await verdictOf(service, one, paramOf(one, { type: 'CHECK_BOX' }))).toBe('F017')
  })
})

describe('the form of CaptchaVerifyParam', () => {
  const base = { sceneId: 'puzzle', certifyId: 'x' }
  const data = rightData({ ...base, captchaType: 'PUZZLE', state: '', x: 200 })
  test.each([
    ['empty', '', 'F002'],
    ['no Base64', '***', 'F003'],
    ['URL-safe Base64', `${encode({ ...base, data }).slice(0, -4)}-_==`, 'F003'],
    ['no JSON', Buffer.from('hello').toString('base64'), 'F003'],
    ['not UTF-8', Buffer.from('{"sceneId":"\xff"}', 'latin1').toString('base64'), 'F003'],
    ['a list', encode([]), 'F003'],
    ['null', encode(null), 'F003'],
    ['data is text', encode({ ...base, data: 'x' }), 'F003'],
    ['position is text', encode({ ...base, data: { ...data, position: '3' } }), 'F003'],
    ['an unknown input', encode({ ...base, data: { ...data, input: 'mouse' } }), 'F003'],
    ['a point of two numbers', encode({ ...base, data: { ...data, track: [[1, 2]] } }), 'F003'],
    ['101 points', encode({ ...base, data: { ...data, track: Array(101).fill([0, 0, 0]) } }), 'F003'],
    ['an empty object', encode({}), 'F013'],
    ['no sceneId', encode({ certifyId: 'x', data }), 'F013'],
    ['no certifyId', encode({ sceneId: 'puzzle', data }), 'F013'],
    ['no data', encode(base), 'F013'],
    ['no position', encode({ ...base, data: { ...data, position: undefined } }), 'F013'],
    ['no durationMs', encode({ ...base, data: { ...data, durationMs: undefined } }), 'F013'],
    ['no track', encode({ ...base, data: { ...data, track: null } }), 'F013'],
  ])('%s', async (_what, param, code) => {
    const record = { ...base, captchaType: 'PUZZLE', state: '' }
    expect(await verdictOf(service, record, param)).toBe(code)
  })

  test('a malformed one does not use the challenge up', async () => {
    const record = await challenge(service, 'puzzle')
    expect(await verdictOf(service, record, '***')).toBe('F003')
    expect(await verdictOf(service, record, paramOf(record))).toBe('T001')
  })

  test.each(['SceneId', 'CertifyId', 'CaptchaVerifyParam'])('without %s: MissingParameter', async name => {
    const record = await challenge(service, 'puzzle')
    const { status, json } = await verify(service, record, paramOf(record), { [name]: undefined })
    expect([status, json.Code]).toEqual([400, 'MissingParameter'])
  })
})

test('another account knows nothing of it', async () => {
  const record = await challenge(service, 'puzzle')
  const fields = { Action: 'VerifyCaptcha', SceneId: 'puzzle', CertifyId: record.certifyId }
  const { json } = await post(`${service.url}strict/`, {
    ...commonFields(),
    ...fields,
    CaptchaVerifyParam: paramOf(record),
  })
  expect(json.Result?.VerifyCode).toBe('F014')
})
