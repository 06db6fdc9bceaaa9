import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { eventually } from './driver'
import { type App, useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/webView') })

/** A web server of the integrator: a page that does nothing by itself, with the JSSDK stand-in. */
let server: Server
const site = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
beforeAll(async () => {
  server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><title>Plain</title><script src="${stage.servers.webUrl}jweixin.js"></script>`),
  )
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

interface Heard {
  readonly type: string
  readonly detail: {
    readonly data?: readonly unknown[]
    readonly src?: string
    readonly url?: string
    readonly fullUrl?: string
  }
}

/** Calls a method of an open page, counted from the bottom. */
const inPage = (app: App, at: number, method: string, ...values: readonly string[]) =>
  app.page.evaluate(`getCurrentPages()[${at}].${method}(...${JSON.stringify(values)})`)

/** The opener, and a page above it whose web-view loads an address. */
async function openPage(page: string, path = 'page'): Promise<App> {
  const app = await stage.openPage('pages/opener/index')
  await inPage(app, 0, 'open', path, page)
  await eventually('the page is open', async () => (await app.route()) === `pages/${path}/index`)
  return app
}

/** What the opener was told through the event channel. */
const heard = async (app: App): Promise<readonly Heard[]> =>
  JSON.parse(await app.page.evaluate<string>('getCurrentPages()[0].data.heard'))

const messages = async (app: App) => (await heard(app)).filter(({ type }) => type === 'message')

/** The frame with its JSSDK stand-in known to the preview. */
async function frameOf(app: App) {
  const frame = app.page.frames()[1]
  if (!frame) throw new Error('no frame')
  await frame.waitForFunction(
    () => (globalThis as { __wxjs_environment?: string }).__wxjs_environment === 'miniprogram',
  )
  return frame
}

/** Calls `wx.miniProgram` in the frame. */
const call = async (app: App, name: string, options: object = {}) =>
  (await frameOf(app)).evaluate(`wx.miniProgram.${name}(${JSON.stringify(options)})`)

const isLoaded = (app: App) =>
  eventually('the page in the web-view is loaded', async () => (await heard(app)).some(({ type }) => type === 'load'))

test('a web-view fills its page, above everything else, and tells that it loaded', async () => {
  const app = await openPage(site())
  await isLoaded(app)
  const [load] = await heard(app)
  expect(load?.detail).toEqual({ src: site() })
  const [frame, view] = await Promise.all([app.view.locator('iframe').boundingBox(), app.view.boundingBox()])
  expect(frame).toEqual(view)
  const on = await app.page.locator('#below').evaluate(below => {
    const { left, top } = below.getBoundingClientRect()
    return document.elementFromPoint(left + 5, top + 5)?.tagName
  })
  expect(on).toBe('IFRAME')
  await expect(app.page.evaluate(() => location.origin)).resolves.not.toBe(new URL(site()).origin)
})

test('messages arrive on the way back alone, all of them, oldest first', async () => {
  const app = await openPage(site())
  await isLoaded(app)
  for (const n of [1, 2, 3]) await call(app, 'postMessage', { data: { n } })
  expect(await messages(app)).toEqual([])
  await call(app, 'navigateBack')
  await eventually('the opener is back', async () => (await app.route()) === 'pages/opener/index')
  const told = await messages(app)
  expect(told).toHaveLength(1)
  expect(told[0]?.detail.data?.slice(-3)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('the menu shares and copies the link: both deliver what there is, again and again', async () => {
  const app = await openPage(site())
  await isLoaded(app)
  await call(app, 'postMessage', { data: 'first' })
  await app.page.locator('.preview-page:not([hidden]) .preview-capsule').click()
  await app.page.locator('.preview-modal-confirm').click()
  await eventually('sharing delivered', async () => (await messages(app)).length === 1)
  await call(app, 'postMessage', { data: 'second' })
  await app.page.locator('.preview-page:not([hidden]) .preview-capsule').click()
  await app.page.locator('.preview-modal-cancel').click()
  await eventually('copying delivered', async () => (await messages(app)).length === 2)
  expect((await messages(app)).map(({ detail }) => detail.data?.slice(-2))).toEqual([
    expect.arrayContaining(['first']),
    ['first', 'second'],
  ])
})

test('taking the element away delivers, too', async () => {
  const app = await openPage(site())
  await isLoaded(app)
  await call(app, 'postMessage', { data: 'last words' })
  await inPage(app, 1, 'remove')
  await eventually('its messages came', async () => (await messages(app)).length === 1)
  await expect(app.view.locator('iframe').count()).resolves.toBe(0)
})

test('the page is known to be in a mini program, and its title is that of the bar', async () => {
  const app = await openPage(site())
  const frame = await frameOf(app)
  const env = await frame.evaluate('new Promise(done => wx.miniProgram.getEnv(done))')
  expect(env).toEqual({ miniprogram: true })
  await frame.evaluate(() => {
    document.title = 'A title of its own'
  })
  const title = app.page.locator('.preview-page:not([hidden]) h1')
  await eventually('the bar follows', async () => (await title.innerText()) === 'A title of its own')
})

test.each([
  ['https://elsewhere.example/captcha.html', 'elsewhere.example'],
  ['http://192.0.2.1/captcha.html', '192.0.2.1'],
])('%s is not listed: binderror, and nothing is asked', async (url, host) => {
  const asked: string[] = []
  const opened = await stage.openPage('pages/opener/index')
  opened.page.on('request', request => asked.push(request.url()))
  await inPage(opened, 0, 'open', 'page', url)
  await eventually('it fails', async () => (await heard(opened)).length > 0)
  expect(await heard(opened)).toEqual([{ type: 'error', detail: { url, fullUrl: url } }])
  await expect(opened.view.innerText()).resolves.toContain(host)
  expect(asked.filter(address => address.startsWith(url))).toEqual([])
})

test('a page of the preview itself may not stand in its web-view', async () => {
  const app = await openPage(stage.servers.previewUrl)
  await eventually('it fails', async () => (await heard(app)).some(({ type }) => type === 'error'))
  await expect(app.view.locator('iframe').count()).resolves.toBe(0)
})

test('where nothing answers: binderror', async () => {
  const app = await openPage('http://127.0.0.1:9/captcha.html')
  await eventually('it fails', async () => (await heard(app)).some(({ type }) => type === 'error'))
})

test('a second web-view of a page is an error on the console, and not shown', async () => {
  const app = await openPage(site(), 'two')
  await isLoaded(app)
  await expect(app.view.locator('iframe').count()).resolves.toBe(1)
  expect(app.complaints.join()).toMatch(/a page has one web-view/)
  app.complaints.length = 0
})

test('Skyline has none', async () => {
  const app = await openPage(site(), 'skyline')
  const warning = await app.page.consoleMessages().then(all => all.map(message => message.text()).join())
  expect(warning).toMatch(/there is no <web-view>; instead: a page of its own with "renderer": "webview"/)
  await expect(app.view.locator('iframe').count()).resolves.toBe(0)
})

test('what another frame or the page itself posts is no message of the web-view', async () => {
  const app = await openPage(site())
  await isLoaded(app)
  await app.page.evaluate(() => {
    const words = { wire: 'jssdk-stand-in', say: 'call', name: 'postMessage', options: { data: 'forged' } }
    window.postMessage(words, '*')
    const other = document.createElement('iframe')
    other.srcdoc = `<script>parent.postMessage(${JSON.stringify(words)}, '*')</script>`
    document.body.append(other)
    return new Promise(done => other.addEventListener('load', done))
  })
  await call(app, 'postMessage', { data: 'true' })
  await call(app, 'navigateBack')
  await eventually('messages came', async () => (await messages(app)).length === 1)
  expect(JSON.stringify(await messages(app))).toContain('"true"')
  expect(JSON.stringify(await messages(app))).not.toContain('forged')
})

test('the channel of the opener keeps what was emitted before anybody listened', async () => {
  const app = await openPage(site())
  await eventually(
    'the page was greeted',
    async () => (await app.data<{ hello: string }>()).hello === 'from the opener',
  )
})
