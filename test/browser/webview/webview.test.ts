import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Captcha, dragInWebView, eventually, heard, webView } from '../driver'
import { type App, type OpenOptions, useStage } from '../harness'

/** A host as npm users build it, over STAND-INS for Alibaba's script and WeChat's JSSDK: nothing here ever saw the real ones. */
const miniprogramRoot = mkdtempSync(join(tmpdir(), 'captcha-webview-'))
cpSync(join(__dirname, 'host'), miniprogramRoot, { recursive: true })
cpSync(resolve('dist/npm'), join(miniprogramRoot, 'miniprogram_npm/aliyun-captcha-miniprogram'), { recursive: true })

const stage = useStage({ miniprogramRoot })
beforeEach(() => stage.service.reset())
afterAll(() => rmSync(miniprogramRoot, { recursive: true, force: true }))

const HOST = 'pages/host/index'
const CAPTCHA = 'pages/captcha/index'

interface Setting {
  readonly scenes?: string
  readonly mode?: string
  readonly page?: string
}

async function open(setting: Setting = {}, options: OpenOptions = {}) {
  const query = Object.entries(setting).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const app = await stage.openPage(`${HOST}?${query.join('&')}`, options)
  return { app, captcha: new Captcha(app, stage.service, 'captcha0') }
}

const on = (app: App, route: string) => eventually(`${route} is on top`, async () => (await app.route()) === route)
const names = async (app: App) => (await heard(app)).map(({ name }) => name)
const told = async (app: App, expected: readonly string[]) => {
  await on(app, HOST)
  await eventually(`the page hears ${expected.join()}`, async () => (await names(app)).join() === expected.join())
}

/** Presses the button of a captcha, and waits for the challenge of the stand-in. */
async function challenge(app: App, at = 0) {
  await app.touch.tap(await app.centre(app.view.locator(`#open-captcha${at}`)))
  await on(app, CAPTCHA)
  await webView(app).locator('.stand-in-mask').waitFor()
}

/** As a person does it. */
const back = (app: App) => app.page.locator('.preview-page:not([hidden]) .preview-back').click()

test('a login passes once, and its replay is refused', async () => {
  const { app, captcha } = await open()
  await captcha.until('ready')
  await challenge(app)
  await expect(app.page.locator('.preview-page:not([hidden])').innerText()).resolves.toContain(
    'Complete the security check',
  )
  await dragInWebView(app, 1)
  await told(app, ['ready', 'success', 'close'])
  const [success] = await heard(app, 'success')
  expect(success?.detail).toMatchObject({ at: 'captcha0', sceneId: 'slider', certifyId: '', verifyCode: '' })
  const { captchaVerifyParam = '' } = (success?.detail ?? {}) as { captchaVerifyParam?: string }
  const login = () =>
    fetch(`${stage.servers.backendUrl}login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: '小明', sceneId: 'slider', captchaVerifyParam }),
    }).then(answer => answer.status)
  expect([await login(), await login()]).toEqual([200, 403])
})

test('a wrong answer is fail, told when the page goes, with the pass that came after it', async () => {
  const { app } = await open()
  await challenge(app)
  await dragInWebView(app, 0.5)
  await eventually(
    'a fresh challenge is at its start',
    async () => (await webView(app).locator('.stand-in-thumb').getAttribute('aria-valuenow')) === '0',
  )
  await dragInWebView(app, 1)
  await told(app, ['ready', 'fail', 'success', 'close'])
  expect((await heard(app, 'fail'))[0]?.detail).toMatchObject({ verifyCode: 'F015', refreshes: 0 })
})

test('back is close, and the next press opens it again', async () => {
  const { app, captcha } = await open()
  await challenge(app)
  await back(app)
  await told(app, ['ready', 'close'])
  expect((await heard(app, 'close'))[0]?.detail).toMatchObject({ reason: 'user' })
  expect(await captcha.status()).toMatchObject({ state: 'ready', visible: false })
  await challenge(app)
  await dragInWebView(app, 1)
  await told(app, ['ready', 'close', 'success', 'close'])
})

test('closing the popup of Alibaba’s client goes back', async () => {
  const { app } = await open()
  await challenge(app)
  await webView(app).locator('.stand-in-head button').last().click()
  await told(app, ['ready', 'close'])
})

test('hide() sends the page back', async () => {
  const { app } = await open()
  await challenge(app)
  await app.page.evaluate("getCurrentPages()[0].selectComponent('#captcha0').hide()")
  await told(app, ['ready', 'close'])
})

test('new properties send it back and open another', async () => {
  const { app } = await open({ scenes: 'slider' })
  await challenge(app)
  await app.page.evaluate("getCurrentPages()[0].setData({ boxes: [{ id: 'captcha0', sceneId: 'checkbox' }] })")
  await webView(app).locator('.stand-in-check').click()
  await told(app, ['ready', 'ready', 'success', 'close'])
  expect((await heard(app, 'success'))[0]?.detail).toMatchObject({ sceneId: 'checkbox' })
})

test('two captchas of a page are kept apart', async () => {
  const { app } = await open({ scenes: 'slider,slider' })
  await challenge(app, 1)
  await dragInWebView(app, 1)
  await told(app, ['ready', 'ready', 'success', 'close'])
  await challenge(app, 0)
  await back(app)
  await told(app, ['ready', 'ready', 'success', 'close', 'close'])
  const where = async (name: string) => (await heard(app, name)).map(({ detail }) => (detail as { at: string }).at)
  expect([await where('success'), await where('close')]).toEqual([['captcha1'], ['captcha1', 'captcha0']])
})

test('20 minutes with the page open are expire and close', async () => {
  const { app } = await open()
  await app.page.clock.install()
  await challenge(app)
  await app.page.clock.fastForward(20 * 60_000)
  await app.page.clock.resume()
  await told(app, ['ready', 'expire', 'close'])
})

test('embedded it is a button, which says when it was passed', async () => {
  const { app, captcha } = await open({ mode: 'embed', scenes: 'checkbox' })
  await captcha.part('panel__start').click()
  await on(app, CAPTCHA)
  await webView(app).locator('.stand-in-check').click()
  await told(app, ['ready', 'success'])
  await expect(captcha.part('panel__start').innerText()).resolves.toBe('Verified!')
})

describe('what is broken or absent ends in ClientLoadFailed', () => {
  /** The fault of the detail, and a popup of ours that says so. */
  async function failed(app: App, captcha: Captcha, fix: RegExp) {
    await told(app, ['ready', 'error'])
    expect((await heard(app, 'error'))[0]?.detail).toMatchObject({
      code: 'ClientLoadFailed',
      fix: expect.stringMatching(fix),
    })
    await captcha.part('error__code').waitFor()
    app.complaints.length = 0
  }
  const press = async (app: App) => app.touch.tap(await app.centre(app.view.locator('#open-captcha0')))

  test('a page that is not in app.json', async () => {
    const { app, captcha } = await open({ page: '/pages/nowhere/index' })
    await press(app)
    await failed(app, captcha, /app\.json/)
  })

  test('a page without the component: after 15 s', async () => {
    const { app } = await open({ page: '/pages/bare/index' })
    await app.page.clock.install()
    await press(app)
    await on(app, 'pages/bare/index')
    await app.page.clock.fastForward(15_000)
    await app.page.clock.resume()
    await back(app)
    await told(app, ['ready', 'error'])
    expect((await heard(app, 'error'))[0]?.detail).toMatchObject({
      code: 'ClientLoadFailed',
      fix: expect.stringMatching(/captcha-page/),
    })
  })

  test('Alibaba’s script is missing: the H5 page says so, and so does the popup', async () => {
    const { app, captcha } = await open({ page: '/pages/captcha/index?way=missing' })
    await press(app)
    await on(app, CAPTCHA)
    await webView(app).locator('html[data-view="error"]').waitFor({ state: 'attached' })
    await webView(app).locator('#back').click()
    await failed(app, captcha, /alicdn/)
  })

  test('no server at the address: the page itself says so, with a retry and a way back', async () => {
    const url = encodeURIComponent('http://127.0.0.1:9/captcha.html')
    const { app } = await open({ page: `/pages/captcha/index?url=${url}` })
    await press(app)
    await on(app, CAPTCHA)
    await app.byClass('error__code').waitFor()
    await app.screenshot('webview-blocked')
    await app.byClass('error__retry').click()
    await app.byClass('error__code').waitFor()
    await app.byClass('panel__button').first().click()
    await told(app, ['ready', 'close', 'error'])
    expect((await heard(app, 'error'))[0]?.detail).toMatchObject({
      code: 'ClientLoadFailed',
      fix: expect.stringMatching(/业务域名/),
    })
    app.complaints.length = 0
  })

  test('the page opened by something else says so', async () => {
    const app = await stage.openPage(CAPTCHA)
    await app.page.clock.install()
    await app.byClass('error__code').waitFor()
    await app.screenshot('webview-alone')
  })
})
