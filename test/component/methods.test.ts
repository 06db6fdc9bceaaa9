import { textsOf } from '../../plugin/locales/tables'
import { advance, bench, challenge, drag, picturesLoad, respond, settled, verdict } from './harness'

const b = bench()

test('selectComponent gives exactly the five methods', async () => {
  const { captcha } = await b.mount()
  expect(Object.keys(captcha.api).sort()).toEqual(['getState', 'hide', 'refresh', 'reset', 'show'])
  for (const method of Object.values(captcha.api)) expect(typeof method).toBe('function')
})

describe('#show', () => {
  test('opens the popup over a challenge that is there, without a request', async () => {
    const { captcha } = await b.mount()
    expect(captcha.api.getState().visible).toBe(false)
    await captcha.show()
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
    expect(captcha.view.popped).toBe(true)
    expect(b.service.requests).toHaveLength(1)
  })

  test('twice is once', async () => {
    const { captcha } = await b.mount({ prefetch: false })
    captcha.api.show()
    await captcha.show()
    expect(b.service.requests).toHaveLength(1)
  })

  test('before the properties have settled opens as soon as they have', async () => {
    const { captcha } = await b.mount({ prefetch: false })
    captcha.api.reset()
    captcha.api.show()
    await advance(200)
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
  })

  test('after an error that only the page can correct shows it, without a request', async () => {
    const { captcha } = await b.mount({ region: 'us' })
    await captcha.show()
    expect(captcha.view.text('error__code')).toBe('InvalidParameter')
    expect(captcha.told).toEqual(['error'])
    expect(b.service.requests).toEqual([])
  })

  test('after any other error tries again', async () => {
    b.service.initializations(respond({ Success: false, Code: 'Forbidden.AccountAccessDenied' }), challenge('PUZZLE'))
    const { captcha } = await b.mount()
    await captcha.show()
    expect(captcha.told).toEqual(['error', 'ready'])
  })

  test('after a pass brings a fresh challenge', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    await picturesLoad(captcha)
    await drag(captcha)
    await advance(1500)
    await captcha.show()
    expect(captcha.told).toEqual(['ready', 'success', 'close', 'ready'])
    expect(captcha.api.getState()).toMatchObject({ certifyId: 'certify-2', visible: true })
  })

  test('embedded, starts what was not prefetched and leaves a pass alone', async () => {
    const { captcha } = await b.mount({ mode: 'embed', prefetch: false })
    await captcha.show()
    await picturesLoad(captcha)
    await drag(captcha)
    await captcha.show()
    expect(captcha.state).toBe('passed')
    expect(captcha.told).toEqual(['ready', 'success'])
  })
})

describe('#hide', () => {
  test('closes, once; the challenge waits for the next show()', async () => {
    const { captcha } = await b.mount()
    captcha.api.hide()
    await captcha.show()
    captcha.api.hide()
    captcha.api.hide()
    expect(captcha.told).toEqual(['ready', 'close'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: false, certifyId: 'certify-1' })
    await advance(1000)
    expect(captcha.view.popped).toBe(false)
    await captcha.show()
    expect(b.service.requests).toHaveLength(1)
  })

  test('during a verification drops its answer: the challenge is used up', async () => {
    b.service.verifications('never')
    const { captcha } = await b.mount()
    await captcha.show()
    await picturesLoad(captcha)
    await drag(captcha)
    captcha.api.hide()
    expect(b.service.last.aborted).toBe(true)
    b.service.last.end(verdict(true, 'T001'))
    await settled()
    expect(captcha.told).toEqual(['ready', 'close'])
    expect(captcha.api.getState()).toEqual({ state: 'idle', visible: false, certifyId: '', captchaType: '' })
  })

  test('embedded does nothing', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    captcha.api.show()
    captcha.api.hide()
    await settled()
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.view.has('drag')).toBe(true)
  })
})

describe('#refresh', () => {
  test('brings a fresh challenge, whether one is shown or not', async () => {
    const { captcha } = await b.mount()
    captcha.api.refresh()
    await settled()
    expect(captcha.details('ready').map(({ certifyId }) => certifyId)).toEqual(['certify-1', 'certify-2'])
    expect(captcha.api.getState().visible).toBe(false)
  })

  test('after a fault of the parameters emits it again, without a request', async () => {
    const { captcha } = await b.mount({ mode: 'x' })
    captcha.api.refresh()
    await settled()
    expect(captcha.details('error').map(({ code }) => code)).toEqual(['InvalidParameter', 'InvalidParameter'])
    expect(b.service.requests).toEqual([])
  })

  test('is also a button of the panel', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    await captcha.view.press(textsOf('cn').REFRESH)
    expect(captcha.details('ready').map(({ certifyId }) => certifyId)).toEqual(['certify-1', 'certify-2'])
  })

  test('the button does nothing during a verification', async () => {
    b.service.verifications('never')
    const { captcha } = await b.mount({ mode: 'embed' })
    await picturesLoad(captcha)
    await drag(captcha)
    await captcha.view.press(textsOf('cn').REFRESH)
    expect(captcha.state).toBe('verifying')
    expect(b.service.requests).toHaveLength(2)
  })
})

describe('#reset', () => {
  test('hidden and idle, with nothing running; show() begins anew', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    captcha.api.reset()
    expect(jest.getTimerCount()).toBe(0)
    await settled()
    expect(captcha.api.getState()).toEqual({ state: 'idle', visible: false, certifyId: '', captchaType: '' })
    expect(captcha.told).toEqual(['ready', 'close'])
    expect(captcha.only('close')).toEqual({ reason: 'api' })
    expect(b.service.requests).toHaveLength(1)
    await captcha.show()
    expect(captcha.details('ready').map(({ certifyId }) => certifyId)).toEqual(['certify-1', 'certify-2'])
  })

  test('clears an error', async () => {
    b.service.initializations(respond({ Success: false, Code: 'IllegalScene' }), challenge('PUZZLE'))
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.view.has('error')).toBe(true)
    captcha.api.reset()
    await settled()
    expect(captcha.view.has('error')).toBe(false)
    expect(captcha.view.has('panel__start')).toBe(true)
  })
})

describe('#getState', () => {
  test('an embedded captcha has no popup that could be visible', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    captcha.api.show()
    expect(captcha.api.getState().visible).toBe(false)
  })

  test('before, during and after an initialization', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount()
    expect(captcha.api.getState()).toEqual({ state: 'requesting', visible: false, certifyId: '', captchaType: '' })
    b.service.last.end(challenge('CHECK_BOX')(0))
    expect(captcha.api.getState()).toEqual({
      state: 'ready',
      visible: false,
      certifyId: 'certify-1',
      captchaType: 'CHECK_BOX',
    })
  })

  test('gives a page nothing to break the captcha with', async () => {
    const { captcha } = await b.mount()
    Object.assign(captcha.api.getState(), { state: 'passed', certifyId: 'forged' })
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', certifyId: 'certify-1' })
  })
})
