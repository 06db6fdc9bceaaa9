import { bench, captchaTag, REQUIRED, settled } from './harness'

const b = bench()

/** Contract, section 9. */
const MAX_CALLS = 3
const MAX_BYTES = 2 * 1024

describe('setData from attached to ready', () => {
  test.each(['popup', 'embed'])('%s: at most 3 calls with 2 KB', async mode => {
    const page = b.open(captchaTag('captcha', ['sceneId', 'prefix', 'mode']), { ...REQUIRED, mode })
    const captcha = page.captcha()
    // The instance’s own: what the component itself calls. Before the first tick nothing was sent yet.
    const setData = jest.spyOn(captcha.node.instance, 'setData')
    let untilReady: readonly unknown[] = []
    page.heed = ({ name }) => {
      if (name === 'ready') untilReady = setData.mock.calls.map(([data]) => data)
    }
    await settled()
    expect(captcha.told).toEqual(['ready'])
    expect(untilReady.length).toBeGreaterThan(0)
    expect(setData.mock.calls.length).toBeLessThanOrEqual(MAX_CALLS)
    const all = setData.mock.calls.map(([data]) => JSON.stringify(data)).join('')
    expect(Buffer.byteLength(all)).toBeLessThanOrEqual(MAX_BYTES)
  })

  test('nothing is sent where nothing changed', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    const setData = jest.spyOn(captcha.node.instance, 'setData')
    captcha.api.show()
    captcha.api.hide()
    await settled()
    expect(setData).not.toHaveBeenCalled()
  })
})
