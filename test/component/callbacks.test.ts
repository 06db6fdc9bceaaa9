import { textsOf } from '../../plugin/locales/tables'
import { advance, bench, challenge, drag, picturesLoad, respond, settled } from './harness'

const b = bench()

/** V2: the page judges the answer itself. */
async function handedOver(captchaVerifyCallback: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const props = { SceneId: 'scene', prefix: 'demo', mode: 'embed', captchaVerifyCallback, ...more }
  const { page, captcha } = await b.mount({ sceneId: undefined, prefix: undefined, props })
  await picturesLoad(captcha)
  await drag(captcha)
  return { page, captcha }
}

describe('props.captchaVerifyCallback', () => {
  test('gets the answer, and the service does not', async () => {
    const judge = jest.fn(() => ({ captchaResult: true }))
    const { captcha } = await handedOver(judge)
    expect(judge).toHaveBeenCalledTimes(1)
    expect(judge).toHaveBeenCalledWith(captcha.only('success').captchaVerifyParam)
    expect(b.service.sent('VerifyCaptcha')).toEqual([])
  })

  test.each([
    ['a value', (result: object) => result],
    ['a promise', (result: object) => Promise.resolve(result)],
    // biome-ignore lint/suspicious/noThenProperty: a thenable is what this case is about
    ['a thenable', (result: object) => ({ then: (done: (value: object) => void) => done(result) })],
    ['a promise that takes its time', (result: object) => new Promise(done => setTimeout(done, 5000, result))],
  ])('%s: its verdict counts', async (_, give) => {
    const passed = await handedOver(() => give({ captchaResult: true }))
    const refused = await handedOver(() => give({ captchaResult: false }))
    await advance(5100)
    expect(passed.captcha.told).toEqual(['ready', 'success'])
    expect(refused.captcha.told.slice(0, 2)).toEqual(['ready', 'fail'])
  })

  test('a refusal brings a fresh challenge by itself', async () => {
    const { captcha } = await handedOver(() => ({ captchaResult: false }))
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
  })

  const RUBBISH: readonly unknown[] = [
    undefined,
    null,
    true,
    'true',
    1,
    {},
    [],
    { captchaResult: 'true' },
    { captchaResult: 1 },
    { bizResult: true },
  ]
  test.each(RUBBISH)('%j is no verdict: refused, and the console says what to return', async rubbish => {
    const log = b.expectLog()
    const { captcha } = await handedOver(() => rubbish)
    expect(log.mock.calls).toEqual([[expect.stringContaining('captchaResult')]])
    expect(captcha.only('fail')).toMatchObject({ verifyCode: 'CallbackInvalid', certifyId: 'certify-1' })
    expect(captcha.only('fail').message).toContain('captchaResult')
  })

  test('that throws: refused, and logged', async () => {
    const log = b.expectLog()
    const { captcha } = await handedOver(() => {
      throw new Error('page is broken')
    })
    expect(captcha.only('fail').verifyCode).toBe('CallbackThrew')
    expect(log).toHaveBeenCalledWith(expect.stringContaining('captcha'), expect.objectContaining({ message: 'page is broken' })) // biome-ignore format: one call
  })

  test('whose promise is rejected: refused, and logged', async () => {
    const log = b.expectLog()
    const { captcha } = await handedOver(() => Promise.reject(new Error('no server')))
    expect(captcha.only('fail').verifyCode).toBe('CallbackThrew')
    expect(log).toHaveBeenCalled()
  })

  test('that never settles: refused after 30 s, and what comes then is dropped', async () => {
    const log = b.expectLog()
    let settle: (verdict: object) => void = () => undefined
    const { captcha } = await handedOver(() => new Promise(done => (settle = done)))
    await advance(29000)
    expect(log).not.toHaveBeenCalled()
    expect(captcha.state).toBe('verifying')
    await advance(1500)
    expect(captcha.only('fail').verifyCode).toBe('CallbackTimeout')
    expect(log.mock.calls).toEqual([[expect.stringContaining('captchaResult')]])
    settle({ captchaResult: true })
    await advance(5000)
    expect(captcha.details('success')).toEqual([])
  })

  test('a verdict after detached is dropped', async () => {
    let settle: (verdict: object) => void = () => undefined
    const { page, captcha } = await handedOver(() => new Promise(done => (settle = done)))
    page.detach()
    settle({ captchaResult: true })
    await advance(60000)
    expect(captcha.told).toEqual(['ready'])
  })
})

describe('props.onBizResultCallback', () => {
  test.each([true, false, undefined])('gets the bizResult %s of a verdict', async bizResult => {
    const onBizResultCallback = jest.fn()
    await handedOver(() => ({ captchaResult: true, bizResult }), { onBizResultCallback })
    expect(onBizResultCallback).toHaveBeenCalledTimes(1)
    expect(onBizResultCallback).toHaveBeenCalledWith(bizResult)
  })

  test.each([
    ['without a verdict', 'rubbish'],
    ['after a wrong answer', { captchaResult: false, bizResult: true }],
  ])('is not called %s', async (_, given) => {
    b.expectLog()
    const onBizResultCallback = jest.fn()
    await handedOver(() => given, { onBizResultCallback })
    expect(onBizResultCallback).not.toHaveBeenCalled()
  })

  test('may throw', async () => {
    b.expectLog()
    const onBizResultCallback = () => {
      throw new Error('page is broken')
    }
    const { captcha } = await handedOver(() => ({ captchaResult: true, bizResult: true }), { onBizResultCallback })
    expect(captcha.told).toEqual(['ready', 'success'])
  })
})

describe('the other functions of props', () => {
  const functions = () => ({ success: jest.fn(), fail: jest.fn(), onError: jest.fn(), onClose: jest.fn() })

  test('success gets the answer, after the event', async () => {
    const order: string[] = []
    const success = jest.fn(() => order.push('function'))
    const { page, captcha } = await b.mount({ mode: 'embed', props: { success } })
    page.heed = ({ name }) => name === 'success' && order.push('event')
    await picturesLoad(captcha)
    await drag(captcha)
    expect(success).toHaveBeenCalledWith(captcha.only('success').captchaVerifyParam)
    expect(order).toEqual(['event', 'function'])
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)
  })

  test('fail and onError get the detail of their event', async () => {
    const props = functions()
    b.service.verifications(
      respond({ Success: true, Code: 'Success', Result: { VerifyResult: false, VerifyCode: 'F015' } }),
    )
    b.service.initializations(challenge('PUZZLE'), respond({ Success: false, Code: 'IllegalScene' }))
    const { captcha } = await b.mount({ mode: 'embed', props })
    await picturesLoad(captcha)
    await drag(captcha)
    await advance(2000)
    expect(props.fail).toHaveBeenCalledWith(captcha.only('fail'))
    expect(props.onError).toHaveBeenCalledWith(captcha.only('error'))
    expect(props.success).not.toHaveBeenCalled()
  })

  test('onError hears of faults as well', async () => {
    const props = functions()
    const { captcha } = await b.mount({ region: 'us', props })
    expect(props.onError).toHaveBeenCalledWith(captcha.only('error'))
  })

  test('onClose gets the reason', async () => {
    const props = functions()
    const { captcha } = await b.mount({ props })
    await captcha.show()
    await captcha.view.press(textsOf('cn').CLOSE)
    expect(props.onClose).toHaveBeenCalledWith('user')
  })

  test.each(['success', 'onClose'])('%s may throw', async name => {
    const log = b.expectLog()
    const props = {
      [name]: () => {
        throw new Error('page is broken')
      },
    }
    const { captcha } = await b.mount({ props })
    await captcha.show()
    await picturesLoad(captcha)
    await drag(captcha)
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(captcha.state).toBe('passed')
    expect(log).toHaveBeenCalledTimes(1)
  })

  test('are those that the page gave last', async () => {
    const first = functions()
    const second = functions()
    const { page, captcha } = await b.mount({ mode: 'embed', props: first })
    await page.set({ props: second })
    await picturesLoad(captcha)
    await drag(captcha)
    await settled()
    expect(first.success).not.toHaveBeenCalled()
    expect(second.success).toHaveBeenCalledTimes(1)
  })
})
