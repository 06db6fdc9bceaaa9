/** @jest-environment jsdom */
import { advance, challenge, drag, type Mounted, picturesLoad } from '../../component/harness'
import { answer, pageBench, plugin } from './page'

const b = pageBench()

// V3: the page's own server may refuse a login that passed. Then the page asks for a fresh challenge.
describe('after a pass', () => {
  const passedOnce = async (type: string, mode = 'popup', act: (mounted: Mounted) => unknown = () => undefined) => {
    b.service.initializations(challenge(type))
    const mounted = await b.mount({ mode })
    const { page, captcha } = mounted
    let done = false
    page.heed = ({ name }) => {
      if (name === 'success' && !done) act(mounted)
      done ||= name === 'success'
    }
    await captcha.show()
    if (type === 'CHECK_BOX') await captcha.view.tap('tap')
    if (type === 'SLIDING') await drag(captcha, { fraction: 1 })
    if (type === 'PUZZLE') {
      await picturesLoad(captcha)
      await drag(captcha)
    }
    expect(captcha.details('success')).toHaveLength(1)
    return mounted
  }

  const TYPES = ['PUZZLE', 'SLIDING', 'CHECK_BOX', 'TRACELESS']
  type Act = (mounted: Mounted) => unknown
  const ACTS: readonly (readonly [string, Act])[] = [
    ['reloadCaptcha()', () => plugin().reloadCaptcha()],
    ['refresh()', ({ captcha }) => captcha.api.refresh()],
    ['refresh() twice', ({ captcha }) => [captcha.api.refresh(), captcha.api.refresh()]],
    ['new properties', ({ page }) => page.change({ sceneId: 'scene-after-login' })],
  ]

  describe.each(ACTS)('%s', (_, act) => {
    const gone = ({ captcha }: Mounted) => {
      expect(captcha.told).toEqual(['ready', 'success', 'close', 'ready'])
      expect(captcha.only('close')).toEqual({ reason: 'success' })
      expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: false })
      expect(captcha.view.popped).toBe(false)
      expect(b.service.sent('InitCaptcha').filter(({ aborted }) => !aborted)).toHaveLength(2)
      expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)
    }

    test.each(TYPES)('0.2 s after %s was passed: the popup goes, a fresh challenge waits hidden', async type => {
      const mounted = await passedOnce(type)
      await advance(200)
      await act(mounted)
      await advance(10000)
      gone(mounted)
    })

    test.each(TYPES)('inside of success of %s: the same', async type => {
      const mounted = await passedOnce(type, 'popup', act)
      await advance(10000)
      gone(mounted)
    })

    test.each(TYPES)('after the popup of %s has gone: the same', async type => {
      const mounted = await passedOnce(type)
      await advance(2000)
      await act(mounted)
      await advance(10000)
      gone(mounted)
    })

    test.each(['PUZZLE', 'CHECK_BOX'])('embedded: a fresh %s in its place, and nothing closes', async type => {
      const mounted = await passedOnce(type, 'embed')
      await advance(200)
      await act(mounted)
      await advance(10000)
      expect(mounted.captcha.told).toEqual(['ready', 'success', 'ready'])
      expect(mounted.captcha.state).toBe('ready')
    })
  })

  test('and the next press opens the fresh one', async () => {
    const { captcha } = await passedOnce('PUZZLE')
    await advance(200)
    plugin().reloadCaptcha()
    await advance(2000)
    await answer(captcha)
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'success', 'close', 'ready', 'success', 'close'])
  })

  test('reset() closes, too, and nothing begins', async () => {
    const { captcha } = await passedOnce('PUZZLE', 'popup', mounted => mounted.captcha.api.reset())
    await advance(10000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(b.service.sent('InitCaptcha')).toHaveLength(1)
  })

  test('the scene is taken away inside of success: closed and idle', async () => {
    const { captcha } = await passedOnce('PUZZLE', 'popup', ({ page }) => page.change({ sceneId: null }))
    await advance(10000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(captcha.state).toBe('idle')
  })
})
