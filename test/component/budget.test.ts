import { bench, captchaTag, REQUIRED, settled } from './harness'

const b = bench()

/** Contract, section 9. */
const MAX_CALLS = 2
const MAX_BYTES = 1100

describe('setData from attached to ready', () => {
  test.each(['popup', 'embed'])('%s: at most 2 calls with 1,100 bytes', async mode => {
    // As long as the addresses of the local service, with which the budget is measured.
    const values = { ...REQUIRED, mode, imageBase: 'https://127.0.0.1:878/' }
    const page = b.open(captchaTag('captcha', Object.keys(values)), values)
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
