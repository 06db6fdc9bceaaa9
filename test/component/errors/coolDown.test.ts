import { failureBody } from '../../unit/fakes/service'
import { advance, bench, type Captcha, challenge, respond, settled } from '../harness'

const b = bench()

const limited = respond(failureBody('ThrottlingByStrategy'), 400)
const lastError = (captcha: Captcha) => captcha.details('error').slice(-1)[0]

/** A captcha that the service has just throttled. */
async function throttled(properties = {}) {
  b.service.initializations(limited)
  const mounted = await b.mount(properties)
  expect(mounted.captcha.only('error')).toMatchObject({
    code: 'ThrottlingByStrategy',
    retryAfterMs: 10000,
    attempts: 1,
  })
  return mounted
}

describe('@error ThrottlingByStrategy', () => {
  test.each(['refresh', 'show'] as const)('%s() in the cool-down is answered without a request', async method => {
    const { captcha } = await throttled()
    await advance(4000 - 19)
    captcha.api[method]()
    await settled()
    expect(captcha.told).toEqual(['error', 'error'])
    expect(lastError(captcha)).toMatchObject({ code: 'ThrottlingByStrategy', attempts: 0 })
    expect(lastError(captcha)?.retryAfterMs).toBeGreaterThan(5900)
    expect(lastError(captcha)?.retryAfterMs).toBeLessThanOrEqual(6000)
    expect(b.service.requests).toHaveLength(1)
  })

  test('neither new properties nor a retry by hand send one; when it is over, only a page that asks', async () => {
    const { page, captcha } = await throttled({ mode: 'embed' })
    await page.set({ sceneId: 'another' })
    await captcha.view.tap('error__retry')
    await advance(60000)
    expect(b.service.requests).toHaveLength(1)
    expect(captcha.state).toBe('error')
    b.service.initializations(challenge('PUZZLE'))
    captcha.api.refresh()
    await settled()
    expect(captcha.told.slice(-1)).toEqual(['ready'])
  })

  test('10 s, doubling to 60 s, and 10 s again after a challenge', async () => {
    const { captcha } = await throttled()
    const seen: unknown[] = [lastError(captcha)?.retryAfterMs]
    const next = async () => {
      await advance(lastError(captcha)?.retryAfterMs ?? 0)
      captcha.api.refresh()
      await settled()
      seen.push(lastError(captcha)?.retryAfterMs)
    }
    for (let round = 0; round < 4; round++) await next()
    expect(seen).toEqual([10000, 20000, 40000, 60000, 60000])
    expect(b.service.requests).toHaveLength(5)
    b.service.initializations(challenge('PUZZLE'))
    await next()
    expect(captcha.state).toBe('ready')
    b.service.initializations(limited)
    await next()
    expect(lastError(captcha)?.retryAfterMs).toBe(10000)
  })

  test('belongs to one captcha only', async () => {
    const { captcha } = await throttled()
    b.service.initializations(challenge('PUZZLE'))
    const other = await b.mount()
    expect(other.captcha.told).toEqual(['ready'])
    expect(captcha.told).toEqual(['error'])
  })
})

describe('the count-down in the panel', () => {
  test('shows the seconds that are left, one by one, and bars the retry button', async () => {
    const { captcha } = await throttled({ mode: 'embed' })
    const { view } = captcha
    expect(view.text('error__wait')).toBe('请在 10 秒后重试')
    await advance(1000)
    expect(view.text('error__wait')).toBe('请在 9 秒后重试')
    await advance(7000)
    expect(view.text('error__wait')).toBe('请在 2 秒后重试')
    await view.tap('error__retry')
    expect(b.service.requests).toHaveLength(1)
    await advance(2000)
    expect(view.has('error__wait')).toBe(false)
    b.service.initializations(challenge('PUZZLE'))
    await view.tap('error__retry')
    expect(captcha.told).toEqual(['error', 'ready'])
  })

  test('is in the language of the page, with its plural', async () => {
    const { captcha } = await throttled({ mode: 'embed', language: 'en' })
    expect(captcha.view.text('error__wait')).toBe('Try again in 10 seconds')
    await advance(9000)
    expect(captcha.view.text('error__wait')).toBe('Try again in 1 second')
  })

  test('runs in a popup that is opened in the middle of it', async () => {
    const { captcha } = await throttled()
    await advance(3000)
    await captcha.show()
    expect(captcha.view.text('error__wait')).toBe('请在 7 秒后重试')
    await advance(2000)
    expect(captcha.view.text('error__wait')).toBe('请在 5 秒后重试')
  })
})

describe('the rate limit', () => {
  test('refresh() in a loop does not become requests in a loop', async () => {
    const { captcha } = await b.mount()
    for (let round = 0; round < 100; round++) {
      captcha.api.refresh()
      await advance(100)
    }
    expect(b.service.requests.length).toBeLessThanOrEqual(12)
    await advance(10000)
    expect(captcha.state).toBe('ready')
  })
})
