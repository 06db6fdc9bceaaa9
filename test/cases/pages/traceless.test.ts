/** @jest-environment jsdom */
import { advance, challenge, type Mounted, type Values, verdict } from '../../component/harness'
import { pageBench, plugin } from './page'

const b = pageBench()

describe('a TRACELESS scene: one success for one press', () => {
  const LONG_MS = 120_000

  const traceless = async (
    heed: (event: string, mounted: Mounted) => void,
    template = (tag: string) => tag,
    data: Values = {},
  ) => {
    b.service.initializations(challenge('TRACELESS'))
    const mounted = await b.mount(data, template)
    mounted.page.heed = ({ name }) => heed(name, mounted)
    return mounted
  }
  const one = () => expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)

  test.each([
    ['refresh() on each success', 'success', ({ captcha }: Mounted) => captcha.api.refresh()],
    ['reloadCaptcha() on each success', 'success', () => plugin().reloadCaptcha()],
    ['refresh() on each close', 'close', ({ captcha }: Mounted) => captcha.api.refresh()],
    [
      'reset() and refresh() on each success',
      'success',
      ({ captcha }: Mounted) => [captcha.api.reset(), captcha.api.refresh()],
    ],
    [
      'hide() and refresh() on each success',
      'success',
      ({ captcha }: Mounted) => [captcha.api.hide(), captcha.api.refresh()],
    ],
  ])('%s', async (_, name, act) => {
    const { captcha } = await traceless((event, mounted) => event === name && act(mounted))
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.details('success')).toHaveLength(1)
    one()
  })

  test('a login that is refused after 0.2 s, each time, by a page that reloads', async () => {
    const logins: string[] = []
    const { captcha } = await traceless(name => {
      if (name !== 'success') return
      logins.push('refused')
      setTimeout(() => plugin().reloadCaptcha(), 200)
    })
    await captcha.show()
    await advance(LONG_MS)
    expect(logins).toHaveLength(1)
    one()
    expect(b.service.sent('InitCaptcha')).toHaveLength(2)
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: false })
  })

  test('new properties on each success', async () => {
    let scene = 0
    const { captcha } = await traceless((name, { page }) => {
      if (name !== 'success') return
      scene += 1
      page.change({ sceneId: `scene-${scene}` })
    })
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.details('success')).toHaveLength(1)
    one()
  })

  test('another scene and show() in one tick: the answer is that of the new one', async () => {
    const { page, captcha } = await traceless(() => undefined)
    page.change({ sceneId: 'other' })
    captcha.api.show()
    await advance(LONG_MS)
    expect(captcha.told).toEqual(['ready', 'ready', 'success', 'close'])
    one()
    expect(b.service.sent('VerifyCaptcha')[0]?.fields.SceneId).toBe('other')
  })

  test('wx:if taken away and back on each success', async () => {
    const { page, captcha } = await traceless(
      (name, mounted) => {
        if (name !== 'success') return
        mounted.page.change({ there: false })
        setTimeout(() => mounted.page.change({ there: true }), 100)
      },
      tag => tag.replace('<captcha', '<captcha wx:if="{{there}}"'),
      { there: true },
    )
    await captcha.show()
    await advance(LONG_MS)
    one()
    // Each press counts once.
    page.captcha().api.show()
    await advance(LONG_MS)
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(2)
  })

  test('props of new objects on each change of state, as Vue and React render', async () => {
    const props = () => ({ SceneId: 'scene', prefix: 'demo', success: () => undefined })
    const { captcha } = await traceless((_, { page }) => page.change({ props: props() }), undefined, {
      sceneId: undefined,
      prefix: undefined,
      props: props(),
    })
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.details('success')).toHaveLength(1)
    one()
    expect(b.service.sent('InitCaptcha')).toHaveLength(1)
  })

  test('V2: the page is asked once', async () => {
    const judge = jest.fn(async () => ({ captchaResult: true }))
    const { captcha } = await traceless(
      (name, mounted) => name === 'success' && mounted.captcha.api.refresh(),
      undefined,
      {
        props: { captchaVerifyCallback: judge },
      },
    )
    await captcha.show()
    await advance(LONG_MS)
    expect(judge).toHaveBeenCalledTimes(1)
  })

  test('refused: the panel offers a button, which is a press', async () => {
    b.service.verifications(verdict(false, 'F001'), verdict(true, 'T001'))
    const { captcha } = await traceless(() => undefined)
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
    one()
    expect(captcha.view.has('spinner')).toBe(false)
    expect(captcha.view.text('panel__retry')).toBe('重试')
    await captcha.view.tap('panel__retry')
    await advance(3000)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready', 'success', 'close'])
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(2)
  })

  test('refresh() while it is answered: the fresh one waits for a press, in sight', async () => {
    b.service.verifications('never')
    const { captcha } = await traceless(() => undefined)
    await captcha.show()
    captcha.api.refresh()
    await advance(3000)
    one()
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
    b.service.verifications(verdict(true, 'T001'))
    await captcha.view.tap('panel__retry')
    await advance(3000)
    expect(captcha.told).toEqual(['ready', 'ready', 'success', 'close'])
  })
})
