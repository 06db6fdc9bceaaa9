import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from '../../gulp/run'
import { CONSUMERS } from '../consumers/consumers'
import { buildNpm, command, copyConsumer, PACKAGE, pack, unpack } from '../consumers/workshop'
import { Captcha, eventually } from './driver'
import { type App, type Locator, type OpenOptions, useStage } from './harness'

/** Made before the stages: each consumer from the packed tarball, compiled, its npm built. */
const folder = mkdtempSync(join(tmpdir(), 'captcha-preview-'))
const projects = ['native', 'native-copy', 'native-late', 'plugin-host', 'plugin-host-late', 'alibaba-late'] as const
const at = (name: (typeof projects)[number], below: string) => join(folder, name, below)

beforeAll(async () => {
  const tarball = pack(folder)
  for (const { layers } of CONSUMERS.filter(({ name }) => (projects as readonly string[]).includes(name))) {
    const project = copyConsumer(layers, folder)
    unpack(tarball, project)
    const typings = 'node_modules/miniprogram-api-typings'
    symlinkSync(join(root, typings), join(project, typings), 'junction')
    const { status, output } = await run('tsc', ['-p', project])
    if (status !== 0) throw new Error(output)
  }
  buildNpm(at('native', ''), 'miniprogram')
  const tool = at('native-copy', `node_modules/${PACKAGE}/dist/bin/cli.js`)
  command(process.execPath, [tool, 'copy', at('native-copy', 'miniprogram')], folder)
  buildNpm(at('native-late', ''), 'miniprogram/captcha')
  buildNpm(at('alibaba-late', ''), 'miniprogram')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The page with its service, waited for until its captcha is ready. */
async function openOn(
  stage: Omit<ReturnType<typeof useStage>, 'browser'>,
  scene = 'puzzle',
  open: OpenOptions = {},
): Promise<{ app: App; captcha: Captcha }> {
  const { serviceUrl } = stage.servers
  const query = new URLSearchParams({ scene, endpoint: `${serviceUrl}demo/`, imageBase: serviceUrl })
  const app = await stage.openPage(`pages/index/index?${query}`, open)
  return { app, captcha: new Captcha(app, stage.service) }
}

const says = (app: App, words: RegExp) =>
  eventually(`the page says ${words}`, async () => words.test(await app.view.locator('#said').innerText()))

/** The page says that its captcha is ready, a person opens it and solves it, and the page says `words`. */
async function expectPass(stage: Parameters<typeof openOn>[0], words: RegExp): Promise<void> {
  const { app, captcha } = await openOn(stage)
  await captcha.until('ready')
  await says(app, /^ready PUZZLE$/)
  await app.touch.tap(await app.centre(app.view.locator('#open')))
  await captcha.solve()
  await says(app, words)
}

describe('the native consumer, from the tarball', () => {
  const stage = useStage({ miniprogramRoot: at('native', 'miniprogram') })

  test('shows the npm component, and a person passes', async () => {
    await expectPass(stage, /^success T001$/)
  })

  test('hears what is wrong, and how to mend it', async () => {
    const { app } = await openOn(stage, 'nowhere')
    await says(app, /^error IllegalScene: ./)
  })
})

describe('the native consumer without npm building', () => {
  const stage = useStage({ miniprogramRoot: at('native-copy', 'miniprogram') })

  test('shows the copied component, requires its module, and a person passes', async () => {
    await expectPass(stage, /^success T001$/)
  })
})

describe('the plugin’s host, a page as written for Alibaba’s own plugin', () => {
  const stage = useStage({ miniprogramRoot: at('plugin-host', 'miniprogram') })

  test('opens the popup by the plugin’s interface and hears `success` of its object', async () => {
    await expectPass(stage, /^success true$/)
  })

  test('hears `onError` of its object', async () => {
    const { app } = await openOn(stage, 'nowhere')
    await says(app, /^error IllegalScene$/)
  })
})

describe.each(['native-late', 'plugin-host-late'] as const)('%s, whose captcha lies in a subpackage', name => {
  const stage = useStage({ miniprogramRoot: at(name, 'miniprogram') })
  const tapButton = async (app: App) => app.touch.tap(await app.centre(app.view.locator('#open')))
  const label = (app: App) => app.view.locator('#open').innerText()

  test('shows the page at once; a tap that comes first opens the captcha when it is there', async () => {
    const { app, captcha } = await openOn(stage, 'puzzle', { load: { captcha: 'never' } })
    expect(await app.view.locator('wx-view#captcha').count()).toBe(1)
    await tapButton(app)
    expect(await label(app)).toBe('登录')
    await app.endLoad('captcha', 'Arrive')
    await captcha.solve()
    await says(app, /^success T001$/)
  })

  test('may be slow', async () => {
    const { app, captcha } = await openOn(stage, 'puzzle', { load: { captcha: 200 } })
    await captcha.until('ready')
    await tapButton(app)
    await captcha.solve()
    await says(app, /^success T001$/)
  })

  test('that does not come says so, and is loaded again by the next tap', async () => {
    const { app, captcha } = await openOn(stage, 'puzzle', { load: { captcha: 'never' } })
    await app.endLoad('captcha', 'Fail')
    await app.view.locator('#open').getByText('加载失败，点此重试').waitFor()
    expect(app.complaints.splice(0).join('\n')).toMatch(/loadSubpackage: fail/)
    await tapButton(app)
    await app.endLoad('captcha', 'Arrive')
    await captcha.solve()
    await says(app, /^success T001$/)
    expect(await label(app)).toBe('登录')
  })

  test('that never comes leaves a page that works', async () => {
    const { app } = await openOn(stage, 'puzzle', { load: { captcha: 'fail' } })
    const failures = (count: number) =>
      eventually(`${count} loads have failed, says the page`, async () => {
        const said = app.complaints.filter(line => line.startsWith('[captcha] loadSubpackage: fail'))
        return said.length === count && (await label(app)) === '加载失败，点此重试'
      })
    await failures(1)
    await tapButton(app)
    await failures(2)
    app.complaints.length = 0
    expect(await app.view.locator('wx-view#captcha').count()).toBe(1)
  })
})

describe('alibaba-late, with a stand-in for Alibaba’s plugin in a subpackage', () => {
  const stage = useStage({
    miniprogramRoot: at('alibaba-late', 'miniprogram'),
    pluginRoot: join(root, 'test/browser/plugin/standIn'),
  })
  const standIn = (app: App) => app.byClass('standin')
  const open = async (wish: number | 'never' | 'fail') => {
    const app = await stage.openPage('pages/index/index', { load: { alibaba: wish } })
    return { app, captcha: new Captcha(app, stage.service) }
  }
  const tap = async (app: App, target: Locator) => app.touch.tap(await app.centre(target))
  const pass = async (app: App) => {
    await standIn(app).waitFor()
    await tap(app, app.byClass('standin-right'))
    await says(app, /^success right:your-scene:1$/)
  }

  test('that comes late: what was shown before opens when it is there', async () => {
    const { app, captcha } = await open('never')
    await tap(app, app.view.locator('#open'))
    expect(await captcha.status()).toMatchObject({ state: 'requesting', visible: true })
    expect(await standIn(app).count()).toBe(0)
    await app.endLoad('alibaba', 'Arrive')
    await pass(app)
  })

  test('that is slow', async () => {
    const { app } = await open(200)
    await says(app, /^ready$/)
    await tap(app, app.view.locator('#open'))
    await pass(app)
  })

  test('whose load fails: ClientLoadFailed, and the retry of the panel loads again', async () => {
    const { app } = await open('never')
    await tap(app, app.view.locator('#open'))
    await app.endLoad('alibaba', 'Fail')
    await says(app, /^error ClientLoadFailed: ./)
    await app.byClass('error__code').getByText('ClientLoadFailed').waitFor()
    await tap(app, app.byClass('error__retry'))
    await app.endLoad('alibaba', 'Arrive')
    await pass(app)
  })

  test('that never comes: ClientLoadFailed after 15 s; what comes later serves the next show()', async () => {
    const { app, captcha } = await open('never')
    await captcha.until('requesting')
    await app.page.clock.install()
    await app.page.clock.pauseAt(Date.now() + 3_600_000)
    await captcha.call('refresh')
    await app.page.clock.fastForward(14_900)
    expect(await captcha.status()).toMatchObject({ state: 'requesting' })
    await app.page.clock.fastForward(200)
    await says(app, /^error ClientLoadFailed: ./)
    await app.page.clock.resume()
    await app.endLoad('alibaba', 'Arrive')
    await captcha.call('refresh')
    await tap(app, app.view.locator('#open'))
    await pass(app)
  })
})
