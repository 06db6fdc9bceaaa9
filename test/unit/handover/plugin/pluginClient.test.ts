import { setPluginSource } from '../../../../plugin/handover/plugin/pluginSource'
import { ANSWER } from '../../core/state/journey'
import { respond } from '../../fakes/request'
import { failureBody, initBody } from '../../fakes/service'
import { type HandedOver, handedOver, lateStandIn, standInPlugin, type Verdict } from './standIn'

let plugin: ReturnType<typeof standInPlugin>
let open: HandedOver[] = []

/** A captcha of this test alone, configured. */
function captcha(setting: Parameters<typeof handedOver>[0] = {}, raw = {}): HandedOver {
  const one = handedOver(setting)
  open.push(one)
  one.configure(raw)
  return one
}

/** A page whose verdict comes when the test says so. */
function judging() {
  const verdicts: ((verdict: unknown) => void)[] = []
  const results: unknown[] = []
  const callbacks = {
    captchaVerifyCallback: () => new Promise(resolve => verdicts.push(resolve)),
    onBizResultCallback: (result: unknown) => void results.push(result),
  }
  const one = captcha({ callbacks })
  one.show()
  return { one, results, judge: (verdict: unknown) => verdicts.shift()?.(verdict) }
}

beforeEach(() => {
  plugin = standInPlugin()
})
afterEach(() => {
  for (const one of open) one.detach()
  open = []
  setPluginSource(null)
})

/** Waits for what promises bring. */
const settled = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

describe('before it is mounted', () => {
  test('all parameters are checked; with faults the client is not mounted', () => {
    const { failure, given } = captcha({}, { sceneId: '', region: 'moon' })
    expect(failure?.faults?.map(({ field }) => field)).toEqual(['sceneId', 'region'])
    expect(given).toEqual([])
  })

  test('without the interface of the plugin there is an error; given later, refresh() works', () => {
    setPluginSource(null)
    const one = captcha()
    expect(one.failure?.faults).toEqual([
      { field: 'client', rule: 'value', expected: "'plugin' + configure({ plugin })", received: '"plugin"' },
    ])
    plugin = standInPlugin()
    one.dispatch({ type: 'refresh' })
    expect(one.state).toBe('ready')
  })

  test('an interface that was withdrawn is an error at the next show()', () => {
    const one = captcha()
    setPluginSource(null)
    one.show()
    expect(one.failure).toMatchObject({
      code: 'InvalidParameter',
      faults: [{ expected: "'plugin' + configure({ plugin })" }],
    })
    expect(one.props).toBeNull()
  })

  test('a captcha of our own needs no interface', () => {
    setPluginSource(null)
    expect(captcha({}, { client: 'own', prefix: 'demo' }).state).toBe('requesting')
  })

  test('without generic:challenge there is an error, and never a ready', () => {
    const one = captcha({ absent: true })
    expect(one.names()).toEqual(['error'])
    expect(one.failure?.faults).toMatchObject([{ field: 'client', expected: "'plugin' + generic:challenge" }])
    expect(one.props).toBeNull()
    one.show()
    expect(plugin.shows).toBe(0)
  })

  test('no request is sent and no prefix needed', () => {
    const { request, names } = captcha()
    expect(names()).toEqual(['ready'])
    expect(request.sent).toEqual([])
  })

  test('with a preflight a prefix is needed', () => {
    expect(captcha({}, { preflight: true }).failure?.faults).toMatchObject([{ field: 'prefix', rule: 'missing' }])
  })

  test('a preflight that fails: the client is not mounted', () => {
    const raw = { preflight: true, prefix: 'demo' }
    const one = captcha({ script: [respond(failureBody('IllegalScene'))] }, raw)
    expect(one.failure?.code).toBe('IllegalScene')
    expect(one.given).toEqual([])
  })

  test('a preflight that passes: it is', () => {
    const raw = { preflight: true, prefix: 'demo' }
    const one = captcha({ script: [respond(initBody())] }, raw)
    expect(one.names()).toEqual(['ready'])
    expect(one.given).toHaveLength(1)
  })
})

describe('a plugin that comes late', () => {
  const LATE = 15000
  const loadFailed = (errMsg: string) => ({ code: 'ClientLoadFailed', type: 'Resource', platform: { errMsg } })
  const bring = async (late: ReturnType<typeof lateStandIn>) => {
    late.come()
    await settled()
  }

  test('is asked for with the initialization; mounted and ready once it is there', async () => {
    const late = lateStandIn()
    const one = captcha()
    expect([late.calls.length, one.state, one.given, one.names()]).toEqual([1, 'requesting', [], []])
    await bring(late)
    expect([one.state, one.names(), one.given.length]).toEqual(['ready', ['ready'], 1])
    expect(one.clock.pending).toBe(1)
  })

  test('with prefetch off: at the first show(), which opens it', async () => {
    const late = lateStandIn()
    const one = captcha({}, { prefetch: false })
    expect(late.calls).toHaveLength(0)
    one.show()
    expect([late.calls.length, one.state, one.visible]).toEqual([1, 'requesting', true])
    await bring(late)
    expect([one.state, late.plugin.shows]).toEqual(['solving', 1])
  })

  test('shown meanwhile: opened when it is there, once', async () => {
    const late = lateStandIn()
    const one = captcha()
    one.show()
    one.show()
    await bring(late)
    expect([one.state, late.plugin.shows, late.calls.length]).toEqual(['solving', 1, 1])
  })

  test('shown and hidden meanwhile: ready, and not open', async () => {
    const late = lateStandIn()
    const one = captcha()
    one.show()
    one.hide()
    await bring(late)
    expect([one.state, one.names(), late.plugin.shows]).toEqual(['ready', ['close', 'ready'], 0])
  })

  test('embedded: opened without show()', async () => {
    const late = lateStandIn()
    const one = captcha({}, { mode: 'embed' })
    await bring(late)
    expect([one.state, late.plugin.shows]).toEqual(['solving', 0])
  })

  test.each(['reset', 'detach'] as const)('%s meanwhile: nothing is mounted and nothing told', async type => {
    const late = lateStandIn()
    const one = captcha()
    one.dispatch({ type })
    await bring(late)
    expect([one.given, one.names(), one.clock.pending]).toEqual([[], [], 0])
  })

  test.each([
    ['new properties', (one: HandedOver) => one.configure({ sceneId: 'other' }), 'other'],
    ['refresh()', (one: HandedOver) => one.dispatch({ type: 'refresh' }), 'scene'],
  ])('%s meanwhile: mounted once, with the newest', async (_, act, sceneId) => {
    const late = lateStandIn()
    const one = captcha()
    act(one)
    await bring(late)
    expect(one.given.map(({ SceneId }) => SceneId)).toEqual([sceneId])
    expect([one.names(), late.calls.length]).toEqual([['ready'], 1])
  })

  test('a captcha of our own by new properties: the plugin that comes is not mounted', async () => {
    const late = lateStandIn()
    const one = captcha()
    one.configure({ client: 'own', prefix: 'demo' })
    await bring(late)
    expect([one.given, one.names(), one.request.sent.length]).toEqual([[], [], 1])
  })

  test.each(['popup', 'embed'])('rejected, %s: the words of the platform; retried by hand', async mode => {
    const late = lateStandIn()
    const one = captcha({}, { mode })
    one.show()
    late.break('load:fail')
    await settled()
    expect(one.failure).toMatchObject(loadFailed('load:fail'))
    expect([one.names(), one.visible, one.clock.pending]).toEqual([['error'], true, 0])
    one.dispatch({ type: 'retry' })
    expect(late.calls).toHaveLength(2)
    await bring(late)
    expect(one.state).toBe('solving')
  })

  test('never: an error after 15 s; what comes later serves the next show()', async () => {
    const late = lateStandIn()
    const one = captcha()
    one.clock.advance(LATE)
    expect(one.failure).toMatchObject({ code: 'ClientLoadFailed', retryable: false })
    await bring(late)
    expect([one.state, one.names()]).toEqual(['error', ['error']])
    one.show()
    expect([one.state, late.calls.length]).toEqual(['solving', 1])
  })

  test('two captchas: one call; who is not shown does not take the place', async () => {
    const late = lateStandIn()
    const [one, two] = [captcha(), captcha({}, { sceneId: 'two' })]
    one.show()
    await bring(late)
    expect([one.state, two.state, late.calls.length]).toEqual(['solving', 'ready', 1])
    expect([one.props?.SceneId, two.props]).toEqual(['scene', null])
    two.show()
    expect([one.state, two.state, two.props?.SceneId]).toEqual(['idle', 'solving', 'two'])
  })

  test('the preflight comes first: its error spares the load', async () => {
    const late = lateStandIn()
    const raw = { preflight: true, prefix: 'demo' }
    expect(captcha({ script: [respond(failureBody('IllegalScene'))] }, raw).failure?.code).toBe('IllegalScene')
    expect(late.calls).toHaveLength(0)
    const one = captcha({ script: [respond(initBody())] }, raw)
    expect([late.calls.length, one.state]).toEqual([1, 'requesting'])
    await bring(late)
    expect(one.said.find(({ name }) => name === 'ready')).toMatchObject({
      detail: { captchaType: 'INPAINTING', attempts: 1 },
    })
  })

  test('without generic:challenge: an error, and never a ready', async () => {
    const late = lateStandIn()
    const one = captcha({ absent: true })
    await bring(late)
    expect(one.names()).toEqual(['error'])
    expect(one.failure?.faults).toMatchObject([{ expected: "'plugin' + generic:challenge" }])
  })

  test('another one given after it was mounted is waited for by show(); detach ends that', async () => {
    const one = captcha()
    const late = lateStandIn()
    one.show()
    expect([late.calls.length, one.state]).toEqual([1, 'solving'])
    one.show()
    await bring(late)
    expect(late.plugin.shows).toBe(1)
    const later = lateStandIn()
    one.show()
    one.detach()
    await bring(later)
    expect([later.plugin.shows, one.clock.pending]).toEqual([0, 0])
  })

  test('another one given after it was mounted, that does not come: an error', async () => {
    const one = captcha()
    const late = lateStandIn()
    one.show()
    late.break('load:fail')
    await settled()
    expect(one.failure).toMatchObject(loadFailed('load:fail'))
    expect(one.props).toBeNull()
  })
})

describe('show()', () => {
  test('of a drawn component reaches the plugin at once', () => {
    const one = captcha()
    expect(plugin.shows).toBe(0)
    one.show()
    expect(plugin.shows).toBe(1)
  })

  test('waits until the component is drawn; many are one', () => {
    const one = captcha({ draws: 'later' })
    one.show()
    one.show()
    one.show()
    expect(plugin.shows).toBe(0)
    one.draw()
    expect(plugin.shows).toBe(1)
  })

  test('before there are parameters is remembered', () => {
    const one = handedOver()
    open.push(one)
    one.show()
    one.configure()
    expect(one.state).toBe('solving')
    expect(plugin.shows).toBe(1)
  })

  test('withdrawn before the component is drawn opens nothing', () => {
    const one = captcha({ draws: 'later' })
    one.show()
    one.hide()
    one.draw()
    expect(plugin.shows).toBe(0)
  })

  test('hide() and show() within one drawing open the newest, once', () => {
    const one = captcha({ draws: 'later' })
    one.show()
    one.hide()
    one.show()
    one.draw()
    expect(one.given).toHaveLength(2)
    expect(plugin.shows).toBe(1)
  })

  test('opens it once more while it is open: it may have been closed', () => {
    const one = captcha()
    one.show()
    one.show()
    expect(plugin.shows).toBe(2)
    expect(one.given).toHaveLength(1)
  })

  test('of an embedded captcha calls nothing: the component shows itself', () => {
    const one = captcha({}, { mode: 'embed' })
    expect(one.state).toBe('solving')
    one.show()
    expect(plugin.shows).toBe(0)
  })

  test('that throws is an error with the text of the exception; the next one tries again', () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    plugin.onShow = () => {
      throw new Error('not yet')
    }
    const one = captcha()
    one.show()
    expect(one.failure).toMatchObject({ type: 'Unknown', platform: { errMsg: 'Error: not yet' } })
    expect(one.props).toBeNull()
    plugin.onShow = () => undefined
    one.show()
    expect(one.state).toBe('solving')
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
  })

  test('may bring its answer before it returns', () => {
    const one = captcha()
    plugin.onShow = () => one.props?.success?.('PARAM')
    one.show()
    expect(one.names()).toEqual(['ready', 'success'])
  })
})

describe('V3', () => {
  test('refused, refused, passed', () => {
    const one = captcha()
    one.show()
    one.props?.fail?.('F015')
    one.props?.fail?.({ Success: true, Code: 'Success', Result: { VerifyResult: false, VerifyCode: 'F010' } })
    one.props?.success?.('PARAM')
    expect(one.said.filter(({ name }) => name === 'fail')).toMatchObject([
      { verifyCode: 'F015', refreshes: 0 },
      { verifyCode: 'F010', refreshes: 1 },
    ])
    expect(one.said.find(({ name }) => name === 'success')).toMatchObject({ detail: { captchaVerifyParam: 'PARAM' } })
    expect(one.given).toHaveLength(1)
    one.clock.advance(1000)
    expect(one.props).toBeNull()
    expect(one.names().slice(-1)).toEqual(['close'])
    expect(one.clock.pending).toBe(0)
  })

  test('a second pass of the same challenge is ignored', () => {
    const one = captcha()
    one.show()
    one.props?.success?.('PARAM')
    one.props?.success?.('AGAIN')
    expect(one.names()).toEqual(['ready', 'success'])
  })

  test('what a component reports after it was taken away is ignored', () => {
    const one = captcha({ callbacks: { onClose: () => 0, onError: () => 0 } })
    one.show()
    const old = one.props
    one.dispatch({ type: 'refresh' })
    const before = one.said.length
    old?.success?.('PARAM')
    old?.fail?.('F015')
    old?.onClose?.()
    old?.onError?.('IllegalScene')
    expect(one.said).toHaveLength(before)
    expect(one.props).not.toBe(old)
  })

  test('a client that never answers is taken away after 20 minutes', () => {
    const one = captcha()
    one.show()
    one.clock.advance(20 * 60 * 1000)
    expect(one.names()).toEqual(['ready', 'expire', 'close'])
    expect(one.props).toBeNull()
    expect(one.clock.pending).toBe(0)
    one.show()
    expect(one.state).toBe('solving')
    expect(plugin.shows).toBe(2)
  })
})

describe('keys of the Web client, should the plugin know them', () => {
  const callbacks = { onClose: () => 0, onError: () => 0 }

  test('onClose: the page gets close, and the next show() opens the same component', () => {
    const one = captcha({ callbacks })
    one.show()
    one.props?.onClose?.()
    expect(one.names()).toEqual(['ready', 'close'])
    one.show()
    expect(one.given).toHaveLength(1)
    expect(plugin.shows).toBe(2)
  })

  test('onError: an error of the page, and the component is taken away', () => {
    const one = captcha({ callbacks })
    one.props?.onError?.({ Code: 'Throttling', Message: 'slow down' })
    expect(one.failure).toMatchObject({ code: 'Throttling', platform: { errMsg: 'slow down' } })
    expect(one.props).toBeNull()
  })
})

describe('V2', () => {
  test.each([
    [{ captchaResult: true, bizResult: false }, 'success', [false]],
    [{ captchaResult: true }, 'success', [undefined]],
    [{ captchaResult: false, bizResult: true }, 'fail', []],
  ])(
    '%j goes to the client as it is, to the page as the event %s, and the business result of a pass once',
    async (verdict, name, told) => {
      const { one, results, judge } = judging()
      const promise = one.props?.captchaVerifyCallback?.('PARAM')
      expect(one.state).toBe('verifying')
      judge(verdict)
      expect(await promise).toEqual(verdict)
      one.given[0]?.onBizResultCallback?.(verdict.captchaResult)
      expect(one.names()).toEqual(['ready', name])
      expect(results).toEqual(told)
    },
  )

  test('a verdict at once', async () => {
    const callbacks = { captchaVerifyCallback: () => ({ captchaResult: true }) }
    const one = captcha({ callbacks })
    one.show()
    expect(await one.props?.captchaVerifyCallback?.('PARAM')).toEqual({ captchaResult: true })
    expect(one.state).toBe('passed')
  })

  test('a page that resets the captcha inside success has passed all the same', async () => {
    const one = captcha({
      callbacks: { captchaVerifyCallback: () => Promise.resolve({ captchaResult: true }) },
      onSaid: ({ name }, dispatch) => name === 'success' && dispatch({ type: 'reset' }),
    })
    one.show()
    expect(await one.props?.captchaVerifyCallback?.('PARAM')).toEqual({ captchaResult: true })
    expect(one.props).toBeNull()
  })

  test('no verdict within 30 s is a refusal, for the client, too', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { one } = judging()
    const promise = one.props?.captchaVerifyCallback?.('PARAM')
    one.clock.advance(30000)
    expect(await promise).toEqual({ captchaResult: false })
    expect(one.said.slice(-1)).toMatchObject([{ name: 'fail', verifyCode: 'CallbackTimeout' }])
    expect(one.state).toBe('solving')
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
  })

  test('a second answer meanwhile is refused, and the verdict stays that of the first', async () => {
    const { one, judge } = judging()
    const first = one.props?.captchaVerifyCallback?.('ONE')
    const second = one.props?.captchaVerifyCallback?.('TWO')
    expect(await second).toEqual({ captchaResult: false })
    judge({ captchaResult: true })
    expect(await first).toEqual({ captchaResult: true })
    expect(one.said.find(({ name }) => name === 'success')).toMatchObject({ detail: { captchaVerifyParam: 'ONE' } })
  })

  test('refused, then passed: each answer has a verdict of its own', async () => {
    const { one, judge } = judging()
    const first = one.props?.captchaVerifyCallback?.('ONE')
    judge({ captchaResult: false })
    expect(await first).toEqual({ captchaResult: false })
    const second = one.props?.captchaVerifyCallback?.('TWO')
    judge({ captchaResult: true })
    expect(await second).toEqual({ captchaResult: true })
    expect(one.names()).toEqual(['ready', 'fail', 'success'])
  })

  test.each(['hide', 'detach'] as const)(
    '%s() in between: the client is refused, the page is not asked again',
    async how => {
      const { one, results, judge } = judging()
      const promise = one.props?.captchaVerifyCallback?.('PARAM')
      one[how]()
      expect(await promise).toEqual({ captchaResult: false })
      judge({ captchaResult: true, bizResult: true })
      await settled()
      expect(one.names()).not.toContain('success')
      expect(results).toEqual([])
    },
  )

  test('an answer of a component that is gone is refused', async () => {
    const { one } = judging()
    const old = one.props
    one.hide()
    const verdict: Verdict | undefined = await old?.captchaVerifyCallback?.('PARAM')
    expect(verdict).toEqual({ captchaResult: false })
  })
})

describe('several captchas', () => {
  test('one that is shown takes the component from the other, which is closed', () => {
    const one = captcha()
    const two = captcha()
    one.show()
    two.show()
    expect([one.props === null, two.props === null]).toEqual([true, false])
    expect(one.names()).toEqual(['ready', 'ready', 'close'])
    expect([one.state, one.visible]).toEqual(['idle', false])
  })

  test('and is mounted again at its next show()', () => {
    const [one, two] = [captcha(), captcha()]
    one.show()
    two.show()
    one.show()
    one.props?.success?.('PARAM')
    expect(one.names().slice(-1)).toEqual(['success'])
    expect(two.names().slice(-1)).toEqual(['close'])
    expect(plugin.shows).toBe(3)
  })

  test('of captchas that are not shown, the newest has the component', () => {
    const [one, two] = [captcha(), captcha()]
    expect([one.state, two.state]).toEqual(['idle', 'ready'])
    expect(one.names()).toEqual(['ready'])
    one.show()
    expect([one.state, two.state]).toEqual(['solving', 'idle'])
  })

  test('one that its person closed loses it to the next', () => {
    const one = captcha({ callbacks: { onClose: () => 0 } })
    one.show()
    one.props?.onClose?.()
    expect(captcha().props).not.toBeNull()
  })

  test('one that is not shown does not take the component from one that is', () => {
    const one = captcha()
    one.show()
    const two = captcha()
    expect([one.state, two.state]).toEqual(['solving', 'ready'])
    expect([one.props === null, two.props === null]).toEqual([false, true])
    two.show()
    expect(two.given).toHaveLength(1)
  })

  test('what the component of one reports is not taken for that of the other', () => {
    const [one, two] = [captcha(), captcha({}, { sceneId: 'two' })]
    one.show()
    const old = one.props
    two.show()
    old?.success?.('PARAM')
    expect([...one.names(), ...two.names()]).not.toContain('success')
    two.props?.success?.('PARAM')
    expect(two.said.find(({ name }) => name === 'success')).toMatchObject({ detail: { sceneId: 'two' } })
  })

  test('a verdict on an answer to a challenge of ours is not given to the client', async () => {
    const { one, judge } = judging()
    const promise = one.props?.captchaVerifyCallback?.('PARAM')
    const own = captcha(
      { script: [respond(initBody())], callbacks: { captchaVerifyCallback: () => ({ captchaResult: false }) } },
      { client: 'own', prefix: 'demo' },
    )
    own.dispatch({ type: 'answered', answer: { ...ANSWER, type: 'INPAINTING' } })
    expect(own.state).toBe('failed')
    judge({ captchaResult: true })
    expect(await promise).toEqual({ captchaResult: true })
  })

  test('a verdict that comes after the component was taken away is dropped', async () => {
    const verdicts: ((verdict: unknown) => void)[] = []
    const one = captcha({ callbacks: { captchaVerifyCallback: () => new Promise(resolve => verdicts.push(resolve)) } })
    const two = captcha()
    one.show()
    const promise = one.props?.captchaVerifyCallback?.('PARAM')
    two.show()
    expect(await promise).toEqual({ captchaResult: false })
    verdicts[0]?.({ captchaResult: true })
    await settled()
    expect([one.state, two.state]).toEqual(['idle', 'solving'])
  })
})
