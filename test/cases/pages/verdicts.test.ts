/** @jest-environment jsdom */
import { advance } from '../../component/harness'
import { answer, PATIENCE_MS, pageBench } from './page'
import { VERDICTS } from './pages'

const b = pageBench()

describe('a captchaVerifyCallback that', () => {
  test.each(VERDICTS)('$page: $ends', async ({ callback, ends }) => {
    const log = b.expectLog()
    const onBizResultCallback = jest.fn()
    const { captcha } = await b.drop({ captchaVerifyCallback: callback, onBizResultCallback })
    await answer(captcha)
    await advance(PATIENCE_MS)
    const [last, ...others] = [...captcha.details('success'), ...captcha.details('fail')]
    expect(others).toEqual([])
    expect(last?.verifyCode).toBe(ends === 'pass' || ends === 'refusal' ? '' : ends)
    expect(captcha.details('success')).toHaveLength(ends === 'pass' ? 1 : 0)
    expect(onBizResultCallback).toHaveBeenCalledTimes(ends === 'pass' ? 1 : 0)
    // The service is not asked, and one line tells the developer what to return.
    expect(b.service.sent('VerifyCaptcha')).toEqual([])
    const complaints = log.mock.calls.map(([sentence]) => sentence)
    const expected = ends === 'pass' || ends === 'refusal' ? [] : [expect.stringContaining('captchaResult')]
    expect(complaints).toEqual(expected)
  })
})
