import { resolve } from 'node:path'
import { Captcha, dragInWebView, eventually, heard, login, type Opened, openLogin } from './driver'
import { useStage } from './harness'

/** The demo as `npm start` shows it: STAND-INS in the place of Alibaba's plugin, of its script and of WeChat's JSSDK. */
const stage = useStage({
  miniprogramRoot: resolve('dist/preview/miniprogram'),
  pluginRoots: { AliyunCaptcha: resolve('dist/preview/AliyunCaptcha') },
})
beforeEach(() => stage.service.reset())

type Solve = (opened: Opened) => Promise<unknown>

/** The stand-in for the plugin shows this project's own challenge. */
const inPlugin: Solve = async ({ app }) => {
  const standIn = new Captcha(app, stage.service, 'own')
  await standIn.part('panel__title').filter({ hasText: '替身' }).waitFor()
  await standIn.part('drag__thumb').waitFor()
  await standIn.atRest()
  await standIn.drag(1)
}

const inWebView: Solve = async ({ app }) => {
  await dragInWebView(app, 1)
  await eventually('the login page is back', async () => (await app.route()) === 'pages/login/index')
}

test.each<[string, Solve]>([
  ['own', ({ captcha }) => captcha.solve()],
  ['plugin', inPlugin],
  ['webview', inWebView],
])('a login with client="%s", which the settings chose', async (client, solve) => {
  const opened = await openLogin(stage, { client, sceneId: 'slider' })
  await opened.captcha.until('ready')
  await login(opened)
  await solve(opened)
  await opened.app.view.locator('#notice').filter({ hasText: '欢迎，小明' }).waitFor()
  await opened.app.screenshot(`client-${client}`)
  const names = (await heard(opened.app)).map(({ name }) => name).filter(name => name !== 'statechange')
  expect(names.slice(0, 2)).toEqual(['ready', 'success'])
})

test('the settings offer the three, and the address of the H5 page', async () => {
  const app = await stage.openPage('pages/settings/index', { height: 2400 })
  const choose = (name: string) => app.view.locator('[role="radiogroup"][aria-label="客户端"]').getByText(name)
  await app.touch.tap(await app.centre(choose('阿里云 H5 页面')))
  const address = app.view.locator('#h5-url input')
  await address.waitFor()
  expect(await address.inputValue()).toBe(`${stage.servers.webUrl}captcha.html`)
  await app.screenshot('settings-clients')
  expect(await app.page.evaluate(() => JSON.stringify(localStorage))).toContain('webview')
})
