import { Captcha, eventually } from './driver'
import { type App, useStage } from './harness'

const stage = useStage()

interface Opened {
  readonly app: App
  readonly captcha: Captcha
}

async function open(settings: object = {}): Promise<Opened> {
  const app = await stage.openPage('pages/settings/index', { storage: { 'captcha-demo': settings } })
  const captcha = new Captcha(app, stage.service)
  await captcha.until('ready')
  return { app, captcha }
}

/** Only what differs from the defaults is stored. */
const isStored = (app: App, settings: object) =>
  eventually(`${JSON.stringify(settings)} is stored`, async () => {
    const stored = await app.wx('getStorageSync', 'captcha-demo')
    return JSON.stringify(stored) === JSON.stringify(settings)
  })

/** What lies on top in the middle of an element. */
const isOnTop = (app: App, part: string) =>
  app.byClass(part).evaluate(element => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  })

test.each([
  ['scene', '滑块', { sceneId: 'slider' }, 'SLIDING'],
  ['language', 'العربية', { language: 'ar' }, 'PUZZLE'],
])('the sheet of %s sets it, and closes', async (field, name, settings, captchaType) => {
  const { app, captcha } = await open()
  const { certifyId } = await captcha.status()
  await app.view.locator(`#${field}`).tap()
  const sheet = app.byClass('van-action-sheet')
  await app.byClass('van-action-sheet__item').filter({ hasText: name }).tap()
  await sheet.waitFor({ state: 'detached' })
  await isStored(app, settings)
  await expect(app.view.locator(`#${field}`).innerText()).resolves.toContain(name)
  expect((await captcha.until('ready', certifyId)).captchaType).toBe(captchaType)
})

test('radio buttons set a field, and the direction goes back to the language before', async () => {
  const { app } = await open({ language: 'en' })
  const choose = (name: string) => app.view.getByRole('radio', { name, exact: true }).tap()
  await choose('从右到左')
  await isStored(app, { language: 'ar' })
  await choose('从左到右')
  await isStored(app, { language: 'en' })
  await choose('深色')
  await choose('嵌入')
  await isStored(app, { language: 'en', mode: 'embed', theme: 'dark' })
  await expect(app.view.getByRole('radio', { name: '嵌入' }).getAttribute('aria-checked')).resolves.toBe('true')
})

test('the demo and its captcha change their language, and the pages behind follow', async () => {
  const { app, captcha } = await open({ mode: 'embed' })
  await app.view.getByRole('radio', { name: 'English', exact: true }).tap()
  await isStored(app, { demoLanguage: 'en', language: 'en', mode: 'embed' })
  await app.page.getByRole('heading', { name: 'Settings', exact: true }).waitFor()
  await captcha.until('ready')
  await app.view.getByText('Complete the security check').waitFor()
  await app.page.locator('.preview-tab').getByText('Log in').tap()
  await app.page.getByRole('heading', { name: 'Log in', exact: true }).waitFor()
  await app.view.getByText('Verify, then log in').waitFor()
  await app.page.locator('.preview-tab').getByText('Settings').tap()
  await app.view.getByRole('radio', { name: '中文', exact: true }).tap()
  await isStored(app, { demoLanguage: 'zh', mode: 'embed' })
  await app.page.getByRole('heading', { name: '设置', exact: true }).waitFor()
})

test('fields store what is typed when the typing ends; the switch gives the region a place', async () => {
  const { app } = await open()
  await app.view.locator('#timeout input').fill('800')
  await app.view.locator('#scene-id input').fill(' checkbox ')
  await isStored(app, { sceneId: 'checkbox', timeoutMs: 800 })
  await app.page.route('https://**', route => route.abort())
  await app.view.locator('#real-service').tap()
  await isStored(app, { realService: true, sceneId: 'checkbox', timeoutMs: 800 })
  await app.view.getByRole('radio', { name: '新加坡' }).waitFor()
  await expect(app.view.locator('#service-base').count()).resolves.toBe(0)
})

test('a question and its answer lie over an open captcha', async () => {
  const { app, captcha } = await open({ sceneId: 'slider' })
  await app.view.locator('#try').tap()
  await captcha.challenge()
  await app.page.evaluate(() => {
    const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { reset(): void }[] }
    getCurrentPages()[0]?.reset()
  })
  await app.byClass('van-dialog__confirm').waitFor()
  await eventually('the question is on top', () => isOnTop(app, 'van-dialog'))
  await app.byClass('van-dialog__confirm').tap()
  await app.byClass('van-toast').waitFor()
  expect(await isOnTop(app, 'van-toast')).toBe(true)
  await expect(app.wx('getStorageSync', 'captcha-demo')).resolves.toBe('')
  await app.screenshot('settings-reset')
})

test('a question answered with no changes nothing', async () => {
  const { app } = await open({ sceneId: 'slider' })
  await app.view.locator('#reset').tap()
  await app.byClass('van-dialog__cancel').tap()
  await app.byClass('van-dialog').waitFor({ state: 'hidden' })
  await isStored(app, { sceneId: 'slider' })
})
