import { textsOf } from '../../../plugin/locales/tables'
import { advance, bench, challenge, decoded, failWith, type Line, settled, verdict } from '../harness'

const b = bench()

describe('CHECK_BOX', () => {
  const shown = async () => {
    b.service.initializations(challenge('CHECK_BOX'))
    return (await b.mount({ mode: 'embed' })).captcha
  }

  test('a tap is the answer', async () => {
    const captcha = await shown()
    captcha.view.component('tap-challenge')
    await captcha.view.fire('tap', 'touchstart')
    await advance(130)
    await captcha.view.tap('tap')
    expect(decoded(b.service.last.fields.CaptchaVerifyParam)).toEqual({
      sceneId: 'scene',
      certifyId: 'certify-1',
      data: { type: 'CHECK_BOX', position: 0, durationMs: 150, input: 'touch', track: [[0, 0, 150]] },
    })
    expect(captcha.told).toEqual(['ready', 'success'])
    expect(captcha.view.has('tap--passed')).toBe(true)
    expect(captcha.view.attribute('tap', 'ariaChecked')).toBe(true)
  })

  test('a clock that was set back between touch and tap makes no negative time', async () => {
    const captcha = await shown()
    await captcha.view.fire('tap', 'touchstart')
    jest.setSystemTime(Date.now() - 3_600_000)
    await captcha.view.tap('tap')
    expect(decoded(b.service.last.fields.CaptchaVerifyParam).data).toMatchObject({ durationMs: 0, track: [[0, 0, 0]] })
  })

  test('a screen reader’s tap, which touches nothing, is one too', async () => {
    const captcha = await shown()
    await captcha.view.tap('tap')
    expect(decoded(b.service.last.fields.CaptchaVerifyParam).data).toEqual({
      type: 'CHECK_BOX',
      position: 0,
      durationMs: 0,
      input: 'steps',
      track: [[0, 0, 0]],
    })
  })

  test('a double tap sends once', async () => {
    b.service.verifications('never')
    const captcha = await shown()
    await captcha.view.tap('tap')
    await captcha.view.tap('tap')
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)
    expect(captcha.view.has('tap--verifying')).toBe(true)
    expect(captcha.view.text('tap__tip')).toBe(textsOf('cn').VERIFYING)
  })

  test('refused, a fresh one comes', async () => {
    b.service.verifications(verdict(false, 'F015'))
    const captcha = await shown()
    await captcha.view.tap('tap')
    expect(captcha.view.has('tap--failed')).toBe(true)
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
    expect(captcha.view.has('tap--open')).toBe(true)
  })
})

describe('TRACELESS', () => {
  const mounted = async () => {
    b.service.initializations(challenge('TRACELESS'))
    return (await b.mount()).captcha
  }

  test('answers by itself once it is shown, and not before', async () => {
    const captcha = await mounted()
    await advance(5000)
    expect(captcha.told).toEqual(['ready'])
    await captcha.show()
    expect(captcha.told).toEqual(['ready', 'success'])
    expect(decoded(b.service.last.fields.CaptchaVerifyParam)).toEqual({
      sceneId: 'scene',
      certifyId: 'certify-1',
      data: { type: 'TRACELESS', position: 0, durationMs: 0, input: 'touch', track: [] },
    })
  })

  test('shown before it is there, answers as soon as it is', async () => {
    b.service.initializations(challenge('TRACELESS'))
    const { captcha } = await b.mount({ prefetch: false })
    await captcha.show()
    expect(captcha.told).toEqual(['ready', 'success'])
  })

  test('says what it does while it does it', async () => {
    b.service.verifications('never')
    const captcha = await mounted()
    await captcha.show()
    expect(captcha.view.has('panel__traceless')).toBe(true)
    expect(captcha.view.text('panel__tip')).toBe(textsOf('cn').VERIFYING)
  })

  test('closes by itself after a pass', async () => {
    const captcha = await mounted()
    await captcha.show()
    await advance(1500)
    expect(captcha.only('close')).toEqual({ reason: 'success' })
  })

  test('refused, the next challenge may be of another kind', async () => {
    b.service.verifications(verdict(false, 'F001'))
    const captcha = await mounted()
    b.service.initializations(challenge('TRACELESS'), challenge('SLIDING'))
    await captcha.show()
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
    expect(captcha.view.has('drag')).toBe(true)
  })

  test('refused, the panel waits for a press instead of spinning for ever, and says so', async () => {
    b.service.verifications(verdict(false, 'F001'), verdict(true, 'T001'))
    const captcha = await mounted()
    await captcha.show()
    expect(captcha.view.has('panel__retry')).toBe(false)
    await advance(60000)
    const { view } = captcha
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
    expect(view.has('spinner')).toBe(false)
    expect(view.text('panel__retry')).toBe(textsOf('cn').RETRY)
    expect(view.attribute('panel__retry', 'ariaRole')).toBe('button')
    expect(view.text('panel__tip')).toBe(textsOf('cn').START_VERIFY)
    // For a screen reader, in the live region.
    expect(view.texts('captcha__live')[0]).toContain(textsOf('cn').START_VERIFY)
    await view.tap('panel__retry')
    expect(captcha.told).toEqual(['ready', 'fail', 'ready', 'success'])
    expect(view.has('panel__retry')).toBe(false)
  })

  test('its refresh button does nothing meanwhile: a fresh one would wait, too', async () => {
    b.service.verifications(verdict(false, 'F001'))
    const captcha = await mounted()
    await captcha.show()
    await advance(2000)
    await captcha.view.press(textsOf('cn').REFRESH)
    expect(b.service.sent('InitCaptcha')).toHaveLength(2)
  })

  test('embedded is a fault of mode, after one request', async () => {
    b.service.initializations(challenge('TRACELESS'))
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.told).toEqual(['error'])
    expect(captcha.only('error')).toMatchObject({
      code: 'InvalidParameter',
      type: 'Parameter',
      attempts: 1,
      issues: [{ field: 'mode', rule: 'value' }],
    })
    await settled()
    expect(b.service.requests).toHaveLength(1)
  })
})

describe('a verification that does not come through', () => {
  const answered = async (...script: readonly Line[]) => {
    b.service.initializations(challenge('CHECK_BOX'))
    b.service.verifications(...script)
    const { captcha } = await b.mount({ mode: 'embed' })
    await captcha.view.tap('tap')
    return captcha
  }
  const params = () => b.service.sent('VerifyCaptcha').map(({ fields }) => fields.CaptchaVerifyParam)

  test('is tried three times with the same answer, then told', async () => {
    const captcha = await answered(failWith('request:fail'))
    await advance(5000)
    expect(params()).toHaveLength(3)
    expect(new Set(params()).size).toBe(1)
    expect(captcha.told).toEqual(['ready', 'error'])
    expect(captcha.only('error')).toMatchObject({ code: 'NetworkError', attempts: 3, certifyId: 'certify-1' })
    expect(JSON.stringify(captcha.only('error'))).not.toContain(params()[0])
  })

  test('keeps the answer: a retry sends the same one, to the same challenge', async () => {
    const captcha = await answered(failWith('request:fail'))
    await advance(5000)
    b.service.verifications(verdict(true, 'T001'))
    await captcha.view.tap('error__retry')
    expect(params()).toHaveLength(4)
    expect(new Set(params()).size).toBe(1)
    expect(b.service.sent('InitCaptcha')).toHaveLength(1)
    expect(captcha.told).toEqual(['ready', 'error', 'success'])
    expect(captcha.view.has('error')).toBe(false)
  })

  test('without a network goes on by itself when it is back', async () => {
    b.phone.online = false
    const captcha = await answered(failWith('request:fail'))
    expect(captcha.only('error')).toMatchObject({ code: 'NetworkUnavailable', attempts: 1 })
    b.service.verifications(verdict(true, 'T001'))
    b.phone.setOnline(true)
    await settled()
    expect(captcha.told).toEqual(['ready', 'error', 'success'])
    expect(new Set(params()).size).toBe(1)
  })

  test('in time after a failure is a pass like any other', async () => {
    const captcha = await answered(failWith('request:fail'), verdict(true, 'T001'))
    await advance(1000)
    expect(captcha.told).toEqual(['ready', 'success'])
  })

  test('answered without the documented shape is MalformedResponse', async () => {
    const captcha = await answered({ statusCode: 200, header: {}, data: { Success: true, Code: 'Success' } })
    expect(captcha.only('error')).toMatchObject({ code: 'MalformedResponse' })
    // A verdict has no need of a VerifyCode.
    expect(captcha.only('error').issues?.map(({ field }) => field)).toEqual(['Result.VerifyResult'])
  })

  test('is out of time with the challenge: 20 minutes end the answer too', async () => {
    const captcha = await answered(failWith('request:fail'))
    await advance(21 * 60 * 1000)
    expect(captcha.told).toEqual(['ready', 'error', 'expire', 'ready'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', certifyId: 'certify-2' })
  })
})
