/** @jest-environment jsdom */
import { advance, drag, picturesLoad } from '../../component/harness'
import { answer, pageBench } from './page'

const b = pageBench()

describe('a business result', () => {
  test.each([
    [{ captchaResult: true, bizResult: true }, [[true]]],
    [{ captchaResult: true, bizResult: false }, [[false]]],
    [{ captchaResult: true }, [[undefined]]],
    [{ captchaResult: false, bizResult: true }, []],
    [{ captchaResult: false, bizResult: false }, []],
    [{ captchaResult: false }, []],
  ])('of %j: onBizResultCallback gets %j', async (given, calls) => {
    const onBizResultCallback = jest.fn()
    const { captcha } = await b.drop({ captchaVerifyCallback: async () => given, onBizResultCallback })
    await answer(captcha)
    await advance(3000)
    expect(onBizResultCallback.mock.calls).toEqual(calls)
  })

  test('is told after a wrong answer and a right one once, after the right one', async () => {
    const told: unknown[] = []
    const { captcha } = await b.drop({
      captchaVerifyCallback: () => ({ captchaResult: told.push('answer') > 1, bizResult: true }),
      onBizResultCallback: (result: unknown) => told.push(result),
    })
    await answer(captcha)
    await advance(2000)
    await picturesLoad(captcha)
    await drag(captcha)
    expect(told).toEqual(['answer', 'answer', true])
  })

  test('without a captchaVerifyCallback is never told: the service judges', async () => {
    const onBizResultCallback = jest.fn()
    const { captcha } = await b.drop({ onBizResultCallback })
    await answer(captcha)
    expect(captcha.told).toContain('success')
    expect(onBizResultCallback).not.toHaveBeenCalled()
  })
})
