import { bench, builtModule, captchaTag, REQUIRED, settled } from '../harness'

const b = bench()
const plugin = () => builtModule() as unknown as Record<'show' | 'hide' | 'refresh' | 'reloadCaptcha', () => void>

/** Two captchas on one page, as attached. */
const two = captchaTag('first', ['sceneId', 'prefix']) + captchaTag('second', ['sceneId', 'prefix'])

test('show, hide: the popup of the page’s captcha opens and closes', async () => {
  const { captcha } = await b.mount()
  plugin().show()
  expect(captcha.api.getState().visible).toBe(true)
  plugin().hide()
  expect(captcha.api.getState().visible).toBe(false)
  expect(captcha.only('close')).toEqual({ reason: 'api' })
})

test.each(['refresh', 'reloadCaptcha'] as const)('%s: a fresh initialization', async method => {
  const { captcha } = await b.mount()
  expect(captcha.details('ready')).toHaveLength(1)
  plugin()[method]()
  await settled()
  expect(captcha.details('ready')).toHaveLength(2)
})

test('of several, the one attached last', async () => {
  const page = b.open(two, REQUIRED)
  await settled()
  plugin().show()
  expect(page.captcha('first').api.getState().visible).toBe(false)
  expect(page.captcha('second').api.getState().visible).toBe(true)
})

test('a page on top has its own; below it the former is found again', async () => {
  const { captcha: below, page } = await b.mount()
  page.lifetime('hide')
  const { captcha: above, page: top } = await b.mount()
  plugin().show()
  expect([below, above].map(({ api }) => api.getState().visible)).toEqual([false, true])
  top.detach()
  page.lifetime('show')
  plugin().show()
  expect(below.api.getState().visible).toBe(true)
})

test('a page that is shown again while the other stays attached, as tabs do', async () => {
  const { captcha: first, page } = await b.mount()
  page.lifetime('hide')
  const { captcha: second, page: other } = await b.mount()
  other.lifetime('hide')
  page.lifetime('show')
  plugin().show()
  expect([first, second].map(({ api }) => api.getState().visible)).toEqual([true, false])
})

test.each(['show', 'hide', 'refresh', 'reloadCaptcha'] as const)(
  '%s() without a captcha on the visible page is logged',
  async method => {
    const log = b.expectLog()
    const { captcha, page } = await b.mount()
    const requests = b.service.requests.length
    page.lifetime('hide')
    plugin()[method]()
    await settled()
    expect(captcha.api.getState().visible).toBe(false)
    expect(b.service.requests).toHaveLength(requests)
    expect(log.mock.calls).toEqual([[expect.stringContaining(`${method}()`)]])
  },
)
