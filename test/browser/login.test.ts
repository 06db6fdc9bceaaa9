import { createBackend } from '../service/backend/backend'
import { callsOf, eventually, goOffline, goOnline, heard, login, type Opened, openLogin, recordOf } from './driver'
import { type App, useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

const minutes20 = 20 * 60_000
const notice = ({ app }: Opened) => app.view.locator('#notice').innerText()
const answers = () => callsOf(stage.service, 'VerifyCaptcha')

async function openPopup(sceneId: string, settings: object = {}): Promise<Opened> {
  const opened = await openLogin(stage, { sceneId, ...settings })
  await login(opened)
  return opened
}

/** What the page posts to the backend: the journal on the page cuts long texts. */
async function postedBy(app: App, act: () => Promise<unknown>): Promise<Record<string, string>> {
  const posted = app.page.waitForRequest(`${stage.servers.backendUrl}login`)
  await act()
  return (await posted).postDataJSON()
}

test('goes through once: a replay of the same answer is refused', async () => {
  const opened = await openPopup('puzzle')
  const posted = await postedBy(opened.app, () => opened.captcha.solve())
  expect(await notice(opened)).toContain('欢迎，小明')
  await opened.app.screenshot('login-done')
  expect(posted.sceneId).toBe('puzzle')

  const replay = await fetch(`${stage.servers.backendUrl}login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(posted),
  })
  expect([replay.status, await replay.json()]).toEqual([
    403,
    { ok: false, reason: 'captcha-refused', verifyCode: 'F008' },
  ])
})

test('what was recorded for logs can be looked at', async () => {
  const opened = await openPopup('slider')
  const { app, captcha } = opened
  const { certifyId } = await captcha.solve()
  await app.view.locator('#notice').waitFor()
  await captcha.part('panel').waitFor({ state: 'hidden' })
  const fold = app.view.getByRole('button', { name: '给日志的记录' })
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
  await fold.tap()
  await app.view.getByText('verification · success').waitFor()
  expect(await fold.getAttribute('aria-expanded')).toBe('true')
  const { records } = await app.data<{ records: readonly { readonly name: string; readonly detail: string }[] }>()
  expect(records.map(({ name }) => name)).toEqual([
    'verification · success',
    'interaction · answered',
    'initialization · ready',
  ])
  expect(records.map(({ detail }) => JSON.parse(detail))).toMatchObject([
    { certifyId, sceneId: 'slider', verifyCode: 'T001', attempts: [{ outcome: 'answered', statusCode: 200 }] },
    { certifyId, captchaType: 'SLIDING', attempts: [] },
    { certifyId, captchaType: 'SLIDING', attempts: [{ outcome: 'answered', statusCode: 200 }] },
  ])
})

test('the next login needs a fresh challenge', async () => {
  const opened = await openPopup('slider')
  const { certifyId } = await opened.captcha.solve()
  await opened.app.view.locator('#notice').waitFor()
  await opened.captcha.part('panel').waitFor({ state: 'hidden' })
  await login(opened)
  await opened.captcha.challenge(certifyId)
})

test('a wrong drag brings a fresh challenge, and the backend hears of the right one only', async () => {
  const opened = await openPopup('puzzle')
  const wrong = await opened.captcha.miss()
  const right = await opened.captcha.challenge(wrong.certifyId)
  await opened.captcha.solve(right)
  expect(await notice(opened)).toContain('欢迎')
  expect((await answers()).map(({ code, fields }) => [code, fields.CertifyId])).toEqual([
    [expect.stringContaining('F015'), wrong.certifyId],
    [expect.stringContaining('T001'), right.certifyId],
  ])
  expect(await callsOf(stage.service, 'VerifyIntelligentCaptcha')).toHaveLength(1)
})

test('a test scene that refuses everybody lets nobody in', async () => {
  const opened = await openPopup('test-fail')
  const { certifyId } = await opened.captcha.solve()
  await opened.captcha.challenge(certifyId)
  expect((await heard(opened.app, 'fail'))[0]?.detail).toMatchObject({ verifyCode: 'F004' })
  expect(await callsOf(stage.service, 'VerifyIntelligentCaptcha')).toEqual([])
})

describe('taps in haste', () => {
  test('on the check box send one answer', async () => {
    const opened = await openPopup('checkbox')
    const { app, captcha } = opened
    await captcha.challenge()
    const at = await app.centre(captcha.part('tap'))
    await app.touch.tap(at)
    await app.touch.tap(at)
    expect(await notice(opened)).toContain('欢迎')
    expect(await answers()).toHaveLength(1)
    expect(await callsOf(stage.service, 'VerifyIntelligentCaptcha')).toHaveLength(1)
  })

  test('on the button start one challenge', async () => {
    // Not the check box: it may come up below the finger, and the second tap would tick it.
    const opened = await openLogin(stage, { sceneId: 'puzzle' })
    const { app, captcha } = opened
    const at = await app.centre(app.view.locator('#login'))
    await app.touch.tap(at)
    await app.touch.tap(at)
    await captcha.solve()
    expect(await notice(opened)).toContain('欢迎')
    expect(await callsOf(stage.service, 'InitCaptcha')).toHaveLength(1)
  })

  test('a drag begun while the answer is judged moves nothing', async () => {
    const opened = await openPopup('puzzle')
    const { app, captcha } = opened
    await captcha.challenge()
    const place = await captcha.places()
    await app.page.route(`${stage.servers.serviceUrl}**`, async route => {
      await eventually('the second drag is over', async () => secondDragOver)
      await route.continue()
    })
    let secondDragOver = false
    await captcha.drag(0.5)
    await captcha.until('verifying')
    await app.touch.drag(place(0.5), place(0.9))
    expect(await captcha.progress()).toBeCloseTo(0.5, 2)
    secondDragOver = true
    await captcha.until('failed')
    expect(await answers()).toHaveLength(1)
  })
})

describe('a challenge 20 minutes old', () => {
  test('by the clock of the service: refused, and the fresh one goes through', async () => {
    const opened = await openPopup('puzzle')
    const old = await opened.captcha.challenge()
    stage.service.advance(minutes20)
    await opened.captcha.solve(old)
    await opened.captcha.solve(await opened.captcha.challenge(old.certifyId))
    expect(await notice(opened)).toContain('欢迎')
    expect((await heard(opened.app, 'fail'))[0]?.detail).toMatchObject({ verifyCode: 'F014', certifyId: old.certifyId })
  })

  /** The browser's own clock, from the start of the page on. */
  const withClock = async (): Promise<Opened> => {
    const opened = await openLogin(stage, { sceneId: 'puzzle' })
    await opened.app.page.clock.install()
    await opened.app.page.reload()
    await opened.app.view.locator('#username input').fill('小明')
    return opened
  }
  const minutesLater = (opened: Opened, minutes: number) => opened.app.page.clock.fastForward(minutes * 60_000)

  test('by the clock of the phone, in sight: renewed by itself', async () => {
    const opened = await withClock()
    await login(opened)
    const { certifyId } = await opened.captcha.challenge()
    await minutesLater(opened, 19)
    expect(await opened.captcha.status()).toMatchObject({ state: 'ready', certifyId })
    await minutesLater(opened, 1)
    const fresh = await opened.captcha.challenge(certifyId)
    expect(await heard(opened.app, 'expire')).toEqual([{ name: 'expire', detail: { certifyId } }])
    await opened.captcha.solve(fresh)
    expect(await notice(opened)).toContain('欢迎')
  })

  test('by the clock of the phone, out of sight: renewed when it is shown', async () => {
    const opened = await withClock()
    const { certifyId } = await opened.captcha.until('ready')
    await minutesLater(opened, 20)
    await opened.captcha.until('expired')
    expect(await callsOf(stage.service, 'InitCaptcha')).toHaveLength(2) // before and after the reload
    await login(opened)
    await opened.captcha.challenge(certifyId)
  })
})

describe('an answer that the network swallows', () => {
  const sent = async () => (await answers()).map(({ fields }) => fields.CaptchaVerifyParam)

  test('two failures are mended without a word', async () => {
    const opened = await openPopup('fault-verify-flaky')
    await opened.captcha.solve()
    expect(await notice(opened)).toContain('欢迎')
    const [first, ...others] = await sent()
    expect(others).toEqual([first, first])
    expect(await heard(opened.app, 'error')).toEqual([])
  })

  test('is kept, and goes through when the network is back', async () => {
    const opened = await openPopup('puzzle')
    const { app, captcha } = opened
    const { certifyId } = await captcha.challenge()
    await goOffline(app)
    await captcha.solve()
    await captcha.until('error')
    expect((await heard(app, 'error'))[0]?.detail).toMatchObject({ code: 'NetworkUnavailable', certifyId })
    await app.screenshot('login-offline')
    expect(await sent()).toEqual([])
    await goOnline(app)
    await captcha.until('passed')
    expect(await notice(opened)).toContain('欢迎')
    expect((await recordOf(stage.service, certifyId)).state).toBe('redeemed')
    expect(await sent()).toHaveLength(1)
  })

  test('is kept over a cut connection, and sent again by hand', async () => {
    const opened = await openPopup('puzzle')
    const { app, captcha } = opened
    const { certifyId } = await captcha.challenge()
    const bodies: string[] = []
    const service = `${stage.servers.serviceUrl}**`
    await app.page.route(service, route => {
      bodies.push(route.request().postData() ?? '')
      return route.abort('connectionreset')
    })
    await captcha.solve()
    await captcha.until('error')
    expect((await heard(app, 'error'))[0]?.detail).toMatchObject({ code: 'NetworkError', attempts: 3, certifyId })
    await app.page.unroute(service)
    await captcha.part('error__retry').tap()
    await captcha.until('passed')
    expect(await notice(opened)).toContain('欢迎')
    const kept = await sent()
    expect(kept).toHaveLength(1)
    expect(bodies.map(body => new URLSearchParams(body).get('CaptchaVerifyParam'))).toEqual(Array(3).fill(kept[0]))
    expect(await callsOf(stage.service, 'InitCaptcha')).toHaveLength(1)
  })
})

describe('without a verdict nobody gets in', () => {
  test('when the backend is down', async () => {
    const opened = await openPopup('slider')
    await opened.app.page.route(`${stage.servers.backendUrl}**`, route => route.abort('connectionrefused'))
    await opened.captcha.solve()
    expect(await notice(opened)).toContain('没有放行')
    expect(await opened.app.view.locator('#login').innerText()).toBe('登录')
    await opened.app.screenshot('login-backend-down')
  })

  test('when the backend cannot ask the CAPTCHA service', async () => {
    const deaf = await createBackend(
      {
        ALIBABA_CLOUD_ACCESS_KEY_ID: 'test',
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong',
        CAPTCHA_ENDPOINT: new URL(stage.servers.serviceUrl).host,
        CAPTCHA_PROTOCOL: 'http',
      },
      () => {},
    )
    try {
      const backendBase = await deaf.listen({ host: '127.0.0.1', port: 0 })
      const opened = await openPopup('slider', { backendBase })
      await opened.captcha.solve()
      expect(await notice(opened)).toContain('没有放行')
      expect(await notice(opened)).toContain('503')
    } finally {
      await deaf.close()
    }
  })
})
