import { advance, bench, captchaTag, REQUIRED, settled } from './harness'

const b = bench()

/** Contract, section 9. */
const MAX_CALLS = 2
const MAX_BYTES = 1100

describe('setData from attached to ready', () => {
  const bytes = (calls: readonly unknown[][]) => Buffer.byteLength(calls.map(([data]) => JSON.stringify(data)).join(''))

  async function attached(mode: string) {
    // As long as the addresses of the local service, with which the budget is measured.
    const values = { ...REQUIRED, mode, imageBase: 'https://127.0.0.1:878/' }
    const captcha = b.open(captchaTag('captcha', Object.keys(values)), values).captcha()
    // The instance’s own: what the component itself calls. Before the first tick nothing was sent yet.
    const setData = jest.spyOn(captcha.node.instance, 'setData')
    await settled()
    expect(captcha.told).toEqual(['ready'])
    return setData.mock.calls
  }

  test('embed: at most 2 calls with 1,100 bytes', async () => {
    const calls = await attached('embed')
    expect(calls.length).toBeGreaterThan(0)
    expect(calls.length).toBeLessThanOrEqual(MAX_CALLS)
    expect(bytes(calls)).toBeLessThanOrEqual(MAX_BYTES)
  })

  test('popup: none, and then one with 1,100 bytes when it is mounted ahead', async () => {
    const calls = await attached('popup')
    expect(calls).toEqual([])
    await advance(400)
    expect(calls).toHaveLength(1)
    expect(bytes(calls)).toBeLessThanOrEqual(MAX_BYTES)
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
