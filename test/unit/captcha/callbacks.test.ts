import { callSafely, handOver } from '../../../plugin/captcha/callbacks'
import type { Verdict } from '../../../plugin/core/protocol/challenge'
import { CALLBACK_PATIENCE_MS } from '../../../plugin/core/state/patience'
import type { Callbacks } from '../../../plugin/types/dropIn'
import { fakeClock } from '../fakes/clock'

let logged: jest.SpyInstance
beforeEach(() => {
  logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => logged.mockRestore())

/** Lets promises that are settled by now call back. */
const settled = () => new Promise(resolve => setImmediate(resolve))

function ask(callbacks: Callbacks) {
  const clock = fakeClock()
  const verdicts: Verdict[] = []
  const cancel = handOver(callbacks, 'PARAM', clock, verdict => verdicts.push(verdict))
  return { clock, verdicts, cancel }
}
const judge = (judgement: () => unknown) => ask({ captchaVerifyCallback: judgement })

const PASS: Verdict = { pass: true, verifyCode: '' }
const REFUSAL: Verdict = { pass: false, verifyCode: '' }

test('the page gets the answer, as it is', () => {
  const given: unknown[] = []
  ask({ captchaVerifyCallback: (...all: unknown[]) => given.push(...all) })
  expect(given).toEqual(['PARAM'])
})

/** Each line of the console is one complaint, which says what to return. */
const complaints = () => logged.mock.calls.map(([sentence]) => sentence as string)

const never = new Promise(() => undefined)

describe.each([
  ['at once', (value: unknown) => value],
  ['by a promise', (value: unknown) => Promise.resolve(value)],
  // biome-ignore lint/suspicious/noThenProperty: what a page may return
  ['by any thenable', (value: unknown) => ({ then: (done: (value: unknown) => void) => done(value) })],
])('a verdict %s', (_, wrap) => {
  test.each([
    ['a pass', { captchaResult: true }, PASS],
    ['a pass with a business result', { captchaResult: true, bizResult: false }, PASS],
    ['a refusal', { captchaResult: false }, REFUSAL],
    ['more than it should have', { captchaResult: true, other: 1 }, PASS],
  ])('%s', async (_name, value, verdict) => {
    const { verdicts, clock } = judge(() => wrap(value))
    await settled()
    expect(verdicts).toEqual([verdict])
    expect(clock.pending).toBe(0)
  })

  const unreadable = {
    get captchaResult() {
      throw new Error('getter')
    },
  }
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['a text', 'true'],
    ['a number', 1],
    ['a list', []],
    ['a result that is no boolean', { captchaResult: 'true' }],
    ['a result in the wrong case', { CaptchaResult: true }],
    ['a function', () => ({ captchaResult: true })],
    ['what cannot be read', unreadable],
  ])('that is %s is a refusal', async (_name, value) => {
    const { verdicts, clock } = judge(() => wrap(value))
    await settled()
    expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackInvalid' }])
    expect(clock.pending).toBe(0)
    expect(complaints()).toEqual([expect.stringMatching(/must return \{ captchaResult: boolean.*; received ./)])
  })
})

test('a promise of a thenable of a promise is read to its end', async () => {
  // biome-ignore lint/suspicious/noThenProperty: what a page may return
  const thenable = { then: (done: (value: unknown) => void) => done(Promise.resolve({ captchaResult: true })) }
  const { verdicts } = judge(() => Promise.resolve(thenable))
  await settled()
  expect(verdicts).toEqual([PASS])
})

describe('the older form, which gives its verdict to a second parameter', () => {
  type Tell = (verdict?: unknown) => void
  const older = (judgement: (param: string, tell: Tell) => unknown) =>
    ask({ captchaVerifyCallback: judgement as unknown as NonNullable<Callbacks['captchaVerifyCallback']> })

  test.each([
    ['a verdict', { captchaResult: true }, PASS],
    ['a refusal', { captchaResult: false }, REFUSAL],
    ['true', true, PASS],
    ['false', false, REFUSAL],
  ])('%s, at once and later', async (_name, value, verdict) => {
    const atOnce = older((_param, tell) => tell(value))
    let later: Tell = () => undefined
    const waiting = older((_param, tell) => {
      later = tell
    })
    const promised = older(async (_param, tell) => {
      await null
      tell(value)
    })
    await settled()
    expect(waiting.verdicts).toEqual([])
    later(value)
    for (const { verdicts, clock } of [atOnce, waiting, promised]) {
      expect(verdicts).toEqual([verdict])
      expect(clock.pending).toBe(0)
    }
    expect(logged).not.toHaveBeenCalled()
  })

  test.each([
    ['a request task', { abort: () => undefined }],
    ['the number of a timer', 17],
    ['true', true],
    ['null', null],
  ])('what it returns, %s, is no verdict and no fault', (_name, returned) => {
    let later: Tell = () => undefined
    const { verdicts } = older((_param, tell) => {
      later = tell
      return returned
    })
    expect(verdicts).toEqual([])
    later({ captchaResult: true })
    expect(verdicts).toEqual([PASS])
  })

  test.each([[undefined], ['true'], [1]])('returning { captchaResult: %j } is refused at once', captchaResult => {
    const { verdicts } = older((_param, _tell) => ({ captchaResult }))
    expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackInvalid' }])
    expect(complaints()).toEqual([expect.stringContaining('captchaResult')])
  })

  test('a verdict that it returns counts, and so does one that it promises', async () => {
    const returned = older((_param, _tell) => ({ captchaResult: true }))
    const promised = older(async (_param, _tell) => ({ captchaResult: true }))
    await settled()
    expect([returned.verdicts, promised.verdicts]).toEqual([[PASS], [PASS]])
  })

  test('a promise of the whole answer is refused at once, unless the verdict came before', async () => {
    const answer = { statusCode: 200, data: { ok: true } }
    const never = older(async (_param, _tell) => answer)
    const before = older(async (_param, tell) => {
      tell({ captchaResult: true })
      return answer
    })
    await settled()
    expect(never.verdicts).toEqual([{ pass: false, verifyCode: 'CallbackInvalid' }])
    expect(before.verdicts).toEqual([PASS])
    expect(complaints()).toEqual([expect.stringContaining('captchaResult')])
  })

  test.each([[undefined], ['true'], [{ result: true }], [[{ captchaResult: true }]]])('told %j: refused', told => {
    const { verdicts } = older((_param, tell) => tell(told))
    expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackInvalid' }])
    expect(complaints()).toEqual([expect.stringContaining('captchaResult')])
  })

  test('told twice: the first counts', () => {
    const { verdicts } = older((_param, tell) => {
      tell(false)
      tell(true)
    })
    expect(verdicts).toEqual([REFUSAL])
  })

  test('never told: refused after 30 s', () => {
    const { verdicts, clock } = older((_param, _tell) => undefined)
    clock.advance(30000)
    expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackTimeout' }])
  })
})

test.each([
  [
    'throws',
    () => {
      throw new Error('page')
    },
  ],
  ['rejects', () => Promise.reject(new Error('page'))],
  [
    'has a then that throws',
    () => ({
      // biome-ignore lint/suspicious/noThenProperty: what a page may return
      then() {
        throw new Error('page')
      },
    }),
  ],
  [
    'has a then that cannot be read',
    () =>
      Object.defineProperty({}, 'then', {
        get() {
          throw new Error('page')
        },
      }),
  ],
])('a callback that %s is a refusal, and is logged', async (_, judgement) => {
  const { verdicts, clock } = judge(judgement)
  await settled()
  expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackThrew' }])
  expect(logged).toHaveBeenCalledTimes(1)
  expect(complaints()).toEqual([expect.stringContaining('captchaResult')])
  expect(clock.pending).toBe(0)
})

test('no callback at all is no verdict', () => {
  expect(ask({}).verdicts).toEqual([{ pass: false, verifyCode: 'CallbackInvalid' }])
})

describe('the deadline', () => {
  test('ends after 30 s', () => {
    expect(CALLBACK_PATIENCE_MS).toBe(30000)
    const { verdicts, clock } = judge(() => never)
    clock.advance(29999)
    expect(verdicts).toEqual([])
    clock.advance(1)
    expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackTimeout' }])
    expect(complaints()).toEqual([expect.stringMatching(/captchaResult.* no verdict within 30 s/)])
  })

  test('a verdict that comes later is dropped', async () => {
    let settle: (value: unknown) => void = () => undefined
    const business: unknown[] = []
    const { verdicts, clock } = ask({
      captchaVerifyCallback: () =>
        new Promise(resolve => {
          settle = resolve
        }),
      onBizResultCallback: result => business.push(result),
    })
    clock.advance(30000)
    settle({ captchaResult: true, bizResult: true })
    await settled()
    expect(verdicts).toHaveLength(1)
    expect(business).toEqual([])
  })
})

test('a thenable that calls back twice gives one verdict', async () => {
  const { verdicts } = judge(() => ({
    // biome-ignore lint/suspicious/noThenProperty: what a page may return
    then(done: (value: unknown) => void, fail: (reason: unknown) => void) {
      done({ captchaResult: true })
      done({ captchaResult: false })
      fail(new Error('late'))
    },
  }))
  await settled()
  expect(verdicts).toEqual([PASS])
})

test('after the cancel there is no verdict and no timer', async () => {
  const { verdicts, clock, cancel } = judge(() => Promise.resolve({ captchaResult: true }))
  cancel()
  cancel()
  await settled()
  clock.advance(60000)
  expect(verdicts).toEqual([])
  expect(clock.pending).toBe(0)
})

describe('the business result', () => {
  const withBusiness = (value: unknown, onBizResultCallback?: Callbacks['onBizResultCallback']) =>
    ask({ captchaVerifyCallback: () => value, ...(onBizResultCallback && { onBizResultCallback }) })

  test.each([true, false])('%s is passed on after the verdict', bizResult => {
    const order: unknown[] = []
    const clock = fakeClock()
    handOver(
      { captchaVerifyCallback: () => ({ captchaResult: true, bizResult }), onBizResultCallback: x => order.push(x) },
      'PARAM',
      clock,
      verdict => order.push(verdict),
    )
    expect(order).toEqual([PASS, bizResult])
  })

  test.each([
    ['of a refusal', { captchaResult: false, bizResult: true }],
    ['of a verdict that is none', { bizResult: true }],
  ])('%s is not passed on', (_name, value) => {
    const told: unknown[] = []
    withBusiness(value, result => told.push(result))
    expect(told).toEqual([])
  })

  test('is passed to a callback that may throw', () => {
    const { verdicts } = withBusiness({ captchaResult: true, bizResult: true }, () => {
      throw new Error('page')
    })
    expect(verdicts).toEqual([PASS])
    expect(logged).toHaveBeenCalledTimes(1)
  })
})

test('callSafely logs what a page throws, and does not throw', () => {
  const thrown = new Error('page')
  expect(() =>
    callSafely(() => {
      throw thrown
    }),
  ).not.toThrow()
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('[captcha]'), thrown)
})
