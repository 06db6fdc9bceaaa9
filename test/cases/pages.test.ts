/** @jest-environment jsdom */
import {
  advance,
  bench,
  builtModule,
  type Captcha,
  captchaTag,
  challenge,
  drag,
  letGo,
  type Mounted,
  type Page,
  picturesLoad,
  REQUIRED,
  settled,
  type Values,
  verdict,
} from '../component/harness'
import { UNKNOWN_KEYS, VERDICTS, WEB_KEYS } from './pages'

/** Kind 3: pages that were written for Alibaba's plugin. The tables, with the source of each row, are in pages.ts. */
const b = bench()

const plugin = () => builtModule() as unknown as Record<'show' | 'refresh' | 'reloadCaptcha', () => void>

let warnings: jest.SpyInstance
beforeEach(() => {
  warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => warnings.mockRestore())

/** A page that gives everything in `props`, as Alibaba's does. */
const drop = (props: object, beside: Values = {}) =>
  b.mount({
    ...REQUIRED,
    sceneId: undefined,
    prefix: undefined,
    props: { SceneId: 'scene', prefix: 'demo', ...props },
    ...beside,
  })

/** Somebody opens the popup and drags the piece. */
async function answer(captcha: Captcha): Promise<void> {
  await captcha.show()
  await picturesLoad(captcha)
  await drag(captcha)
}

/** Longer than a page may take over its verdict. */
const PATIENCE_MS = 35000

describe('a captchaVerifyCallback that', () => {
  test.each(VERDICTS)('$page: $ends', async ({ callback, ends }) => {
    const log = b.expectLog()
    const onBizResultCallback = jest.fn()
    const { captcha } = await drop({ captchaVerifyCallback: callback, onBizResultCallback })
    await answer(captcha)
    await advance(PATIENCE_MS)
    const [last, ...others] = [...captcha.details('success'), ...captcha.details('fail')]
    expect(others).toEqual([])
    expect(last?.verifyCode).toBe(ends === 'pass' || ends === 'refusal' ? '' : ends)
    expect(captcha.details('success')).toHaveLength(ends === 'pass' ? 1 : 0)
    expect(onBizResultCallback).toHaveBeenCalledTimes(ends === 'pass' ? 1 : 0)
    // The service is not asked, and one line tells the developer what to return.
    expect(b.service.sent('VerifyCaptcha')).toEqual([])
    const complaints = log.mock.calls.map(([sentence]) => sentence)
    const expected = ends === 'pass' || ends === 'refusal' ? [] : [expect.stringContaining('captchaResult')]
    expect(complaints).toEqual(expected)
  })
})

describe('a business result', () => {
  test.each([
    [{ captchaResult: true, bizResult: true }, [[true]]],
    [{ captchaResult: true, bizResult: false }, [[false]]],
    [{ captchaResult: true }, [[undefined]]],
    [{ captchaResult: false, bizResult: true }, []],
    [{ captchaResult: false, bizResult: false }, []],
    [{ captchaResult: false }, []],
  ])('of %j: onBizResultCallback gets %j', async (given, calls) => {
    const onBizResultCallback = jest.fn()
    const { captcha } = await drop({ captchaVerifyCallback: async () => given, onBizResultCallback })
    await answer(captcha)
    await advance(3000)
    expect(onBizResultCallback.mock.calls).toEqual(calls)
  })

  test('is told after a wrong answer and a right one once, after the right one', async () => {
    const told: unknown[] = []
    const { captcha } = await drop({
      captchaVerifyCallback: () => ({ captchaResult: told.push('answer') > 1, bizResult: true }),
      onBizResultCallback: (result: unknown) => told.push(result),
    })
    await answer(captcha)
    await advance(2000)
    await picturesLoad(captcha)
    await drag(captcha)
    expect(told).toEqual(['answer', 'answer', true])
  })

  test('without a captchaVerifyCallback is never told: the service judges', async () => {
    const onBizResultCallback = jest.fn()
    const { captcha } = await drop({ onBizResultCallback })
    await answer(captcha)
    expect(captcha.told).toContain('success')
    expect(onBizResultCallback).not.toHaveBeenCalled()
  })
})

describe('the callbacks of both architectures', () => {
  test('the page judges once, and success has the answer once', async () => {
    const [success, fail, judge, biz] = [
      jest.fn(),
      jest.fn(),
      jest.fn(async () => ({ captchaResult: true })),
      jest.fn(),
    ]
    const { captcha } = await drop({ success, fail, captchaVerifyCallback: judge, onBizResultCallback: biz })
    await answer(captcha)
    await advance(3000)
    expect([judge, success, biz, fail].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 0])
    expect(success).toHaveBeenCalledWith(captcha.only('success').captchaVerifyParam)
    expect(b.service.sent('VerifyCaptcha')).toEqual([])
  })

  test('refused by the page: fail hears it, and success nothing', async () => {
    const [success, fail] = [jest.fn(), jest.fn()]
    const { captcha } = await drop({ success, fail, captchaVerifyCallback: () => ({ captchaResult: false }) })
    await answer(captcha)
    expect([success, fail].map(({ mock }) => mock.calls.length)).toEqual([0, 1])
  })
})

describe('a verdict that comes', () => {
  const asked = async (leave: (mounted: Mounted) => unknown) => {
    let settle: (value: unknown) => void = () => undefined
    const [success, biz] = [jest.fn(), jest.fn()]
    const captchaVerifyCallback = () => new Promise(done => (settle = done))
    const mounted = await drop({ captchaVerifyCallback, onBizResultCallback: biz, success })
    await answer(mounted.captcha)
    await leave(mounted)
    settle({ captchaResult: true, bizResult: true })
    await advance(PATIENCE_MS)
    return { ...mounted, calls: [success, biz].map(({ mock }) => mock.calls.length) }
  }

  test.each([
    ['after the popup was closed', ({ captcha }: Mounted) => captcha.view.press('关闭')],
    ['after hide()', ({ captcha }: Mounted) => captcha.api.hide()],
    ['after reset()', ({ captcha }: Mounted) => captcha.api.reset()],
    ['after refresh()', ({ captcha }: Mounted) => captcha.api.refresh()],
    ['after the page went', ({ page }: Mounted) => page.detach()],
    [
      'for another scene',
      ({ page }: Mounted) =>
        page.set({ props: { SceneId: 'other', prefix: 'demo', captchaVerifyCallback: () => ({}) } }),
    ],
  ])('%s is not told', async (_, leave) => {
    const { captcha, calls } = await asked(leave)
    expect(calls).toEqual([0, 0])
    expect(captcha.details('success')).toEqual([])
  })
})

describe('a page that learns its scene later', () => {
  const silent = (captcha: Captcha) => {
    expect([captcha.told, captcha.state, b.service.requests.length]).toEqual([[], 'idle', 0])
  }
  const unset = (beside: Values = {}) => b.mount({ sceneId: undefined, ...beside })

  test.each([
    ['scene-id', { sceneId: 'scene' }],
    ['props', { props: { SceneId: 'scene' } }],
  ])('%s after 3 s: silence, then ready', async (_, given) => {
    const { page, captcha } = await unset({ props: null })
    await advance(3000)
    silent(captcha)
    await page.set(given)
    expect(captcha.told).toEqual(['ready'])
  })

  test.each([null, undefined])('%s for both is silence for ever', async nothing => {
    const { captcha } = await unset({ sceneId: nothing, props: nothing })
    await advance(60000)
    silent(captcha)
    expect(warnings).not.toHaveBeenCalled()
  })

  test.each(['scene-id', 'props'])('without the attribute %s, as well', async name => {
    const page = b.open(captchaTag('captcha', name === 'props' ? ['prefix', 'sceneId'] : ['prefix', 'props']), {
      prefix: 'demo',
    })
    await advance(60000)
    silent(page.captcha())
  })

  test.each([
    ['scene-id', { sceneId: '' }],
    ['SceneId', { props: { SceneId: '' } }],
    ['props', { props: {} }],
    ['SceneId', { props: { SceneId: null } }],
  ])('%s that is empty (%j) is a value that is missing', async (_, given) => {
    const { captcha } = await unset(given)
    expect(captcha.only('error')).toMatchObject({
      code: 'InvalidParameter',
      issues: [{ field: 'sceneId', rule: 'missing' }],
    })
    expect(b.service.requests).toEqual([])
  })

  test('null, then {}, then a scene: silence, one error, ready', async () => {
    const { page, captcha } = await unset({ props: null })
    await advance(1000)
    silent(captcha)
    await page.set({ props: {} })
    expect(captcha.told).toEqual(['error'])
    await page.set({ props: { SceneId: 'scene' } })
    expect(captcha.told).toEqual(['error', 'ready'])
  })

  test('a scene, then null, then a scene: the second one begins anew', async () => {
    const { page, captcha } = await unset({ props: { SceneId: 'scene' } })
    await page.set({ props: null })
    expect(captcha.state).toBe('idle')
    expect(captcha.view.popped).toBe(false)
    await page.set({ props: { SceneId: 'scene' } })
    expect(captcha.told).toEqual(['ready', 'ready'])
  })

  test.each([
    ['before anything was looked at', 0],
    ['later', 1000],
  ])('show() %s: one error that says what is missing, and the scene mends it', async (_, ms) => {
    const page = b.open(captchaTag('captcha', ['prefix', 'sceneId', 'props']), {
      prefix: 'demo',
      sceneId: null,
      props: null,
    })
    const captcha = page.captcha()
    await advance(ms)
    captcha.api.show()
    captcha.api.show()
    await advance(500)
    expect(captcha.only('error')).toMatchObject({
      code: 'InvalidParameter',
      issues: [{ field: 'sceneId', rule: 'missing' }],
    })
    expect(captcha.view.popped).toBe(true)
    await page.set({ props: { SceneId: 'scene' } })
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
  })

  test('the scene and show() in one tick: no error', async () => {
    const { page, captcha } = await unset()
    page.change({ sceneId: 'scene' })
    captcha.api.show()
    await advance(500)
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
  })

  test.each(['refresh', 'hide', 'reset'] as const)('%s() meanwhile is silence', async method => {
    const { page, captcha } = await unset()
    captcha.api[method]()
    await advance(1000)
    silent(captcha)
    expect(captcha.seen).toEqual([])
    await page.set({ sceneId: 'scene' })
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.api.getState().visible).toBe(false)
  })

  test('embedded: a skeleton that cannot be closed, and one warning after 5 s', async () => {
    const { page, captcha } = await unset({ mode: 'embed', language: 'cn' })
    await advance(4000)
    expect(warnings).not.toHaveBeenCalled()
    await page.set({ language: 'en' })
    await advance(60000)
    silent(captcha)
    expect(captcha.view.has('panel__skeleton')).toBe(true)
    expect(captcha.view.hasLabel('Close')).toBe(false)
    expect(warnings.mock.calls).toEqual([[expect.stringMatching(/scene-id.*props/)]])
    await page.set({ sceneId: 'scene' })
    expect(captcha.told).toEqual(['ready'])
  })

  test.each([
    ['a scene that came in time', (page: Page) => page.set({ sceneId: 'scene' })],
    ['a page that went', (page: Page) => page.detach()],
  ])('embedded: no warning for %s', async (_, act) => {
    const { page } = await unset({ mode: 'embed' })
    await advance(4000)
    await act(page)
    await advance(60000)
    expect(warnings).not.toHaveBeenCalled()
  })
})

describe('keys of the Web client', () => {
  test.each(WEB_KEYS)('$ignored are left aside: ready, and one warning that names them', async ({ props, ignored }) => {
    const { page, captcha } = await drop(props)
    expect(captcha.told).toEqual(['ready'])
    // A page that renders again gives a new object of the same keys.
    await page.set({ props: { SceneId: 'scene', prefix: 'demo', ...props } })
    expect(captcha.told).toEqual(['ready'])
    expect(warnings).toHaveBeenCalledTimes(ignored.length > 0 ? 1 : 0)
    for (const key of ignored) expect(warnings.mock.calls[0]?.[0]).toMatch(new RegExp(`\\b${key}\\b`))
    expect(String(warnings.mock.calls[0]?.[0] ?? '').length).toBeLessThan(300)
  })

  test('getInstance is not called: there is no Web instance', async () => {
    const getInstance = jest.fn()
    await drop({ getInstance, verifyType: '3.0' })
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
    const { captcha } = await drop({ [name]: '#captcha-nowhere' })
    expect(captcha.only('error').issues).toMatchObject([{ field: name, rule: 'selector' }])
  })
})

describe('keys that do not exist', () => {
  test.each(UNKNOWN_KEYS)('$field: the rule unknown, and what to do', async ({ props, field, fix }) => {
    const { captcha } = await drop(props, { language: 'en' })
    const { code, issues = [] } = captcha.only('error')
    expect([code, issues.map(issue => [issue.field, issue.rule])]).toEqual(['InvalidParameter', [[field, 'unknown']]])
    expect(`${issues[0]?.message} ${issues[0]?.fix}`).toMatch(fix)
    expect(JSON.stringify(issues)).not.toContain(' | ')
    expect(b.service.requests).toEqual([])
  })

  test('3,000 of them: one error of at most 8 KB', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`unknownKeyNumber${at}`, at]))
    const { captcha } = await drop(many)
    const detail = captcha.only('error')
    expect(detail.issues?.length).toBeLessThanOrEqual(32)
    expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThanOrEqual(8192)
  })
})

// V3: the page's own server may refuse a login that passed. Then the page asks for a fresh challenge.
describe('after a pass', () => {
  const passedOnce = async (type: string, mode = 'popup', act: (mounted: Mounted) => unknown = () => undefined) => {
    b.service.initializations(challenge(type))
    const mounted = await b.mount({ mode })
    const { page, captcha } = mounted
    let done = false
    page.heed = ({ name }) => {
      if (name === 'success' && !done) act(mounted)
      done ||= name === 'success'
    }
    await captcha.show()
    if (type === 'CHECK_BOX') await captcha.view.tap('tap')
    if (type === 'SLIDING') await drag(captcha, { fraction: 1 })
    if (type === 'PUZZLE') {
      await picturesLoad(captcha)
      await drag(captcha)
    }
    expect(captcha.details('success')).toHaveLength(1)
    return mounted
  }

  const TYPES = ['PUZZLE', 'SLIDING', 'CHECK_BOX', 'TRACELESS']
  type Act = (mounted: Mounted) => unknown
  const ACTS: readonly (readonly [string, Act])[] = [
    ['reloadCaptcha()', () => plugin().reloadCaptcha()],
    ['refresh()', ({ captcha }) => captcha.api.refresh()],
    ['refresh() twice', ({ captcha }) => [captcha.api.refresh(), captcha.api.refresh()]],
    ['new properties', ({ page }) => page.change({ sceneId: 'scene-after-login' })],
  ]

  describe.each(ACTS)('%s', (_, act) => {
    const gone = ({ captcha }: Mounted) => {
      expect(captcha.told).toEqual(['ready', 'success', 'close', 'ready'])
      expect(captcha.only('close')).toEqual({ reason: 'success' })
      expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: false })
      expect(captcha.view.popped).toBe(false)
      expect(b.service.sent('InitCaptcha').filter(({ aborted }) => !aborted)).toHaveLength(2)
      expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)
    }

    test.each(TYPES)('0.2 s after %s was passed: the popup goes, a fresh challenge waits hidden', async type => {
      const mounted = await passedOnce(type)
      await advance(200)
      await act(mounted)
      await advance(10000)
      gone(mounted)
    })

    test.each(TYPES)('inside of success of %s: the same', async type => {
      const mounted = await passedOnce(type, 'popup', act)
      await advance(10000)
      gone(mounted)
    })

    test.each(TYPES)('after the popup of %s has gone: the same', async type => {
      const mounted = await passedOnce(type)
      await advance(2000)
      await act(mounted)
      await advance(10000)
      gone(mounted)
    })

    test.each(['PUZZLE', 'CHECK_BOX'])('embedded: a fresh %s in its place, and nothing closes', async type => {
      const mounted = await passedOnce(type, 'embed')
      await advance(200)
      await act(mounted)
      await advance(10000)
      expect(mounted.captcha.told).toEqual(['ready', 'success', 'ready'])
      expect(mounted.captcha.state).toBe('ready')
    })
  })

  test('and the next press opens the fresh one', async () => {
    const { captcha } = await passedOnce('PUZZLE')
    await advance(200)
    plugin().reloadCaptcha()
    await advance(2000)
    await answer(captcha)
    await advance(2000)
    expect(captcha.told).toEqual(['ready', 'success', 'close', 'ready', 'success', 'close'])
  })

  test('reset() closes, too, and nothing begins', async () => {
    const { captcha } = await passedOnce('PUZZLE', 'popup', mounted => mounted.captcha.api.reset())
    await advance(10000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(b.service.sent('InitCaptcha')).toHaveLength(1)
  })

  test('the scene is taken away inside of success: closed and idle', async () => {
    const { captcha } = await passedOnce('PUZZLE', 'popup', ({ page }) => page.change({ sceneId: null }))
    await advance(10000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(captcha.state).toBe('idle')
  })
})

describe('a TRACELESS scene: one success for one press', () => {
  const LONG_MS = 120_000

  const traceless = async (
    heed: (event: string, mounted: Mounted) => void,
    template = (tag: string) => tag,
    data: Values = {},
  ) => {
    b.service.initializations(challenge('TRACELESS'))
    const mounted = await b.mount(data, template)
    mounted.page.heed = ({ name }) => heed(name, mounted)
    return mounted
  }
  const one = () => expect(b.service.sent('VerifyCaptcha')).toHaveLength(1)

  test.each([
    ['refresh() on each success', 'success', ({ captcha }: Mounted) => captcha.api.refresh()],
    ['reloadCaptcha() on each success', 'success', () => plugin().reloadCaptcha()],
    ['refresh() on each close', 'close', ({ captcha }: Mounted) => captcha.api.refresh()],
    [
      'reset() and refresh() on each success',
      'success',
      ({ captcha }: Mounted) => [captcha.api.reset(), captcha.api.refresh()],
    ],
    [
      'hide() and refresh() on each success',
      'success',
      ({ captcha }: Mounted) => [captcha.api.hide(), captcha.api.refresh()],
    ],
  ])('%s', async (_, name, act) => {
    const { captcha } = await traceless((event, mounted) => event === name && act(mounted))
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.details('success')).toHaveLength(1)
    one()
  })

  test('a login that is refused after 0.2 s, each time, by a page that reloads', async () => {
    const logins: string[] = []
    const { captcha } = await traceless(name => {
      if (name !== 'success') return
      logins.push('refused')
      setTimeout(() => plugin().reloadCaptcha(), 200)
    })
    await captcha.show()
    await advance(LONG_MS)
    expect(logins).toHaveLength(1)
    one()
    expect(b.service.sent('InitCaptcha')).toHaveLength(2)
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: false })
  })

  test('new properties on each success', async () => {
    let scene = 0
    const { captcha } = await traceless((name, { page }) => {
      if (name !== 'success') return
      scene += 1
      page.change({ sceneId: `scene-${scene}` })
    })
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.details('success')).toHaveLength(1)
    one()
  })

  test('another scene and show() in one tick: the answer is that of the new one', async () => {
    const { page, captcha } = await traceless(() => undefined)
    page.change({ sceneId: 'other' })
    captcha.api.show()
    await advance(LONG_MS)
    expect(captcha.told).toEqual(['ready', 'ready', 'success', 'close'])
    one()
    expect(b.service.sent('VerifyCaptcha')[0]?.fields.SceneId).toBe('other')
  })

  test('wx:if taken away and back on each success', async () => {
    const { page, captcha } = await traceless(
      (name, mounted) => {
        if (name !== 'success') return
        mounted.page.change({ there: false })
        setTimeout(() => mounted.page.change({ there: true }), 100)
      },
      tag => tag.replace('<captcha', '<captcha wx:if="{{there}}"'),
      { there: true },
    )
    await captcha.show()
    await advance(LONG_MS)
    one()
    // Each press counts once.
    page.captcha().api.show()
    await advance(LONG_MS)
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(2)
  })

  test('props of new objects on each change of state, as Vue and React render', async () => {
    const props = () => ({ SceneId: 'scene', prefix: 'demo', success: () => undefined })
    const { captcha } = await traceless((_, { page }) => page.change({ props: props() }), undefined, {
      sceneId: undefined,
      prefix: undefined,
      props: props(),
    })
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.details('success')).toHaveLength(1)
    one()
    expect(b.service.sent('InitCaptcha')).toHaveLength(1)
  })

  test('V2: the page is asked once', async () => {
    const judge = jest.fn(async () => ({ captchaResult: true }))
    const { captcha } = await traceless(
      (name, mounted) => name === 'success' && mounted.captcha.api.refresh(),
      undefined,
      {
        props: { captchaVerifyCallback: judge },
      },
    )
    await captcha.show()
    await advance(LONG_MS)
    expect(judge).toHaveBeenCalledTimes(1)
  })

  test('refused: the panel offers a button, which is a press', async () => {
    b.service.verifications(verdict(false, 'F001'), verdict(true, 'T001'))
    const { captcha } = await traceless(() => undefined)
    await captcha.show()
    await advance(LONG_MS)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready'])
    one()
    expect(captcha.view.has('spinner')).toBe(false)
    expect(captcha.view.text('panel__retry')).toBe('重试')
    await captcha.view.tap('panel__retry')
    await advance(3000)
    expect(captcha.told).toEqual(['ready', 'fail', 'ready', 'success', 'close'])
    expect(b.service.sent('VerifyCaptcha')).toHaveLength(2)
  })

  test('refresh() while it is answered: the fresh one waits for a press, in sight', async () => {
    b.service.verifications('never')
    const { captcha } = await traceless(() => undefined)
    await captcha.show()
    captcha.api.refresh()
    await advance(3000)
    one()
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
    b.service.verifications(verdict(true, 'T001'))
    await captcha.view.tap('panel__retry')
    await advance(3000)
    expect(captcha.told).toEqual(['ready', 'ready', 'success', 'close'])
  })
})

describe('handlers in a loop', () => {
  test('reset() and show() on each statechange: 50 events a turn; timers ring; nothing is left after it went', async () => {
    const { page, captcha } = await b.mount()
    let heard = 0
    page.heed = ({ name }) => {
      heard += 1
      if (name !== 'statechange') return
      captcha.api.reset()
      captcha.api.show()
    }
    let rang = 0
    const timer = setInterval(() => (rang += 1), 10)
    captcha.api.show()
    // A turn ends by itself: otherwise this line is never reached.
    captcha.api.refresh()
    const first = heard
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(3 * 50)
    await advance(200)
    expect(rang).toBeGreaterThanOrEqual(19)
    // Hundreds of turns.
    expect(heard).toBeGreaterThan(100 * first)
    page.detach()
    clearInterval(timer)
    const last = heard
    await settled()
    expect(jest.getTimerCount()).toBe(0)
    expect(heard).toBe(last)
  })

  test('of three captchas that reset and show each other: a turn is 50 events for all of them', async () => {
    const ids = ['one', 'two', 'three']
    const tags = ids.map(id => captchaTag(id, Object.keys(REQUIRED)))
    const page = b.open(`<view>${tags.join('')}</view>`, REQUIRED)
    await settled()
    const apis = ids.map(id => page.captcha(id).api)
    let heard = 0
    page.heed = ({ name }) => {
      heard += 1
      // Ends what would never end.
      if (name !== 'statechange' || heard > 5000) return
      for (const api of apis) {
        api.reset()
        api.show()
      }
    }
    apis[0]?.reset()
    expect(heard).toBeGreaterThan(0)
    expect(heard).toBeLessThanOrEqual(3 * 50)
    page.detach()
    await settled()
  })
})

test('an answer that is let go twice is one login', async () => {
  const success = jest.fn()
  const { captcha } = await drop({ success })
  await captcha.show()
  await picturesLoad(captcha)
  letGo(captcha)
  letGo(captcha)
  await advance(3000)
  expect(success).toHaveBeenCalledTimes(1)
})
