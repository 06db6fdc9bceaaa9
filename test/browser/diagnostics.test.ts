import { textsOf } from '../../plugin/locales/tables'
import { type Captcha, openAlone } from './driver'
import { eventually } from './driver/eventually'
import { type OpenOptions, useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

const MODES = ['popup', 'embed'] as const
const RENDERERS = ['webview', 'skyline'] as const
const ar = textsOf('ar')

/** A small phone whose captcha has failed. */
async function failed(mode: string, open: OpenOptions): Promise<Captcha> {
  const screen = { width: 320, height: 568, frame: 'none', touch: true } as const
  const { captcha } = await openAlone(stage, { sceneId: 'none', mode, language: 'ar' }, { ...screen, ...open })
  await captcha.until('error')
  if (mode === 'popup') await captcha.call('show')
  await captcha.atRest()
  return captcha
}

const textOf = async (captcha: Captcha, part: string) => (await captcha.part(part).first().innerText()).trim()

/** Within the panel, and not wider than the screen. */
async function expectInside(captcha: Captcha, part: string): Promise<void> {
  const [outer, inner] = await Promise.all([
    captcha.part('panel').boundingBox(),
    captcha.part(part).last().boundingBox(),
  ])
  if (!outer || !inner) throw new Error(`${part} is not to be seen`)
  expect(inner.x).toBeGreaterThanOrEqual(outer.x)
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
}

describe.each(RENDERERS)('%s', renderer => {
  test.each(MODES)('%s: one tap copies, and it is said for a moment', async mode => {
    const captcha = await failed(mode, { renderer, version: 'release', clock: true })
    const { page } = captcha.app
    expect(await captcha.part('error__details').count()).toBe(0)
    expect(await textOf(captcha, 'error__copy')).toBe(ar.COPY_DIAGNOSTICS)
    await expectInside(captcha, 'error__copy')
    expect((await captcha.part('error__copy').boundingBox())?.height).toBeGreaterThanOrEqual(44)

    await captcha.part('error__copy').tap()
    await eventually('copied', async () => (await textOf(captcha, 'error__copy')) === ar.COPIED)
    expect(await captcha.part('captcha__live').textContent()).toContain(ar.COPIED)
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split('\n')).toEqual(
      expect.arrayContaining(['code: IllegalScene', 'sceneId: none', `renderer: ${renderer}`, 'envVersion: release']),
    )

    await page.clock.runFor(2000)
    await eventually('said', async () => (await textOf(captcha, 'error__copy')) === ar.COPY_DIAGNOSTICS)
    expect(await captcha.part('captcha__live').textContent()).not.toContain(ar.COPIED)
  })

  test.each(MODES)('%s: what cannot be copied is shown', async mode => {
    const captcha = await failed(mode, { renderer, version: 'release', clipboard: 'refused' })
    await captcha.part('error__copy').tap()
    await captcha.part('error__details').waitFor()
    expect(await textOf(captcha, 'error__details')).toContain(ar.COPY_FAIL)
    expect(await textOf(captcha, 'error__details')).toContain('code: IllegalScene')
    expect(await captcha.part('captcha__live').textContent()).toContain(ar.COPY_FAIL)
    await expectInside(captcha, 'error__details')
    await captcha.part('error__line').last().scrollIntoViewIfNeeded()
  })
})

test.each(['develop', 'trial', 'release'] as const)('what only the page can fix, in version %s', async version => {
  const captcha = await failed('popup', { version })
  expect(await captcha.part('error__details').count()).toBe(version === 'release' ? 0 : 1)
})
