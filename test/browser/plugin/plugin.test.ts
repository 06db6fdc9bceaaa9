import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Captcha, callsOf, eventually, heard } from '../driver'
import { type App, useStage } from '../harness'

/** A host as npm users build it, with a STAND-IN for Alibaba's plugin: nothing here ever saw the real one. */
const miniprogramRoot = mkdtempSync(join(tmpdir(), 'captcha-host-'))
cpSync(join(__dirname, 'host'), miniprogramRoot, { recursive: true })
cpSync(resolve('dist/npm'), join(miniprogramRoot, 'miniprogram_npm/aliyun-captcha-miniprogram'), { recursive: true })

const stage = useStage({ miniprogramRoot, pluginRoot: join(__dirname, 'standIn') })
beforeEach(() => stage.service.reset())
afterAll(() => rmSync(miniprogramRoot, { recursive: true, force: true }))

async function open(query = '', page = 'host') {
  const app = await stage.openPage(`pages/${page}/index${query}`)
  const captchas = [0, 1].map(at => new Captcha(app, stage.service, `captcha${at}`)) as [Captcha, Captcha]
  return { app, captchas, captcha: captchas[0] }
}

/** What stands in the place of our challenge. */
const standIn = (app: App) => app.byClass('standin')
const tap = async (app: App, name: 'right' | 'wrong' | 'close') =>
  app.touch.tap(await app.centre(app.byClass(`standin-${name}`)))
const tapButton = async (app: App, at = 0) => app.touch.tap(await app.centre(app.view.locator(`#open-captcha${at}`)))
const names = async (app: App) => (await heard(app)).map(({ name }) => name)
const told = (app: App, expected: readonly string[]) =>
  eventually(`the page hears ${expected.join()}`, async () => (await names(app)).join() === expected.join())

describe('V3, with the stand-in', () => {
  test('a pass', async () => {
    const { app, captcha } = await open()
    await captcha.until('ready')
    expect(await standIn(app).count()).toBe(0)
    await tapButton(app)
    await standIn(app).waitFor()
    expect(await app.byClass('panel').count()).toBe(0)
    expect(await app.component('captcha/captcha').count()).toBe(1)
    await app.screenshot('plugin-stand-in')
    await tap(app, 'right')
    await told(app, ['ready', 'success', 'close'])
    expect((await heard(app, 'success'))[0]?.detail).toEqual({
      at: 'captcha0',
      captchaVerifyParam: 'right:slider:1',
      certifyId: '',
      sceneId: 'slider',
      verifyCode: '',
    })
    expect(await callsOf(stage.service)).toEqual([])
    expect(await app.component('captcha/captcha').count()).toBe(0)
  })

  test('refused, then a pass', async () => {
    const { app, captcha } = await open()
    await captcha.call('show')
    await standIn(app).waitFor()
    await tap(app, 'wrong')
    await app.byClass('standin-challenge').getByText('slider 2').waitFor()
    expect(await captcha.status()).toMatchObject({ state: 'solving', visible: true })
    await tap(app, 'right')
    await told(app, ['ready', 'fail', 'success', 'close'])
    expect((await heard(app, 'fail'))[0]?.detail).toMatchObject({ verifyCode: 'F015', refreshes: 0 })
  })

  test('closed without a word, it opens again with the next tap', async () => {
    const { app } = await open()
    await tapButton(app)
    await standIn(app).waitFor()
    await tap(app, 'close')
    await standIn(app).waitFor({ state: 'detached' })
    await tapButton(app)
    await standIn(app).waitFor()
    await tap(app, 'right')
    await told(app, ['ready', 'success', 'close'])
  })

  test('with prefetch off it is put in and shown by the first tap', async () => {
    const { app, captcha } = await open('?prefetch=no')
    await captcha.until('idle')
    await tapButton(app)
    await standIn(app).waitFor()
  })

  test('hide() takes it away, show() brings another', async () => {
    const { app, captcha } = await open()
    await captcha.call('show')
    await standIn(app).waitFor()
    await tap(app, 'wrong')
    await captcha.call('hide')
    await standIn(app).waitFor({ state: 'detached' })
    await captcha.call('show')
    await app.byClass('standin-challenge').getByText('slider 1').waitFor()
    expect(await names(app)).toEqual(['ready', 'fail', 'close', 'ready'])
  })

  test('embedded, it stands alone in its place, and stays after the pass', async () => {
    const { app, captcha } = await open('?mode=embed')
    await standIn(app).waitFor()
    expect(await app.byClass('panel').count()).toBe(0)
    await tap(app, 'right')
    await captcha.until('passed')
    expect(await standIn(app).count()).toBe(1)
  })
})

describe('V2, with the stand-in', () => {
  test('the page refuses, then passes; its business result comes once', async () => {
    const { app, captcha } = await open('?judge=page')
    await captcha.call('show')
    await standIn(app).waitFor()
    await tap(app, 'wrong')
    await app.byClass('standin-challenge').getByText('slider 2').waitFor()
    await tap(app, 'right')
    await told(app, [
      'ready',
      'captchaVerifyCallback',
      'fail',
      'captchaVerifyCallback',
      'success',
      'onBizResultCallback',
      'close',
    ])
    expect((await heard(app, 'onBizResultCallback')).map(({ detail }) => detail)).toEqual([{ result: true }])
    expect((await heard(app, 'success'))[0]?.detail).toMatchObject({ captchaVerifyParam: 'right:slider:2' })
    await standIn(app).waitFor({ state: 'detached' })
  })
})

describe('two captchas, one stand-in', () => {
  test('each in its turn, each with its own answer', async () => {
    const { app, captchas } = await open('?scenes=one,two')
    await captchas[1].until('ready')
    await captchas[0].call('show')
    await app.byClass('standin-challenge').getByText('one 1').waitFor()
    await captchas[1].call('show')
    await app.byClass('standin-challenge').getByText('two 1').waitFor()
    expect(await standIn(app).count()).toBe(1)
    expect(await captchas[0].status()).toMatchObject({ state: 'idle', visible: false })
    await captchas[0].call('show')
    await app.byClass('standin-challenge').getByText('one 1').waitFor()
    await tap(app, 'right')
    await captchas[0].until('passed')
    expect((await heard(app, 'success')).map(({ detail }) => [detail.at, detail.captchaVerifyParam])).toEqual([
      ['captcha0', 'right:one:1'],
    ])
  })
})

describe('preflight', () => {
  test('that is refused is shown in our own panel, with what to do', async () => {
    const { app, captcha } = await open('?scenes=nowhere&preflight=yes')
    await captcha.until('error')
    await captcha.call('show')
    await app.byClass('error__code').getByText('IllegalScene').waitFor()
    expect(await standIn(app).count()).toBe(0)
    expect((await heard(app, 'error'))[0]?.detail).toMatchObject({ code: 'IllegalScene', type: 'Configuration' })
    await app.screenshot('plugin-preflight-refused')
  })

  test('that passes makes way', async () => {
    const { app, captcha } = await open('?preflight=yes')
    await captcha.until('ready')
    expect((await callsOf(stage.service, 'InitCaptcha')).map(({ scene }) => scene)).toEqual(['slider'])
    await captcha.call('show')
    await standIn(app).waitFor()
    await tap(app, 'right')
    await told(app, ['ready', 'success', 'close'])
    expect(await callsOf(stage.service, 'VerifyCaptcha')).toEqual([])
  })
})

describe('a hand-over that is not complete says what is missing', () => {
  test.each([
    ['the interface', '?interface=none', 'host', "'plugin' + configure({ plugin })"],
    ['generic:challenge', '', 'bare', "'plugin' + generic:challenge"],
  ])('%s', async (_, query, page, expected) => {
    const { app, captcha } = await open(query, page)
    await captcha.until('error')
    await captcha.call('show')
    await app.byClass('error__code').getByText('InvalidParameter').waitFor()
    expect(await heard(app)).toMatchObject([
      { name: 'error', detail: { code: 'InvalidParameter', issues: [{ field: 'client', rule: 'value', expected }] } },
    ])
    await app.screenshot(`plugin-missing-${page}`)
  })
})
