import { textsOf } from '../../plugin/locales/tables'
import { advance, bench, challenge, drag, picturesLoad, respond, verdict } from './harness'

const b = bench()

/** V2: the page judges the answer itself. */
async function answered(captchaVerifyCallback: unknown, more: Readonly<Record<string, unknown>> = {}) {
  const props = { SceneId: 'scene', prefix: 'demo', mode: 'embed', captchaVerifyCallback, ...more }
  const { page, captcha } = await b.mount({ sceneId: undefined, prefix: undefined, props })
  await picturesLoad(captcha)
  await drag(captcha)
  return { page, captcha }
}

const broken = () => {
  throw new Error('page is broken')
}

/** Verdicts of every shape, and callbacks that fail: test/unit/captcha/callbacks.test.ts. */
describe('props.captchaVerifyCallback', () => {
  test('gets the answer, and the service does not', async () => {
    const judge = jest.fn(() => ({ captchaResult: true }))
    const { captcha } = await answered(judge)
    expect(judge.mock.calls).toEqual([[captcha.only('success').captchaVerifyParam]])
    expect(b.service.sent('VerifyCaptcha')).toEqual([])
  })

  test('a promise of a verdict is waited for; a refusal brings a fresh challenge', async () => {
    const later = (captchaResult: boolean) => () => new Promise(done => setTimeout(done, 5000, { captchaResult }))
    const passed = await answered(later(true))
    const refused = await answered(later(false))
    await advance(7000)
    expect(passed.captcha.told).toEqual(['ready', 'success'])
    expect(refused.captcha.told).toEqual(['ready', 'fail', 'ready'])
  })

  test.each([
    ['no verdict', 'CallbackInvalid', () => ({ captchaResult: 'true' })],
    ['an exception', 'CallbackThrew', broken],
    ['a rejected promise', 'CallbackThrew', () => Promise.reject(new Error('no server'))],
    ['silence for 30 s', 'CallbackTimeout', () => new Promise(() => undefined)],
  ])('%s is the refusal %s, and is logged', async (_, verifyCode, judge) => {
    const log = b.expectLog()
    const { captcha } = await answered(judge)
    await advance(verifyCode === 'CallbackTimeout' ? 30000 : 0)
    expect(captcha.only('fail')).toMatchObject({ verifyCode, certifyId: 'certify-1' })
    expect(captcha.only('fail').message).toContain(
      verifyCode === 'CallbackInvalid' ? 'captchaResult' : 'captchaVerifyCallback',
    )
    expect(log).toHaveBeenCalledTimes(1)
  })

  test.each(['30 s', 'detached'])('a verdict after %s is dropped', async when => {
    if (when === '30 s') b.expectLog()
    let settle: (verdict: object) => void = () => undefined
    const { page, captcha } = await answered(() => new Promise(done => (settle = done)))
    if (when === 'detached') page.detach()
    else await advance(30500)
    settle({ captchaResult: true })
    await advance(60000)
    expect(captcha.details('success')).toEqual([])
  })
})

describe('props.onBizResultCallback', () => {
  test.each([
    [{ captchaResult: true, bizResult: true }, [[true]]],
    [{ captchaResult: true, bizResult: false }, [[false]]],
    [{ captchaResult: true }, [[undefined]]],
    ['no verdict', []],
  ])('after %j it is called with its bizResult, if there is a verdict', async (result, calls) => {
    if (calls.length === 0) b.expectLog()
    const onBizResultCallback = jest.fn()
    await answered(() => result, { onBizResultCallback })
    expect(onBizResultCallback.mock.calls).toEqual(calls)
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
    b.service.verifications(verdict(false, 'F015'))
    b.service.initializations(challenge('PUZZLE'), respond({ Success: false, Code: 'IllegalScene' }))
    const { captcha } = await b.mount({ mode: 'embed', props })
    await picturesLoad(captcha)
    await drag(captcha)
    await advance(2000)
    expect(props.fail).toHaveBeenCalledWith(captcha.only('fail'))
    expect(props.onError).toHaveBeenCalledWith(captcha.only('error'))
    expect(props.success).not.toHaveBeenCalled()
  })

  test('onError gets faults of the parameters as well', async () => {
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

  test.each(['success', 'onClose', 'onBizResultCallback'])('%s may throw', async name => {
    const log = b.expectLog()
    const judge = { captchaVerifyCallback: () => ({ captchaResult: true }) }
    const { captcha } = await b.mount({ props: { [name]: broken, ...(name === 'onBizResultCallback' ? judge : {}) } })
    await captcha.show()
    await picturesLoad(captcha)
    await drag(captcha)
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(captcha.state).toBe('passed')
    expect(log).toHaveBeenCalledTimes(1)
  })
})
