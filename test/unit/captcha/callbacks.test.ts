import { CALLBACK_PATIENCE_MS, callSafely, handOver } from '../../../plugin/captcha/callbacks'
import type { Verdict } from '../../../plugin/core/protocol/challenge'
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
])('a callback that %s has refused, and its log says so', async (_, judgement) => {
  const { verdicts, clock } = judge(judgement)
  await settled()
  expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackThrew' }])
  expect(logged).toHaveBeenCalledTimes(1)
  expect(clock.pending).toBe(0)
})

test('no callback at all is no verdict', () => {
  expect(ask({}).verdicts).toEqual([{ pass: false, verifyCode: 'CallbackInvalid' }])
})

describe('patience', () => {
  test('ends after 30 s', () => {
    expect(CALLBACK_PATIENCE_MS).toBe(30000)
    const { verdicts, clock } = judge(() => never)
    clock.advance(29999)
    expect(verdicts).toEqual([])
    clock.advance(1)
    expect(verdicts).toEqual([{ pass: false, verifyCode: 'CallbackTimeout' }])
  })

  test('a verdict that comes later is not heard', async () => {
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

test('a thenable that calls back twice gives one verdict', () => {
  const { verdicts } = judge(() => ({
    // biome-ignore lint/suspicious/noThenProperty: what a page may return
    then(done: (value: unknown) => void, fail: (reason: unknown) => void) {
      done({ captchaResult: true })
      done({ captchaResult: false })
      fail(new Error('late'))
    },
  }))
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

  test.each([true, false])('%s follows the verdict', bizResult => {
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

  test('of a verdict that is none is not told', () => {
    const told: unknown[] = []
    withBusiness({ bizResult: true }, result => told.push(result))
    expect(told).toEqual([])
  })

  test('whose callback throws does no harm', () => {
    const { verdicts } = withBusiness({ captchaResult: true, bizResult: true }, () => {
      throw new Error('page')
    })
    expect(verdicts).toEqual([PASS])
    expect(logged).toHaveBeenCalledTimes(1)
  })
})

test('callSafely logs what a page throws and goes on', () => {
  const thrown = new Error('page')
  expect(() =>
    callSafely(() => {
      throw thrown
    }),
  ).not.toThrow()
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('[captcha]'), thrown)
})
