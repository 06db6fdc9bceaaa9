import { bench, captchaTag, challenge, drag, picturesLoad, REQUIRED, settled, verdict } from './harness'

const b = bench()
const NAMES = ['sceneId', 'prefix', 'region', 'language', 'timeout']
const data = { ...REQUIRED, region: 'cn', language: 'cn', timeout: 5000 }

describe('changes of properties', () => {
  test('of one tick are one change', async () => {
    const { page, captcha } = await b.mount(data)
    page.change({ sceneId: 'other' })
    page.change({ region: 'sgp' })
    page.change({ language: 'en' })
    expect(b.service.requests).toHaveLength(1)
    await settled()
    expect(b.service.requests).toHaveLength(2)
    expect(b.service.last).toMatchObject({
      url: 'https://demo.captcha-open-southeast.aliyuncs.com/',
      fields: { SceneId: 'other', Language: 'en' },
    })
    expect(captcha.told).toEqual(['ready', 'ready'])
  })

  test('in the tick of attached belong to the first initialization', async () => {
    const page = b.open(captchaTag('captcha', NAMES), data)
    page.change({ sceneId: 'late' })
    await settled()
    expect(b.service.requests).toHaveLength(1)
    expect(b.service.last.fields.SceneId).toBe('late')
  })

  test('are validated at the end of the tick: two that fit only together are no fault', async () => {
    const { page, captcha } = await b.mount({ ...data, texts: undefined })
    page.change({ language: 'eo' })
    page.change({ texts: { eo: { SUCCESS: 'Bone' } } })
    await settled()
    expect(captcha.told).toEqual(['ready', 'ready'])
  })

  test('the newest wins: the request before is aborted, and its answer is dropped', async () => {
    b.service.initializations('never', 'never', challenge('SLIDING'))
    const { page, captcha } = await b.mount(data)
    await page.set({ sceneId: 'second' })
    await page.set({ sceneId: 'third' })
    expect(b.service.requests.map(({ aborted }) => aborted)).toEqual([true, true, false])
    b.service.requests[0]?.end(challenge('PUZZLE')(0))
    b.service.requests[1]?.end(challenge('PUZZLE')(1))
    await settled()
    expect(captcha.only('ready')).toMatchObject({ sceneId: 'third', captchaType: 'SLIDING' })
  })

  test('during a verification drop its answer', async () => {
    b.service.verifications('never')
    const { page, captcha } = await b.mount({ ...data, mode: 'embed' })
    await picturesLoad(captcha)
    await drag(captcha)
    const verification = b.service.last
    await page.set({ sceneId: 'other' })
    expect(verification.aborted).toBe(true)
    verification.end(verdict(true, 'T001'))
    await settled()
    expect(captcha.told).toEqual(['ready', 'ready'])
  })

  test('start the count of refreshes anew', async () => {
    b.service.verifications(verdict(false, 'F015'))
    const { page, captcha } = await b.mount({ ...data, mode: 'embed' })
    captcha.api.refresh()
    await settled()
    await page.set({ sceneId: 'other' })
    await picturesLoad(captcha)
    await drag(captcha)
    expect(captcha.only('fail').refreshes).toBe(0)
  })

  test('a popup that is open stays open', async () => {
    const { page, captcha } = await b.mount(data)
    await captcha.show()
    await page.set({ language: 'en' })
    expect(captcha.api.getState()).toMatchObject({ visible: true, state: 'ready' })
    expect(captcha.view.text('panel__title')).toBe('Complete the security check')
    expect(captcha.details('close')).toEqual([])
  })

  test.each([
    ['the same text', { sceneId: 'scene' }],
    ['an equal object', { slideStyle: { width: 500, height: 60 } }],
    ['equal texts', { texts: { cn: { SUCCESS: '好' } } }],
  ])('to %s are ignored: a page may be drawn anew', async (_, again) => {
    const { page, captcha } = await b.mount({
      ...data,
      slideStyle: { width: 500, height: 60 },
      texts: { cn: { SUCCESS: '好' } },
    })
    await page.set(again)
    captcha.node.setData(again)
    await settled()
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.requests).toHaveLength(1)
  })

  test.each([
    ['success', { captchaResult: true }],
    ['captchaVerifyCallback', { captchaResult: true }],
  ])('of the function %s alone take the new one, without a request', async (name, result) => {
    const [first, second] = [jest.fn(() => result), jest.fn(() => result)]
    const { page, captcha } = await b.mount({ ...data, mode: 'embed', props: { [name]: first } })
    await page.set({ props: { [name]: second } })
    expect(b.service.requests).toHaveLength(1)
    await picturesLoad(captcha)
    await drag(captcha)
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledTimes(1)
  })

  test('from V3 to V2 start a new initialization: the page judges now', async () => {
    const { page } = await b.mount({ ...data, props: {} })
    await page.set({ props: { captchaVerifyCallback: () => ({ captchaResult: true }) } })
    expect(b.service.requests).toHaveLength(2)
  })

  test('of other data of the page are ignored', async () => {
    const { page, captcha } = await b.mount(data)
    await page.set({ unrelated: 1 })
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.requests).toHaveLength(1)
  })
})
