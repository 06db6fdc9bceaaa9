import { advance, bench, builtModule, type Captcha, failWith, settled } from '../harness'

const b = bench()
const show = jest.fn()

/** What Alibaba's own component is given; miniprogram-simulate leaves a generic component empty, so a test speaks for it. */
interface PluginProps {
  readonly SceneId: string
  readonly success?: (answer: string) => void
  readonly fail?: (error: unknown) => void
  readonly captchaVerifyCallback?: (answer: string) => Promise<{ readonly captchaResult: boolean }>
}

const held = ({ node }: Captcha) => node.data.alibaba as PluginProps | null

beforeEach(() => {
  show.mockReset()
  builtModule().configure({ plugin: { show } })
})
afterEach(() => builtModule().configure({ plugin: null }))

/** A captcha whose client is Alibaba's own, open. */
async function opened(properties: Readonly<Record<string, unknown>> = {}) {
  const { page, captcha } = await b.mount({ client: 'plugin', ...properties })
  await captcha.show()
  return { page, captcha, props: held(captcha) as PluginProps }
}

describe(':client plugin', () => {
  test('is ready without a request of ours, and shown by show()', async () => {
    const { captcha } = await b.mount({ client: 'plugin' })
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.only('ready')).toMatchObject({ attempts: 0, certifyId: '', sceneId: 'scene' })
    expect(held(captcha)).toMatchObject({ SceneId: 'scene', mode: 'popup', region: 'cn', language: 'cn' })
    expect(show).not.toHaveBeenCalled()
    await captcha.show()
    expect(show).toHaveBeenCalledTimes(1)
    expect(b.service.requests).toEqual([])
  })

  test('a fault keeps it away', async () => {
    const { captcha } = await b.mount({ client: 'plugin', region: 'us' })
    expect(captcha.told).toEqual(['error'])
    expect(held(captcha)).toBeNull()
  })

  test('a pass is @success; after its tick @close, and it is gone', async () => {
    const { captcha, props } = await opened()
    props.success?.('the-param')
    await settled()
    expect(captcha.told).toEqual(['ready', 'success'])
    expect(held(captcha)).not.toBeNull()
    await advance(1000)
    expect(captcha.told).toEqual(['ready', 'success', 'close'])
    expect(captcha.only('success')).toMatchObject({ captchaVerifyParam: 'the-param', sceneId: 'scene' })
    expect(held(captcha)).toBeNull()
  })

  test.each([
    ['F015', 'F015'],
    [{ VerifyCode: 'F001' }, 'F001'],
    [{ code: 'F010' }, 'F010'],
    [{}, ''],
    [undefined, ''],
    [new Error('no'), ''],
  ])('a refusal is @fail, whatever shape its error has: %j', async (error, verifyCode) => {
    const { captcha, props } = await opened()
    props.fail?.(error)
    await settled()
    expect(captcha.only('fail')).toMatchObject({ verifyCode, refreshes: 0 })
    expect(held(captcha)).not.toBeNull()
  })

  test('with a captchaVerifyCallback the page judges', async () => {
    const judge = jest.fn(() => ({ captchaResult: true }))
    const { captcha, props } = await opened({ props: { captchaVerifyCallback: judge } })
    const verdict = props.captchaVerifyCallback?.('the-param')
    await settled()
    expect(await verdict).toEqual({ captchaResult: true })
    expect(judge).toHaveBeenCalledWith('the-param')
    expect(captcha.told).toEqual(['ready', 'success'])
  })

  test('whose show() throws is an error', async () => {
    b.expectLog()
    show.mockImplementation(() => {
      throw new Error('not ready')
    })
    const { captcha } = await opened()
    expect(captcha.only('error')).toMatchObject({ code: 'Unknown', platform: { errMsg: 'Error: not ready' } })
    expect(held(captcha)).toBeNull()
  })

  test('one captcha holds it at a time', async () => {
    const first = await opened()
    const second = await opened()
    expect(held(first.captcha)).toBeNull()
    expect(held(second.captcha)).not.toBeNull()
    expect(first.captcha.only('close')).toEqual({ reason: 'api' })
    first.props.success?.('late')
    await settled()
    expect(first.captcha.details('success')).toEqual([])
  })

  test('a code of the service among its refusals is @error', async () => {
    const { captcha, props } = await opened()
    props.fail?.({ Code: 'Forbidden.AccountAccessDenied' })
    await settled()
    expect(captcha.only('error')).toMatchObject({ code: 'Forbidden.AccountAccessDenied', type: 'Account' })
  })

  test('after detached it says nothing more', async () => {
    const { page, captcha, props } = await opened()
    page.detach()
    props.success?.('late')
    props.fail?.('F015')
    await advance(60000)
    expect(captcha.told).toEqual(['ready'])
  })
})

describe('configure({ plugin }) with a function', () => {
  const calls: { readonly resolve: (plugin: unknown) => void; readonly reject: (error: unknown) => void }[] = []
  beforeEach(() => {
    calls.length = 0
    builtModule().configure({ plugin: () => new Promise((resolve, reject) => calls.push({ resolve, reject })) })
  })

  test('is called with the initialization, once for all; a captcha that is opened waits visibly', async () => {
    const { captcha } = await b.mount({ client: 'plugin' })
    const { captcha: other } = await b.mount({ client: 'plugin' })
    await captcha.show()
    expect([calls.length, captcha.state, captcha.told]).toEqual([1, 'requesting', []])
    expect(captcha.view.has('spinner')).toBe(true)
    expect(held(captcha)).toBeNull()
    calls[0]?.resolve({ show })
    await settled()
    expect(captcha.view.has('spinner')).toBe(false)
    expect(held(captcha)).toMatchObject({ SceneId: 'scene' })
    expect([captcha.state, other.state, show.mock.calls.length]).toEqual(['solving', 'ready', 1])
    expect(b.service.requests).toEqual([])
  })

  test('with prefetch off: with the first show()', async () => {
    const { captcha } = await b.mount({ client: 'plugin', prefetch: false })
    expect(calls).toHaveLength(0)
    await captcha.show()
    expect(calls).toHaveLength(1)
  })

  test('rejected: the words of the platform in @error, a panel with a retry, which calls it anew', async () => {
    const { captcha } = await b.mount({ client: 'plugin', language: 'en' })
    await captcha.show()
    calls[0]?.reject({ mod: 'plugin://AliyunCaptcha', errMsg: 'loadSubpackage: fail' })
    await settled()
    expect(captcha.only('error')).toMatchObject({
      code: 'ClientLoadFailed',
      type: 'Resource',
      attempts: 0,
      message: "Alibaba's own client did not load: loadSubpackage: fail",
      platform: { errMsg: 'loadSubpackage: fail' },
    })
    await captcha.view.tap('error__retry')
    expect(calls).toHaveLength(2)
    calls[1]?.resolve({ show })
    await settled()
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(show).toHaveBeenCalledTimes(1)
  })

  test('that gives something else: an issue says what came', async () => {
    const { captcha } = await b.mount({ client: 'plugin' })
    calls[0]?.resolve({ hide: 1 })
    await settled()
    const { code, issues } = captcha.only('error')
    expect(code).toBe('ClientLoadFailed')
    expect(issues).toMatchObject([{ field: 'client', received: '{hide: 1}' }])
  })

  test('that never answers: an error after 15 s; detached before: nothing', async () => {
    const { captcha } = await b.mount({ client: 'plugin' })
    const { page, captcha: left } = await b.mount({ client: 'plugin' })
    page.detach()
    await advance(15000)
    expect(captcha.only('error').code).toBe('ClientLoadFailed')
    expect(left.told).toEqual([])
  })
})

describe(':preflight', () => {
  test('an initialization of ours comes first', async () => {
    const { captcha } = await b.mount({ client: 'plugin', preflight: true })
    expect(b.service.sent('InitCaptcha')).toHaveLength(1)
    expect(captcha.only('ready')).toMatchObject({ attempts: 1, certifyId: '', captchaType: 'PUZZLE' })
    expect(held(captcha)).not.toBeNull()
  })

  test('its error is told, and keeps Alibaba’s client away', async () => {
    b.service.initializations(failWith('url not in domain list', 600002))
    const { captcha } = await b.mount({ client: 'plugin', preflight: true })
    expect(captcha.only('error').code).toBe('DomainNotAllowed')
    expect(held(captcha)).toBeNull()
  })
})
