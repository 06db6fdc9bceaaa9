import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from '../../gulp/run'
import { buildNpm, copyConsumer, pack, unpack } from '../consumers/workshop'
import { Captcha, eventually } from './driver'
import { type App, useStage } from './harness'

/** Made before the stages: each consumer from the packed tarball, compiled, its npm built. */
const folder = mkdtempSync(join(tmpdir(), 'captcha-preview-'))
const [native, host] = ['native', 'plugin-host'].map(name => join(folder, name)) as [string, string]

beforeAll(async () => {
  const tarball = pack(folder)
  for (const name of ['native', 'plugin-host']) {
    const project = copyConsumer(name, folder)
    unpack(tarball, project)
    const typings = 'node_modules/miniprogram-api-typings'
    symlinkSync(join(root, typings), join(project, typings), 'junction')
    const { status, output } = await run('tsc', ['-p', project])
    if (status !== 0) throw new Error(output)
  }
  buildNpm(native, 'miniprogram')
  cpSync(join(root, 'dist/plugin'), join(host, 'plugin'), { recursive: true })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The page with its service, waited for until its captcha is ready. */
async function openOn(stage: ReturnType<typeof useStage>, scene = 'puzzle'): Promise<{ app: App; captcha: Captcha }> {
  const { serviceUrl } = stage.servers
  const query = new URLSearchParams({ scene, endpoint: `${serviceUrl}demo/`, imageBase: serviceUrl })
  const app = await stage.openPage(`pages/index/index?${query}`)
  return { app, captcha: new Captcha(app, stage.service) }
}

const says = (app: App, words: RegExp) =>
  eventually(`the page says ${words}`, async () => words.test(await app.view.locator('#said').innerText()))

describe('the native consumer, from the tarball', () => {
  const stage = useStage({ miniprogramRoot: join(native, 'miniprogram') })

  test('shows the npm component, and a person passes', async () => {
    const { app, captcha } = await openOn(stage)
    await captcha.until('ready')
    await says(app, /^ready PUZZLE$/)
    await app.touch.tap(await app.centre(app.view.locator('#open')))
    await captcha.solve()
    await says(app, /^success T001$/)
  })

  test('hears what is wrong, and how to mend it', async () => {
    const { app } = await openOn(stage, 'nowhere')
    await says(app, /^error IllegalScene: ./)
  })
})

describe('the plugin’s host, a page as written for Alibaba’s own plugin', () => {
  const stage = useStage({ miniprogramRoot: join(host, 'miniprogram'), pluginRoot: join(host, 'plugin') })

  test('opens the popup by the plugin’s interface and hears `success` of its object', async () => {
    const { app, captcha } = await openOn(stage)
    await captcha.until('ready')
    await says(app, /^ready PUZZLE$/)
    await app.touch.tap(await app.centre(app.view.locator('#open')))
    await captcha.solve()
    await says(app, /^success true$/)
  })

  test('hears `onError` of its object', async () => {
    const { app } = await openOn(stage, 'nowhere')
    await says(app, /^error IllegalScene$/)
  })
})
