import { textsOf } from '../../../plugin/locales/tables'
import { advance, bench, challenge, drag, picturesLoad, REQUIRED, settled, verdict } from '../harness'

const b = bench()

const LIFE_MS = 20 * 60 * 1000
const embedded = async (properties = {}) => {
  const mounted = await b.mount({ mode: 'embed', ...properties })
  await picturesLoad(mounted.captcha)
  return mounted
}

describe('@ready', () => {
  test('has exactly its members', async () => {
    b.service.initializations(challenge('CHECK_BOX', { RequestId: 'R-1', CertifyId: 'c-1' }))
    const { captcha } = await b.mount()
    expect(captcha.only('ready')).toEqual({
      certifyId: 'c-1',
      captchaType: 'CHECK_BOX',
      requestId: 'R-1',
      sceneId: 'scene',
      attempts: 1,
      elapsedMs: 1,
    })
  })

  test('without a RequestId in the answer: an empty one', async () => {
    b.service.initializations(challenge('CHECK_BOX', { RequestId: undefined }))
    const { captcha } = await b.mount()
    expect(captcha.only('ready').requestId).toBe('')
  })

  test.each(['TRACELESS', 'CHECK_BOX', 'SLIDING', 'PUZZLE', 'INPAINTING'])('%s', async type => {
    b.service.initializations(challenge(type))
    const { captcha } = await b.mount()
    expect(captcha.only('ready').captchaType).toBe(type)
  })
})

describe('@success', () => {
  test('has exactly its members', async () => {
    b.service.verifications(verdict(true, 'T005'))
    const { captcha } = await embedded()
    await drag(captcha)
    expect(captcha.only('success')).toEqual({
      captchaVerifyParam: b.service.last.fields.CaptchaVerifyParam,
      certifyId: 'certify-1',
      sceneId: 'scene',
      verifyCode: 'T005',
    })
  })
})

describe('@fail', () => {
  test('has exactly its members', async () => {
    b.service.verifications(verdict(false, 'F015'))
    const { captcha } = await embedded()
    await drag(captcha)
    expect(captcha.only('fail')).toEqual({
      verifyCode: 'F015',
      message: textsOf('cn').CAPTCHA_FAIL,
      certifyId: 'certify-1',
      refreshes: 0,
    })
  })

  test('counts the challenges that followed, until one passes', async () => {
    b.service.verifications(
      verdict(false, 'F015'),
      verdict(false, 'F015'),
      verdict(true, 'T001'),
      verdict(false, 'F001'),
    )
    const { captcha } = await embedded()
    for (let round = 0; round < 2; round++) {
      await drag(captcha)
      await advance(2000)
    }
    await drag(captcha)
    captcha.api.refresh()
    await settled()
    await drag(captcha)
    expect(captcha.details('fail').map(({ refreshes }) => refreshes)).toEqual([0, 1, 1])
  })

  test('has its message in the language of the page', async () => {
    b.service.verifications(verdict(false, 'F010'))
    const { captcha } = await embedded({ language: 'en' })
    await drag(captcha)
    expect(captcha.only('fail')).toMatchObject({ verifyCode: 'F010', message: textsOf('en').FAIL_FREQUENT })
  })
})

describe('@expire', () => {
  test('a hidden challenge after 20 minutes, with exactly its members; renewed by the next show()', async () => {
    const { captcha } = await b.mount()
    await advance(LIFE_MS - 100)
    expect(captcha.told).toEqual(['ready'])
    await advance(200)
    expect(captcha.only('expire')).toEqual({ certifyId: 'certify-1' })
    expect(captcha.state).toBe('expired')
    expect(b.service.requests).toHaveLength(1)
    await captcha.show()
    expect(captcha.told).toEqual(['ready', 'expire', 'ready'])
    expect(captcha.api.getState().certifyId).toBe('certify-2')
  })

  test.each([
    ['in a popup', 'popup'],
    ['embedded', 'embed'],
  ])('a shown challenge, %s, is renewed by itself', async (_, mode) => {
    const { captcha } = await b.mount({ mode })
    await captcha.show()
    await advance(LIFE_MS)
    await settled()
    expect(captcha.told).toEqual(['ready', 'expire', 'ready'])
    expect(captcha.state).toBe('ready')
  })

  test('counts from the initialization that was last', async () => {
    const { captcha } = await b.mount()
    await advance(LIFE_MS - 60000)
    captcha.api.refresh()
    await advance(LIFE_MS - 60000)
    expect(captcha.details('expire')).toEqual([])
    await advance(61000)
    expect(captcha.only('expire').certifyId).toBe('certify-2')
  })

  test('does not come after a pass', async () => {
    const { captcha } = await embedded()
    await drag(captcha)
    await advance(2 * LIFE_MS)
    expect(captcha.told).toEqual(['ready', 'success'])
  })
})

describe('@close', () => {
  test('by the person', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    await captcha.view.press(textsOf('cn').CLOSE)
    expect(captcha.only('close')).toEqual({ reason: 'user' })
  })

  test('by the page', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    captcha.api.hide()
    expect(captcha.only('close')).toEqual({ reason: 'api' })
  })

  test('by a pass, after the tick was to be seen', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    await picturesLoad(captcha)
    await drag(captcha)
    expect(captcha.told).toEqual(['ready', 'success'])
    expect(captcha.api.getState().visible).toBe(true)
    await advance(1500)
    expect(captcha.only('close')).toEqual({ reason: 'success' })
    expect(captcha.api.getState().visible).toBe(false)
  })
})

describe('@statechange', () => {
  test('has exactly its members, and each change begins where the last one ended', async () => {
    b.service.verifications(verdict(false, 'F015'), verdict(true, 'T001'))
    const { captcha } = await embedded()
    for (let round = 0; round < 2; round++) {
      await drag(captcha)
      await advance(2000)
    }
    const changes = captcha.details('statechange')
    for (const change of changes) expect(Object.keys(change)).toEqual(['from', 'to'])
    expect(changes.slice(1).map(({ from }) => from)).toEqual(changes.slice(0, -1).map(({ to }) => to))
    expect(captcha.states).toEqual(
      'idle validating requesting ready verifying failed ready verifying passed'.split(' '),
    )
  })

  test('comes before the event that belongs to the new state', async () => {
    const { captcha } = await b.mount()
    const names = captcha.seen.map(({ name }) => name)
    expect(names).toEqual(['statechange', 'statechange', 'statechange', 'ready'])
  })
})

test('every detail is plain, frozen JSON', async () => {
  b.service.verifications(verdict(false, 'F015'), verdict(true, 'T001'))
  const { page, captcha } = await b.mount({ region: 'cn' })
  await captcha.show()
  await picturesLoad(captcha)
  for (let round = 0; round < 2; round++) {
    await drag(captcha)
    await advance(1300)
  }
  await page.set({ region: 'us' })
  await page.set({ region: 'cn' })
  await advance(LIFE_MS)
  expect(new Set(captcha.seen.map(({ name }) => name)).size).toBe(7)
  for (const { detail } of captcha.seen) {
    expect(Object.isFrozen(detail)).toBe(true)
    expect(Object.getPrototypeOf(detail)).toBe(Object.prototype)
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
  }
  expect(captcha.details('success')[0]?.sceneId).toBe(REQUIRED.sceneId)
})
