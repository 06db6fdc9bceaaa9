/** @jest-environment jsdom */
import { advance, type Captcha, captchaTag, type Page, type Values } from '../../component/harness'
import { pageBench } from './page'

const b = pageBench()

describe('a page that learns its scene later', () => {
  const silent = (captcha: Captcha) => {
    expect([captcha.told, captcha.state, b.service.requests.length]).toEqual([[], 'idle', 0])
  }
  const unset = (beside: Values = {}) => b.mount({ sceneId: undefined, ...beside })

  test.each([
    ['scene-id', { sceneId: 'scene' }],
    ['props', { props: { SceneId: 'scene' } }],
  ])('%s after 3 s: silence, then ready', async (_, given) => {
    const { page, captcha } = await unset({ props: null })
    await advance(3000)
    silent(captcha)
    await page.set(given)
    expect(captcha.told).toEqual(['ready'])
  })

  test.each([null, undefined])('%s for both is silence for ever', async nothing => {
    const { captcha } = await unset({ sceneId: nothing, props: nothing })
    await advance(60000)
    silent(captcha)
    expect(b.warnings).not.toHaveBeenCalled()
  })

  test.each(['scene-id', 'props'])('without the attribute %s, as well', async name => {
    const page = b.open(captchaTag('captcha', name === 'props' ? ['prefix', 'sceneId'] : ['prefix', 'props']), {
      prefix: 'demo',
    })
    await advance(60000)
    silent(page.captcha())
  })

  test.each([
    ['scene-id', { sceneId: '' }],
    ['SceneId', { props: { SceneId: '' } }],
    ['props', { props: {} }],
    ['SceneId', { props: { SceneId: null } }],
  ])('%s that is empty (%j) is a value that is missing', async (_, given) => {
    const { captcha } = await unset(given)
    expect(captcha.only('error')).toMatchObject({
      code: 'InvalidParameter',
      issues: [{ field: 'sceneId', rule: 'missing' }],
    })
    expect(b.service.requests).toEqual([])
  })

  test('null, then {}, then a scene: silence, one error, ready', async () => {
    const { page, captcha } = await unset({ props: null })
    await advance(1000)
    silent(captcha)
    await page.set({ props: {} })
    expect(captcha.told).toEqual(['error'])
    await page.set({ props: { SceneId: 'scene' } })
    expect(captcha.told).toEqual(['error', 'ready'])
  })

  test('a scene, then null, then a scene: the second one begins anew', async () => {
    const { page, captcha } = await unset({ props: { SceneId: 'scene' } })
    await page.set({ props: null })
    expect(captcha.state).toBe('idle')
    expect(captcha.view.popped).toBe(false)
    await page.set({ props: { SceneId: 'scene' } })
    expect(captcha.told).toEqual(['ready', 'ready'])
  })

  test.each([
    ['before anything was looked at', 0],
    ['later', 1000],
  ])('show() %s: one error that says what is missing, and the scene mends it', async (_, ms) => {
    const page = b.open(captchaTag('captcha', ['prefix', 'sceneId', 'props']), {
      prefix: 'demo',
      sceneId: null,
      props: null,
    })
    const captcha = page.captcha()
    await advance(ms)
    captcha.api.show()
    captcha.api.show()
    await advance(500)
    expect(captcha.only('error')).toMatchObject({
      code: 'InvalidParameter',
      issues: [{ field: 'sceneId', rule: 'missing' }],
    })
    expect(captcha.view.popped).toBe(true)
    await page.set({ props: { SceneId: 'scene' } })
    expect(captcha.told).toEqual(['error', 'ready'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
  })

  test('the scene and show() in one tick: no error', async () => {
    const { page, captcha } = await unset()
    page.change({ sceneId: 'scene' })
    captcha.api.show()
    await advance(500)
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: true })
  })

  test.each(['refresh', 'hide', 'reset'] as const)('%s() meanwhile is silence', async method => {
    const { page, captcha } = await unset()
    captcha.api[method]()
    await advance(1000)
    silent(captcha)
    expect(captcha.seen).toEqual([])
    await page.set({ sceneId: 'scene' })
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.api.getState().visible).toBe(false)
  })

  test('embedded: a skeleton that cannot be closed, and one warning after 5 s', async () => {
    const { page, captcha } = await unset({ mode: 'embed', language: 'cn' })
    await advance(4000)
    expect(b.warnings).not.toHaveBeenCalled()
    await page.set({ language: 'en' })
    await advance(60000)
    silent(captcha)
    expect(captcha.view.has('panel__skeleton')).toBe(true)
    expect(captcha.view.hasLabel('Close')).toBe(false)
    expect(b.warnings.mock.calls).toEqual([[expect.stringMatching(/scene-id.*props/)]])
    await page.set({ sceneId: 'scene' })
    expect(captcha.told).toEqual(['ready'])
  })

  test.each([
    ['a scene that came in time', (page: Page) => page.set({ sceneId: 'scene' })],
    ['a page that went', (page: Page) => page.detach()],
  ])('embedded: no warning for %s', async (_, act) => {
    const { page } = await unset({ mode: 'embed' })
    await advance(4000)
    await act(page)
    await advance(60000)
    expect(b.warnings).not.toHaveBeenCalled()
  })
})
