import type { HttpOutcome } from '../../../plugin/core/ports'
import { type HostRequest, type HostRequestOptions, request, setHostRequest } from '../../../plugin/platform/request'

declare global {
  /** The platform's own, which the types of the tests know nothing of. */
  const wx: { request(options: HostRequestOptions): unknown }
}

const POST = { url: 'https://a.test/', body: 'a=b', timeoutMs: 7 }

/** What a host's own function makes of one request. */
function outcomesOf(host: HostRequest): readonly HttpOutcome[] {
  const outcomes: HttpOutcome[] = []
  setHostRequest(host)
  request(POST, outcome => outcomes.push(outcome))
  setHostRequest(null)
  return outcomes
}
const answering = (answer: unknown) => outcomesOf(({ success }) => success(answer as never))
const failing = (failure: unknown) => outcomesOf(({ fail }) => fail(failure as never))

function trap(): never {
  throw new Error('trap')
}
const trapped = (name: string) => Object.defineProperty({}, name, { get: trap })
const UNREADABLE = { kind: 'failure', errMsg: 'request:fail unreadable answer' }

test('it posts a form', () => {
  const seen: HostRequestOptions[] = []
  outcomesOf(options => seen.push(options))
  expect(seen).toEqual([
    {
      url: 'https://a.test/',
      method: 'POST',
      header: { 'content-type': 'application/x-www-form-urlencoded' },
      data: 'a=b',
      timeout: 7,
      success: expect.any(Function),
      fail: expect.any(Function),
    },
  ])
})

test('without a body it asks for bytes', () => {
  const seen: HostRequestOptions[] = []
  const bytes = new ArrayBuffer(3)
  const outcomes: HttpOutcome[] = []
  setHostRequest(options => {
    seen.push(options)
    options.success({ statusCode: 200, header: {}, data: bytes })
  })
  request({ url: 'http://a.test/a.png', body: null, timeoutMs: 7 }, outcome => outcomes.push(outcome))
  setHostRequest(null)
  expect(seen).toEqual([
    {
      url: 'http://a.test/a.png',
      method: 'GET',
      header: {},
      responseType: 'arraybuffer',
      timeout: 7,
      success: expect.any(Function),
      fail: expect.any(Function),
    },
  ])
  expect(outcomes).toEqual([{ kind: 'response', statusCode: 200, headers: {}, body: bytes }])
})

test.each<[unknown, object]>([
  [
    { statusCode: 200, header: { a: 'b' }, data: 'x' },
    { statusCode: 200, headers: { a: 'b' }, body: 'x' },
  ],
  [
    { statusCode: '503', data: null },
    { statusCode: 503, headers: {}, body: null },
  ],
  [
    { statusCode: 'x', header: 'none' },
    { statusCode: 0, headers: {}, body: undefined },
  ],
  [{ header: null }, { statusCode: 0, headers: {}, body: undefined }],
  [undefined, { statusCode: 0, headers: {}, body: undefined }],
  [7, { statusCode: 0, headers: {}, body: undefined }],
])('the answer %j', (answer, outcome) => expect(answering(answer)).toEqual([{ kind: 'response', ...outcome }]))

test.each(['statusCode', 'header', 'data'])('an answer whose %s throws is a failure', name => {
  expect(answering(trapped(name))).toEqual([UNREADABLE])
})

test('a status that is no number, not even a text, is a failure', () => {
  expect(answering({ statusCode: Symbol('200') })).toEqual([UNREADABLE])
  expect(answering({ statusCode: Object.create(null) })).toEqual([UNREADABLE])
})

test.each<[string, unknown, object]>([
  ['as WeChat gives it', { errMsg: 'request:fail', errno: 5 }, { errMsg: 'request:fail', errno: 5 }],
  ['of an old base library', { errMsg: 'request:fail' }, { errMsg: 'request:fail' }],
  ['without a word', {}, { errMsg: '' }],
  ['that is nothing', undefined, { errMsg: '' }],
  ['that is null', null, { errMsg: '' }],
  ['with an errno that is an object', { errMsg: 'x', errno: { code: 5 } }, { errMsg: 'x' }],
  ['with an errno that is a text', { errMsg: 'x', errno: '5' }, { errMsg: 'x' }],
  ['with an errno that is a BigInt', { errMsg: 'x', errno: 5n }, { errMsg: 'x' }],
  ['with an errno that is no number', { errMsg: 'x', errno: Number.NaN }, { errMsg: 'x' }],
  ['with an endless errno', { errMsg: 'x', errno: Number.POSITIVE_INFINITY }, { errMsg: 'x' }],
  ['with a Symbol', { errMsg: Symbol('x') }, { errMsg: 'Symbol(x)' }],
  ['with an object', { errMsg: { a: 1 } }, { errMsg: '{a: 1}' }],
  ['with an object without a prototype', { errMsg: Object.create(null) }, { errMsg: '{}' }],
  ['with a number', { errMsg: 7n }, { errMsg: '7' }],
])('a failure %s', (_, failure, outcome) => expect(failing(failure)).toEqual([{ kind: 'failure', ...outcome }]))

test.each(['errno', 'errMsg'])('a failure whose %s throws is a failure', name => {
  expect(failing(trapped(name))).toEqual([UNREADABLE])
})

test('a failure that is a cycle', () => {
  const errMsg: Record<string, unknown> = {}
  errMsg.self = errMsg
  expect(failing({ errMsg })).toEqual([{ kind: 'failure', errMsg: '{self: {…}}' }])
})

test.each<[string, unknown, string]>([
  ['an error', new TypeError('wx.request is not a function'), 'wx.request is not a function'],
  ['a text', 'no', 'no'],
  ['nothing', undefined, ''],
  ['an error whose message throws', Object.defineProperty(new Error('x'), 'message', { get: trap }), 'request:fail unreadable answer'],
])('%s that it throws is a failure', (_, thrown, errMsg) => {
  expect(
    outcomesOf(() => {
      throw thrown
    }),
  ).toEqual([{ kind: 'failure', errMsg }])
}) // biome-ignore format: a table

test('the first word counts', () => {
  const outcomes = outcomesOf(({ success, fail }) => {
    success({ statusCode: 200, header: {}, data: 1 })
    fail({ errMsg: 'late' })
    success({ statusCode: 500, header: {}, data: 2 })
    trap()
  })
  expect(outcomes).toEqual([{ kind: 'response', statusCode: 200, headers: {}, body: 1 }])
})

describe('the cancel', () => {
  const cancelAfter = (answers: boolean, task: unknown) => {
    const done = jest.fn()
    let options: HostRequestOptions | undefined
    setHostRequest(given => {
      options = given
      return task
    })
    const cancel = request(POST, done)
    setHostRequest(null)
    if (answers) options?.fail({ errMsg: 'x' })
    cancel()
    cancel()
    options?.fail({ errMsg: 'late' })
    return done
  }

  test('aborts once, and drops what comes later', () => {
    const abort = jest.fn()
    expect(cancelAfter(false, { abort })).not.toHaveBeenCalled()
    expect(abort).toHaveBeenCalledTimes(1)
  })

  test('aborts nothing that has ended', () => {
    const abort = jest.fn()
    expect(cancelAfter(true, { abort })).toHaveBeenCalledTimes(1)
    expect(abort).not.toHaveBeenCalled()
  })

  test.each([undefined, null, {}, 7, Promise.resolve()])('is harmless where the host returned %p', task => {
    expect(cancelAfter(false, task)).not.toHaveBeenCalled()
  })
})

test('without a function of the host it is wx.request, looked up at each request', () => {
  const outer = globalThis as { wx?: unknown }
  const before = outer.wx
  const posted = jest.fn()
  outer.wx = { request: posted }
  request(POST, () => undefined)
  outer.wx = before
  expect(posted).toHaveBeenCalledTimes(1)
})
