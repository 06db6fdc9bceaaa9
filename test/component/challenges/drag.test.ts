import { textsOf } from '../../../plugin/locales/tables'
import { advance, bench, challenge, decoded, drag, letGo, picturesLoad, settled, verdict } from '../harness'

const b = bench()
const TRACK = [
  [0, 0, 0],
  [60, 1, 300],
  [125, 2, 640],
]

/** A challenge of that type, embedded, its pictures there. */
async function shown(type: string, properties = {}) {
  b.service.initializations(challenge(type))
  const mounted = await b.mount({ mode: 'embed', ...properties })
  if (type !== 'SLIDING') await picturesLoad(mounted.captcha)
  return mounted
}

describe.each([
  ['PUZZLE', 125],
  ['INPAINTING', 125],
  ['SLIDING', 0.5],
])('%s', (type, position) => {
  test('a drag is sent for a verdict, as the protocol has it', async () => {
    const { captcha } = await shown(type)
    await drag(captcha)
    expect(b.service.last.url).toBe('https://demo.captcha-open.aliyuncs.com/')
    const { CaptchaVerifyParam, ...fields } = b.service.last.fields
    expect(fields).toEqual({
      Action: 'VerifyCaptcha',
      Version: '2023-03-05',
      Format: 'JSON',
      SceneId: 'scene',
      CertifyId: 'certify-1',
      SignatureNonce: expect.stringMatching(/^[0-9a-f]{32}$/),
      Timestamp: expect.stringMatching(/^2026-01-02T03:04:\d\dZ$/),
    })
    expect(decoded(CaptchaVerifyParam)).toEqual({
      sceneId: 'scene',
      certifyId: 'certify-1',
      data: { type, position, durationMs: 640, input: 'touch', track: TRACK },
    })
  })

  test('a pass', async () => {
    const { captcha } = await shown(type)
    await drag(captcha)
    expect(captcha.told).toEqual(['ready', 'success'])
    expect(captcha.state).toBe('passed')
    expect(captcha.view.has('drag--passed')).toBe(true)
    expect(captcha.only('success').captchaVerifyParam).toBe(b.service.last.fields.CaptchaVerifyParam)
  })

  test('a refusal, then a fresh challenge by itself', async () => {
    b.service.verifications(verdict(false, 'F015'))
    const { captcha } = await shown(type)
    await drag(captcha)
    expect(captcha.state).toBe('failed')
    expect(captcha.view.has('drag--failed')).toBe(true)
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', certifyId: 'certify-2' })
    expect(captcha.view.has('drag--open')).toBe(true)
  })

  test('the answer to the fresh challenge belongs to that one', async () => {
    b.service.verifications(verdict(false, 'F015'), verdict(true, 'T001'))
    const { captcha } = await shown(type)
    await drag(captcha)
    await advance(2000)
    if (type !== 'SLIDING') await picturesLoad(captcha, 600, 400, 100)
    await drag(captcha)
    const { certifyId, data } = decoded(b.service.last.fields.CaptchaVerifyParam)
    expect(certifyId).toBe('certify-2')
    expect(data.position).toBe(type === 'SLIDING' ? 0.5 : 250)
    expect(captcha.only('success').certifyId).toBe('certify-2')
  })

  test('a second answer, at once or while the verdict is awaited, is not sent', async () => {
    b.service.verifications('never')
    const { captcha } = await shown(type)
    letGo(captcha)
    letGo(captcha, { fraction: 0.9 })
    await settled()
    letGo(captcha, { fraction: 1 })
    await settled()
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)
    expect(captcha.view.has('drag--verifying')).toBe(true)
  })

  test('an answer after the verdict is not sent', async () => {
    b.service.verifications(verdict(false, 'F015'))
    const { captcha } = await shown(type)
    await drag(captcha)
    await drag(captcha)
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)
  })
})

test('step buttons are an answer like a drag, and say so', async () => {
  const { captcha } = await shown('PUZZLE')
  await drag(captcha, { fraction: 0.33, input: 'steps', durationMs: 4000, track: [[82.5, 0, 4000]] })
  const { data } = decoded(b.service.last.fields.CaptchaVerifyParam)
  expect(data).toMatchObject({ input: 'steps', position: 82.5, durationMs: 4000 })
})

test('the touch that begins a drag changes the state, and only the first one', async () => {
  const { captcha } = await shown('SLIDING')
  const { onGrab } = captcha.view.component('drag-challenge').instance as unknown as { onGrab(): void }
  onGrab.call(captcha.view.component('drag-challenge').instance)
  onGrab.call(captcha.view.component('drag-challenge').instance)
  expect(captcha.states.slice(-2)).toEqual(['ready', 'solving'])
  await drag(captcha)
  expect(captcha.states.slice(-3)).toEqual(['solving', 'verifying', 'passed'])
})

test('text in the answer that is not ASCII survives', async () => {
  const { captcha } = await shown('SLIDING', { sceneId: '场景😀' })
  await drag(captcha)
  expect(decoded(b.service.last.fields.CaptchaVerifyParam).sceneId).toBe('场景😀')
  expect(b.service.last.fields.SceneId).toBe('场景😀')
})

describe('the pictures', () => {
  test('are sized by their own pixels', async () => {
    const { captcha } = await shown('PUZZLE')
    const { data } = captcha.view.component('drag-challenge')
    expect(data).toMatchObject({ loaded: true })
    expect(data.ratio).toBeCloseTo((200 / 300) * 100)
    expect(data.share).toBeCloseTo((50 / 300) * 100)
  })

  test('of a fresh challenge begin hidden again', async () => {
    const { captcha } = await shown('PUZZLE')
    captcha.api.refresh()
    await settled()
    expect(captcha.view.has('drag__spinner')).toBe(true)
    expect(captcha.view.component('drag-challenge').data).toMatchObject({ loaded: false, value: 0 })
  })

  test('of no size at all are not taken for loaded', async () => {
    b.service.initializations(challenge('PUZZLE'))
    const { captcha } = await b.mount({ mode: 'embed' })
    await picturesLoad(captcha, 0, 0, 0)
    expect(captcha.view.has('drag__spinner')).toBe(true)
  })
})

describe('a screen reader', () => {
  test('hears where the thumb is', async () => {
    const { captcha } = await shown('SLIDING', { language: 'en' })
    expect(captcha.view.attribute('drag__thumb', 'ariaValuenow')).toBe(0)
    const drag_ = captcha.view.component('drag-challenge').instance as unknown as {
      onStep(step: { fraction: number }): void
    }
    drag_.onStep({ fraction: 0.42 })
    await settled()
    expect(captcha.view.attribute('drag__thumb', 'ariaValuenow')).toBe(42)
    expect(captcha.view.attribute('drag__thumb', 'ariaValuetext')).toBe(textsOf('en').SLIDER_VALUE.replace('{n}', '42'))
  })

  test('finds the step buttons behind a button of their own', async () => {
    const { captcha } = await shown('PUZZLE', { language: 'en' })
    expect(captcha.view.has('drag__moves')).toBe(false)
    await captcha.view.press(textsOf('en').STEPS)
    expect(captcha.view.has('drag__moves')).toBe(true)
    expect(captcha.view.attribute('drag__step--onFar', 'ariaLabel')).toBe(textsOf('en').STEP_ON_FAR)
    expect(captcha.view.text('drag__confirm')).toBe(textsOf('en').CONFIRM)
  })

  test('hears that nothing can be moved while a verdict is awaited', async () => {
    b.service.verifications('never')
    const { captcha } = await shown('PUZZLE')
    expect(captcha.view.attribute('drag__thumb', 'ariaDisabled')).toBe(false)
    await drag(captcha)
    expect(captcha.view.attribute('drag__thumb', 'ariaDisabled')).toBe(true)
    expect(captcha.view.attribute('drag__thumb', 'data-locked')).toBe(1)
  })
})

describe('the way of the thumb', () => {
  /** How often the logic layer measures it while pictures are loaded, and when the screen is turned. */
  async function measured(sdkVersion: string | undefined, renderer?: string): Promise<readonly number[]> {
    b.phone.sdkVersion = sdkVersion
    const { page, captcha } = await b.mount({ mode: 'embed' })
    const { instance } = captcha.view.component('drag-challenge')
    Object.assign(instance, { renderer })
    const measure = jest.spyOn(instance as unknown as { measure(): void }, 'measure')
    await picturesLoad(captcha)
    const ahead = measure.mock.calls.length
    page.lifetime('resize')
    return [ahead, measure.mock.calls.length - ahead]
  }

  test.each([
    ['3.8.12', 'webview', 0],
    ['2.14.2', undefined, 0],
    ['2.14.1', undefined, 1],
    [undefined, undefined, 1],
    // What its view layer can is not known.
    ['3.8.12', 'skyline', 1],
  ])(
    'base library %s, %s: measured %s times ahead, and whenever the screen is turned',
    async (version, renderer, ahead) => {
      expect(await measured(version, renderer)).toEqual([ahead, 1])
    },
  )
})
