import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { DEADLINES } from '../../doctor/webview/page/deadlines'
import { OWN } from '../../doctor/webview/page/texts'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { encodeOpening } from '../../plugin/core/webview/address'
import { type Message, readMessages } from '../../plugin/core/webview/message'
import { textsOf } from '../../plugin/locales/tables'
import { NONCE, openingOf } from '../unit/core/webview/openings'
import { axeViolations } from './access/axe'
import { callsOf, dragInWebView, eventually, recordOf, shareOf } from './driver'
import { type App, type OpenOptions, useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/webView') })
beforeEach(() => stage.service.reset())

const addressOf = (raw: object = {}, how = ''): string => {
  const encoded = encodeOpening(openingOf(raw))
  if (!encoded.ok) throw new Error('no address')
  return `${stage.servers.webUrl}${how && `broken/${how}/`}captcha.html?${encoded.value}`
}

/** The H5 page in the web-view of a mini program, as a phone shows it. */
class H5 {
  private constructor(readonly app: App) {}

  static async open(address: string, options: OpenOptions = {}): Promise<H5> {
    const app = await stage.openPage('pages/opener/index', options)
    await app.page.evaluate(`getCurrentPages()[0].open('page', ${JSON.stringify(address)})`)
    await app.view.locator('iframe').waitFor()
    return new H5(app)
  }

  get frame() {
    return this.app.page.frameLocator('iframe')
  }

  part(selector: string) {
    return this.frame.locator(selector)
  }

  view(name: string) {
    return this.part(`html[data-view="${name}"]`).waitFor({ state: 'attached' })
  }

  /** Goes back as a person does, and reads what the mini program was told. */
  async leave() {
    if ((await this.app.route()) !== 'pages/opener/index')
      await this.app.page.locator('.preview-page:not([hidden]) .preview-back').click()
    return this.told()
  }

  /** Waits until the page went back by itself. */
  async gone() {
    await eventually('the page went back', async () => (await this.app.route()) === 'pages/opener/index')
    return this.told()
  }

  private async told() {
    const heard = JSON.parse(await this.app.page.evaluate<string>('getCurrentPages()[0].data.heard'))
    const [message] = heard.filter(({ type }: { type: string }) => type === 'message').slice(-1)
    const data: readonly Message[] = message?.detail.data ?? []
    return { ...readMessages(data, NONCE), types: data.map(({ type }) => type) }
  }
}

test('a slider from the address to the pass: the backend lets it through once', async () => {
  const h5 = await H5.open(addressOf({ sceneId: 'slider' }))
  await h5.part('.stand-in-mask').waitFor()
  await expect(h5.part('.stand-in-sign').innerText()).resolves.toMatch(/替代品.*Stand-in, not Alibaba/)
  await dragInWebView(h5.app, 1)
  const { last, types } = await h5.gone()
  expect(types).toEqual(['opened', 'ready', 'success'])
  const captchaVerifyParam = last?.type === 'success' ? last.captchaVerifyParam : ''
  const login = () =>
    fetch(`${stage.servers.backendUrl}login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: '小明', sceneId: 'slider', captchaVerifyParam }),
    }).then(answer => answer.status)
  expect([await login(), await login()]).toEqual([200, 403])
})

test('a wrong answer is told, a fresh challenge comes, and it can be passed', async () => {
  const h5 = await H5.open(addressOf({ sceneId: 'slider' }))
  await h5.part('.stand-in-mask').waitFor()
  await dragInWebView(h5.app, 0.5)
  await eventually(
    'a fresh challenge is at its start',
    async () => (await h5.part('.stand-in-thumb').getAttribute('aria-valuenow')) === '0',
  )
  await dragInWebView(h5.app, 1)
  const { refusals, types } = await h5.gone()
  expect([refusals, types]).toEqual([['F015'], ['opened', 'ready', 'fail', 'success']])
})

test.each(['puzzle', 'inpainting'])('%s: the piece goes to its place', async sceneId => {
  const userCertifyId = 'demo_Abcdefgh12'
  const h5 = await H5.open(addressOf({ sceneId, userCertifyId }))
  await h5.part('.stand-in-mask').waitFor()
  await eventually('the pictures are there', () =>
    h5.part('.stand-in-picture').evaluate(box => [...box.querySelectorAll('img')].every(img => img.naturalWidth > 0)),
  )
  await dragInWebView(h5.app, shareOf(await recordOf(stage.service, userCertifyId)))
  expect((await h5.gone()).last?.type).toBe('success')
})

test.each(['checkbox', 'traceless'])('%s', async sceneId => {
  const h5 = await H5.open(addressOf({ sceneId }))
  if (sceneId === 'checkbox') await h5.part('.stand-in-check').click()
  expect((await h5.gone()).last?.type).toBe('success')
})

test('with the keyboard alone, embedded', async () => {
  const h5 = await H5.open(addressOf({ sceneId: 'slider', mode: 'embed' }), { width: 1000, height: 800 })
  await h5.view('challenge')
  await h5.part('.stand-in-thumb').press('End')
  await h5.part('.stand-in-thumb').press('Enter')
  expect((await h5.gone()).last?.type).toBe('success')
})

test('closing the popup goes back, and so does the person', async () => {
  const h5 = await H5.open(addressOf({ sceneId: 'slider' }))
  await h5.part('.stand-in-mask').waitFor()
  await h5.part('.stand-in-head button').last().click()
  expect((await h5.gone()).last).toEqual({ type: 'close' })
})

test('leaving before the client is ready: the page was there, and that is all', async () => {
  const h5 = await H5.open(addressOf({ sceneId: 'fault-timeout' }))
  await eventually('the page runs', async () => (await h5.part('script[src*="AliyunCaptcha"]').count()) === 1)
  expect((await h5.leave()).last).toEqual({ type: 'opened' })
})

describe('what breaks ends in the right message', () => {
  test.each([
    ['missing', 'ClientLoadFailed'],
    ['page', 'ClientLoadFailed'],
    ['empty', 'ClientLoadFailed'],
    ['cut', 'ClientLoadFailed'],
    ['throws', 'ClientLoadFailed'],
    ['errorIsError', 'ClientLoadFailed'],
    ['errorIsObject', 'IllegalScene'],
    ['errorIsText', 'ClientLoadFailed'],
    ['errorIsNothing', 'ClientLoadFailed'],
    ['emptyPass', 'MalformedResponse'],
  ])('%s: %s', async (how, code) => {
    const h5 = await H5.open(addressOf({ sceneId: 'slider' }, how))
    await h5.view('error')
    await expect(h5.part('#retry').isVisible()).resolves.toBe(true)
    await h5.part('summary').click()
    await expect(h5.part('#advice').innerText()).resolves.toContain(code)
    await h5.part('#back').click()
    expect((await h5.gone()).last).toMatchObject({ type: 'error', code })
    h5.app.complaints.length = 0
  })

  test('a scene that does not exist is told by the service’s own code', async () => {
    const h5 = await H5.open(addressOf({ sceneId: 'nowhere' }))
    await h5.view('error')
    expect((await h5.leave()).last).toMatchObject({ type: 'error', code: 'IllegalScene' })
  })

  test('without the JSSDK the page says so, and the mini program hears nothing', async () => {
    const h5 = await H5.open(addressOf({}, 'noJssdk'))
    await h5.view('error')
    await expect(h5.part('#advice').textContent()).resolves.toMatch(/JSSDK/)
    expect((await h5.leave()).last).toBeNull()
    h5.app.complaints.length = 0
  })

  test('trying again loads the page anew, and what it tells then counts', async () => {
    const h5 = await H5.open(addressOf({ sceneId: 'fault-flaky' }))
    for (const times of [1, 2]) {
      await eventually('the client asked', async () => (await callsOf(stage.service, 'InitCaptcha')).length === times)
      await h5.view('error')
      await h5.part('#retry').click()
    }
    await h5.part('.stand-in-mask').waitFor()
    const { last, types } = await h5.leave()
    expect([last?.type, types]).toEqual(['ready', ['opened', 'error', 'opened', 'error', 'opened', 'ready']])
  })
})

test('an address that is not valid goes back at once, with its faults', async () => {
  const h5 = await H5.open(addressOf({ sceneId: 'slider' }).replace('mode=popup', 'mode=window'))
  expect((await h5.gone()).last).toMatchObject({ code: 'InvalidParameter', issues: [{ field: 'mode' }] })
})

test('hostile addresses: no markup, no script, no foreign host', async () => {
  const hostile = [
    '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    'https%3A%2F%2Fevil.example%2Fa.js',
    '%7B%22POPUP_TITLE%22%3A%22%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%7D',
  ]
  const keys = ['scene', 'language', 'theme', 'texts', 'script', 'jssdk', 'prefix', 'mode']
  const app = await stage.openPage('pages/opener/index')
  const asked = new Set<string>()
  app.page.on('request', request => asked.add(new URL(request.url()).origin))
  app.page.on('dialog', dialog => app.complaints.push(`dialog: ${dialog.message()}`))
  const page = await app.page.context().newPage()
  page.on('request', request => asked.add(new URL(request.url()).origin))
  page.on('dialog', dialog => app.complaints.push(`dialog: ${dialog.message()}`))
  for (const value of hostile)
    for (const key of keys) {
      await page.goto(`${addressOf()}&${key}=${value}`)
      const elements = await page.evaluate(
        () => document.querySelectorAll('main *, img, iframe, script:not([src])').length,
      )
      expect([key, value, elements]).toEqual([key, value, 12])
    }
  const own = [stage.servers.webUrl, stage.servers.previewUrl, stage.servers.serviceUrl].map(url => new URL(url).origin)
  expect(own).toEqual(expect.arrayContaining([...asked]))
})

test('opened outside of a mini program it says so, and asks nothing of Alibaba', async () => {
  const app = await stage.openPage('pages/opener/index')
  const page = await app.page.context().newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  await page.goto(addressOf({ language: 'fr' }))
  await page.locator('html[data-view="outside"]').waitFor({ state: 'attached' })
  await expect(page.locator('#status').innerText()).resolves.toBe(OWN.fr.OUTSIDE)
  expect(asked).not.toContain('/AliyunCaptcha.js')
})

test('in a frame of no preview, too', async () => {
  const app = await stage.openPage('pages/opener/index')
  await app.page.evaluate(src => {
    const frame = document.createElement('iframe')
    frame.id = 'stranger'
    frame.src = src
    document.body.append(frame)
  }, addressOf())
  await app.page.frameLocator('#stranger').locator('html[data-view="outside"]').waitFor({ state: 'attached' })
})

describe('17 languages', () => {
  test.each(LANGUAGES)('%s', async language => {
    const h5 = await H5.open(addressOf({ sceneId: 'slider', language }))
    const { POPUP_TITLE, START_VERIFY } = textsOf(language)
    await eventually('the page speaks it', async () => (await h5.part('#title').textContent()) === POPUP_TITLE)
    await expect(h5.part('#captcha-button').textContent()).resolves.toBe(START_VERIFY)
    const bar = h5.app.page.locator('.preview-page:not([hidden]) .preview-navigation-bar h1')
    await eventually('the bar has the title', async () => (await bar.textContent()) === POPUP_TITLE)
    const root = h5.part('html')
    expect([await root.getAttribute('dir'), await root.getAttribute('lang')]).toEqual([
      language === 'ar' ? 'rtl' : 'ltr',
      { cn: 'zh-CN', tw: 'zh-TW', in: 'id' }[language as string] ?? language,
    ])
    // No sideways scrolling on a small phone.
    const over = await root.evaluate(element => element.scrollWidth - element.clientWidth)
    expect(over).toBeLessThanOrEqual(0)
  })
})

describe('axe has nothing against', () => {
  test.each([
    ['loading', 'fault-timeout', '', 'light'],
    ['challenge', 'slider', '', 'light'],
    ['challenge', 'slider', '', 'dark'],
    ['error', 'slider', 'missing', 'light'],
    ['error', 'slider', 'missing', 'dark'],
  ] as const)('%s (%s %s %s)', async (view, sceneId, how, theme) => {
    const h5 = await H5.open(addressOf({ sceneId, theme, mode: 'embed', language: 'en' }, how))
    await h5.view(view)
    const frame = h5.app.page.frames()[1]
    if (!frame) throw new Error('no frame')
    expect(await axeViolations(h5.part('html'), frame)).toEqual([])
    await h5.app.screenshot(`h5-${view}-${theme}`)
    h5.app.complaints.length = 0
  })
})

test('the policy of the page names its own script by its hash, and is in force', async () => {
  const app = await stage.openPage('pages/opener/index')
  const page = await app.page.context().newPage()
  await page.goto(addressOf())
  const [script, policy] = await page.evaluate(() => [
    document.querySelector('script:not([src])')?.textContent ?? '',
    document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '',
  ])
  expect(policy).toContain(
    createHash('sha256')
      .update(script ?? '')
      .digest('base64'),
  )
  const ran = await page.evaluate(() => {
    const inline = document.createElement('script')
    inline.textContent = 'globalThis.ran = true'
    document.body.append(inline)
    // As `eval` does it; the DevTools protocol lets an `eval` within this function through.
    setTimeout('globalThis.ran = true', 0)
    return new Promise(done => setTimeout(() => done((globalThis as { ran?: boolean }).ran === true), 50))
  })
  expect(ran).toBe(false)
})

describe('time moved on', () => {
  async function openWithClock(address: string) {
    const app = await stage.openPage('pages/opener/index')
    await app.page.clock.install()
    await app.page.evaluate(`getCurrentPages()[0].open('page', ${JSON.stringify(address)})`)
    const part = (selector: string) => app.page.frameLocator('iframe').locator(selector)
    const advance = (ms: number, view: string) =>
      eventually(`it is ${view}`, async () => {
        await app.page.clock.runFor(ms)
        return (await part(`html[data-view="${view}"]`).count()) === 1
      })
    return { app, part, advance }
  }

  test('a client that never gives its instance is ended', async () => {
    const { part, advance } = await openWithClock(addressOf({ sceneId: 'slider' }, 'silent'))
    await advance(DEADLINES.instance / 3, 'error')
    await expect(part('#advice').textContent()).resolves.toContain('RequestTimeout')
  })

  test('a challenge that nobody answers expires after 20 minutes, and can be tried again', async () => {
    const { app, part, advance } = await openWithClock(addressOf({ sceneId: 'slider', language: 'en' }))
    await advance(1000, 'challenge')
    await advance(DEADLINES.expire, 'expired')
    await expect(part('#status').innerText()).resolves.toBe(OWN.en.EXPIRED)
    await part('#back').click()
    await eventually('it went back', async () => {
      await app.page.clock.runFor(100)
      return (await app.route()) === 'pages/opener/index'
    })
    const heard = JSON.parse(await app.page.evaluate<string>('getCurrentPages()[0].data.heard'))
    expect(readMessages(heard[heard.length - 1].detail.data, NONCE).last).toEqual({ type: 'expire' })
  })
})
