/** @jest-environment jsdom */
import { advance } from '../../component/harness'
import { answer, pageBench } from './page'
import { WEB_KEYS } from './pages'

const b = pageBench()

describe('keys of the Web client', () => {
  test.each(WEB_KEYS)('$ignored are left aside: ready, and one warning that names them', async ({ props, ignored }) => {
    const { page, captcha } = await b.drop(props)
    expect(captcha.told).toEqual(['ready'])
    // A page that renders again gives a new object of the same keys.
    await page.set({ props: { SceneId: 'scene', prefix: 'demo', ...props } })
    expect(captcha.told).toEqual(['ready'])
    expect(b.warnings).toHaveBeenCalledTimes(ignored.length > 0 ? 1 : 0)
    for (const key of ignored) expect(b.warnings.mock.calls[0]?.[0]).toMatch(new RegExp(`\\b${key}\\b`))
    expect(String(b.warnings.mock.calls[0]?.[0] ?? '').length).toBeLessThan(300)
  })

  test('getInstance is not called: there is no Web instance', async () => {
    const getInstance = jest.fn()
    await b.drop({ getInstance, verifyType: '3.0' })
    expect(getInstance).not.toHaveBeenCalled()
  })

  test('an object with every documented key of both: ready, the callbacks work', async () => {
    const calls: string[] = []
    const call = (name: string) => () => void calls.push(name)
    const web: object = Object.assign({}, ...WEB_KEYS.map(({ props }) => props))
    const { page, captcha } = await b.mount(
      {
        sceneId: undefined,
        prefix: undefined,
        props: {
          ...web,
          ...{
            SceneId: 'scene',
            prefix: 'demo',
            region: 'cn',
            mode: 'popup',
            element: '#captcha-element',
            button: '#captcha-button',
          },
          ...{ success: call('success'), fail: call('fail'), onError: call('onError'), onClose: call('onClose') },
          ...{ UserCertifyId: 'demo_0123456789', EncryptedSceneId: 'encrypted' },
        },
      },
      tag => `<view id="captcha-element" /><view id="captcha-button" />${tag}`,
    )
    expect(page.node('#captcha-element')).toBeDefined()
    expect(captcha.told).toEqual(['ready'])
    await answer(captcha)
    await advance(2000)
    expect(calls).toEqual(['success', 'onClose'])
  })

  test.each(['element', 'button'])('%s of a Web page that this page has no node for is named', async name => {
    const { captcha } = await b.drop({ [name]: '#captcha-nowhere' })
    expect(captcha.only('error').issues).toMatchObject([{ field: name, rule: 'selector' }])
  })
})
