/** @jest-environment jsdom */
import { advance } from '../../component/harness'
import { answer, pageBench } from './page'

const b = pageBench()

describe('the callbacks of both architectures', () => {
  test('the page judges once, and success has the answer once', async () => {
    const [success, fail, judge, biz] = [
      jest.fn(),
      jest.fn(),
      jest.fn(async () => ({ captchaResult: true })),
      jest.fn(),
    ]
    const { captcha } = await b.drop({ success, fail, captchaVerifyCallback: judge, onBizResultCallback: biz })
    await answer(captcha)
    await advance(3000)
    expect([judge, success, biz, fail].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 0])
    expect(success).toHaveBeenCalledWith(captcha.only('success').captchaVerifyParam)
    expect(b.service.sent('VerifyCaptcha')).toEqual([])
  })

  test('refused by the page: fail hears it, and success nothing', async () => {
    const [success, fail] = [jest.fn(), jest.fn()]
    const { captcha } = await b.drop({ success, fail, captchaVerifyCallback: () => ({ captchaResult: false }) })
    await answer(captcha)
    expect([success, fail].map(({ mock }) => mock.calls.length)).toEqual([0, 1])
  })
})
