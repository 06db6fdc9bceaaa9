import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { type App, useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/fixture') })

interface Outcome {
  readonly called: 'success' | 'fail'
  readonly statusCode?: number
  readonly errMsg: string
  readonly errno?: number
  readonly data?: unknown
  readonly header?: Record<string, string>
}

interface Asked {
  readonly url: string
  readonly data?: unknown
  readonly timeout?: number
  readonly abort?: boolean
}

/** One `wx.request` in the mini program, and which callback it came to. */
const ask = (app: App, asked: Asked): Promise<Outcome> =>
  app.page.evaluate(
    ({ url, data, timeout, abort }) =>
      new Promise<Outcome>(done => {
        const { wx } = globalThis as unknown as { wx: { request(options: object): { abort(): void } } }
        const task = wx.request({
          url,
          data,
          timeout,
          method: 'POST',
          header: { 'content-type': 'application/x-www-form-urlencoded' },
          success: (result: object) => done({ called: 'success', ...result } as Outcome),
          fail: (fault: object) => done({ called: 'fail', ...fault } as Outcome),
        })
        if (abort) task.abort()
      }),
    asked,
  )

const init = (SceneId: string) => ({
  Action: 'InitCaptcha',
  Version: '2023-03-05',
  Format: 'JSON',
  SceneId,
  Mode: 'popup',
  Language: 'cn',
  SignatureNonce: randomBytes(16).toString('hex'),
  Timestamp: '2026-01-01T00:00:00Z',
})

describe('wx.request', () => {
  const demo = () => `${stage.servers.serviceUrl}demo/`
  const open = () => stage.openPage('pages/first/index')

  test('encodes an object as its content type says, and is a success for every HTTP status', async () => {
    const app = await open()
    const good = await ask(app, { url: demo(), data: init('puzzle') })
    expect(good).toMatchObject({ called: 'success', statusCode: 200, errMsg: 'request:ok', data: { Success: true } })
    const bad = await ask(app, { url: demo(), data: init('fault-500') })
    expect(bad).toMatchObject({ called: 'success', statusCode: 500 })
  })

  test('sends text as it is', async () => {
    const answer = await ask(await open(), { url: demo(), data: String(new URLSearchParams(init('puzzle'))) })
    expect(answer).toMatchObject({ statusCode: 200, data: { Success: true } })
  })

  test('gives a body that is no JSON as text', async () => {
    const answer = await ask(await open(), { url: demo(), data: init('fault-html') })
    expect(answer.data).toMatch(/^\s*</)
  })

  test.each([
    ['a deadline', { data: init('fault-timeout'), timeout: 300 }, { errMsg: 'request:fail timeout', errno: 5 }],
    ['an abort', { data: init('fault-timeout'), abort: true }, { errMsg: 'request:fail abort' }],
    ['a cut connection', { data: init('fault-drop') }, { errMsg: 'request:fail ', errno: 600001 }],
  ])('fails at %s', async (_, asked, fault) => {
    const answer = await ask(await open(), { url: demo(), ...asked })
    expect(answer).toMatchObject({ called: 'fail', ...fault })
  })

  test('fails at an address that is none', async () => {
    const answer = await ask(await open(), { url: 'nowhere' })
    expect(answer).toMatchObject({ called: 'fail', errno: 600009 })
  })
})

test('storage survives a reload, and knows absence', async () => {
  const app = await stage.openPage('pages/first/index', { storage: { given: { a: 1 } } })
  await expect(app.wx('getStorageSync', 'given')).resolves.toEqual({ a: 1 })
  await expect(app.wx('getStorageSync', 'none')).resolves.toBe('')
  await app.wx('setStorageSync', 'own', [1, '二'])
  await app.page.reload()
  await expect(app.wx('getStorageSync', 'own')).resolves.toEqual([1, '二'])
})

test('the network is what the browser says', async () => {
  const app = await stage.openPage('pages/first/index')
  await expect(app.wx('getNetworkType')).resolves.toMatchObject({ networkType: 'wifi' })
  await app.page.context().setOffline(true)
  await expect(app.wx('getNetworkType')).resolves.toMatchObject({ networkType: 'none' })
})

test.each(['light', 'dark'] as const)('the colour scheme %s', async colorScheme => {
  const app = await stage.openPage('pages/first/index', { colorScheme })
  await expect(app.wx('getAppBaseInfo')).resolves.toMatchObject({ theme: colorScheme })
})

test('the window is the page between its bars', async () => {
  const app = await stage.openPage('pages/first/index', { width: 1200, height: 860 })
  const { windowWidth, windowHeight, screenHeight } = (await app.wx('getWindowInfo')) as Record<string, number>
  const view = await app.view.boundingBox()
  expect({ windowWidth, windowHeight }).toEqual({ windowWidth: 375, windowHeight: view?.height })
  expect(screenHeight).toBeGreaterThan(windowHeight ?? Number.NaN)
})

test('a modal tells which button', async () => {
  const app = await stage.openPage('pages/first/index')
  const answer = app.wx('showModal', { title: 'Sure?', content: 'Really' })
  await app.page.getByRole('alertdialog').getByRole('button', { name: '取消' }).tap()
  await expect(answer).resolves.toMatchObject({ confirm: false, cancel: true })
})

test('a toast goes by itself, loading does not', async () => {
  const app = await stage.openPage('pages/first/index')
  await app.wx('showLoading', { title: 'Wait' })
  await expect(app.page.getByRole('status').innerText()).resolves.toBe('Wait')
  await app.wx('hideLoading')
  await expect(app.page.getByRole('status').count()).resolves.toBe(0)
  await app.wx('showToast', { title: 'Done', duration: 50 })
  await app.page.getByRole('status').waitFor({ state: 'detached' })
})

test('ext config names the servers', async () => {
  const app = await stage.openPage('pages/first/index')
  const { serviceUrl, backendUrl, webUrl } = stage.servers
  await expect(app.wx('getExtConfigSync')).resolves.toEqual({ serviceUrl, backendUrl, webUrl })
})
