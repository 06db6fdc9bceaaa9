/** @jest-environment jsdom */
import { advance, type Mounted } from '../../component/harness'
import { answer, PATIENCE_MS, pageBench } from './page'

const b = pageBench()

describe('a verdict that comes', () => {
  const asked = async (leave: (mounted: Mounted) => unknown) => {
    let settle: (value: unknown) => void = () => undefined
    const [success, biz] = [jest.fn(), jest.fn()]
    const captchaVerifyCallback = () => new Promise(done => (settle = done))
    const mounted = await b.drop({ captchaVerifyCallback, onBizResultCallback: biz, success })
    await answer(mounted.captcha)
    await leave(mounted)
    settle({ captchaResult: true, bizResult: true })
    await advance(PATIENCE_MS)
    return { ...mounted, calls: [success, biz].map(({ mock }) => mock.calls.length) }
  }

  test.each([
    ['after the popup was closed', ({ captcha }: Mounted) => captcha.view.press('关闭')],
    ['after hide()', ({ captcha }: Mounted) => captcha.api.hide()],
    ['after reset()', ({ captcha }: Mounted) => captcha.api.reset()],
    ['after refresh()', ({ captcha }: Mounted) => captcha.api.refresh()],
    ['after the page went', ({ page }: Mounted) => page.detach()],
    [
      'for another scene',
      ({ page }: Mounted) =>
        page.set({ props: { SceneId: 'other', prefix: 'demo', captchaVerifyCallback: () => ({}) } }),
    ],
  ])('%s is not told', async (_, leave) => {
    const { captcha, calls } = await asked(leave)
    expect(calls).toEqual([0, 0])
    expect(captcha.details('success')).toEqual([])
  })
})
