import { callsOf, heard, login, openComment, openLogin, recordOf } from './driver'
import { useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

/** By scene of the local service. */
const kinds = { puzzle: 'PUZZLE', inpainting: 'INPAINTING', slider: 'SLIDING', checkbox: 'CHECK_BOX' } as const
const scenes = Object.keys(kinds) as (keyof typeof kinds)[]
const recordMs = 20 * 60_000

describe.each(scenes)('%s', sceneId => {
  test('popup: solved, verified by the backend, closed by itself', async () => {
    const opened = await openLogin(stage, { sceneId })
    const { app, captcha } = opened
    await login(opened)
    const record = await captcha.challenge()
    expect(record.captchaType).toBe(kinds[sceneId])
    await app.screenshot(`popup-${sceneId}`)
    await captcha.solve(record)
    await captcha.until('passed')
    await app.screenshot(`popup-${sceneId}-passed`)
    await app.view.locator('#notice').waitFor()
    expect(await recordOf(stage.service, record.certifyId)).toMatchObject({ state: 'redeemed', verifyCode: 'T001' })
    await app.byClass('panel').waitFor({ state: 'hidden' })
    expect(await heard(app, 'close')).toEqual([{ name: 'close', detail: { reason: 'success' } }])
  })

  test('embed: solved, the comment is published, a fresh challenge follows', async () => {
    const { app, captcha } = await openComment(stage, { sceneId })
    const record = await captcha.challenge()
    expect(record.captchaType).toBe(kinds[sceneId])
    await app.screenshot(`embed-${sceneId}`)
    await app.view.locator('#text textarea').fill('江堤\n傍晚')
    await captcha.solve(record)
    await captcha.until('passed')
    await app.screenshot(`embed-${sceneId}-passed`)
    await app.view.locator('#send').tap()
    await app.view.locator('#notice').getByText('评论已发布').waitFor()
    expect(await app.view.getByText('江堤').first().innerText()).toBe('江堤\n傍晚')
    expect((await recordOf(stage.service, record.certifyId)).state).toBe('redeemed')
    await captcha.challenge(record.certifyId)
  })

  test('an answer that comes too late is refused, and a fresh challenge can be solved', async () => {
    const opened = await openLogin(stage, { sceneId })
    const { app, captcha } = opened
    await login(opened)
    const old = await captcha.challenge()
    stage.service.advance(recordMs)
    await captcha.solve(old)
    const fresh = await captcha.challenge(old.certifyId)
    expect(await heard(app, 'fail')).toMatchObject([{ detail: { verifyCode: 'F014', certifyId: old.certifyId } }])
    await captcha.solve(fresh)
    await captcha.until('passed')
  })
})

describe('traceless', () => {
  test('popup: answers itself and goes', async () => {
    const opened = await openLogin(stage, { sceneId: 'traceless' })
    const { app, captcha } = opened
    const { certifyId } = await captcha.until('ready')
    await login(opened)
    await app.screenshot('popup-traceless')
    await app.view.locator('#notice').waitFor()
    expect(await recordOf(stage.service, certifyId)).toMatchObject({ captchaType: 'TRACELESS', state: 'redeemed' })
    await app.byClass('panel').waitFor({ state: 'hidden' })
  })

  test.each([
    ['cn', 'light', '重试'],
    ['ar', 'dark', 'إعادة المحاولة'],
    ['de', 'dark', 'Erneut versuchen'],
  ] as const)('refused, the panel waits for a press: %s, %s', async (language, theme, label) => {
    const opened = await openLogin(stage, { sceneId: 'traceless', language, theme })
    const { app, captcha } = opened
    const { certifyId } = await captcha.until('ready')
    stage.service.advance(recordMs)
    await login(opened)
    const fresh = await captcha.until('ready', certifyId)
    expect(await heard(app, 'fail')).toMatchObject([{ detail: { verifyCode: 'F014', certifyId } }])
    const retry = captcha.part('panel__retry')
    await expect(retry.innerText()).resolves.toBe(label)
    await expect(retry.getAttribute('role')).resolves.toBe('button')
    await captcha.atRest()
    expect(await captcha.part('spinner').count()).toBe(0)
    await app.screenshot(`popup-traceless-waiting-${language}-${theme}`)
    await app.touch.tap(await app.centre(retry))
    await captcha.until('passed')
    expect(await recordOf(stage.service, fresh.certifyId)).toMatchObject({ captchaType: 'TRACELESS' })
    expect(await callsOf(stage.service, 'VerifyCaptcha')).toHaveLength(2)
    await app.byClass('panel').waitFor({ state: 'hidden' })
  })

  test('embed: has no such mode', async () => {
    const { app, captcha } = await openComment(stage, { sceneId: 'traceless' })
    await captcha.until('error')
    await app.screenshot('embed-traceless')
    const [error] = await heard(app, 'error')
    expect(error?.detail).toMatchObject({ code: 'InvalidParameter', issues: [{ field: 'mode', rule: 'value' }] })
    expect(await callsOf(stage.service, 'VerifyCaptcha')).toEqual([])
  })
})

describe.each([
  ['popup', openLogin],
  ['embed', openComment],
] as const)('a piece in the wrong place, %s', (mode, open) => {
  test.each(['puzzle', 'inpainting'])('%s: fails, shakes, is renewed by itself, and counts', async sceneId => {
    const opened = await open(stage, { sceneId })
    const { app, captcha } = opened
    if (mode === 'popup') await login(opened)
    const first = await captcha.miss()
    await captcha.until('failed')
    const shaking = captcha.part('drag--failed')
    await expect(shaking.evaluate(animationOf)).resolves.toContain('drag-shake')
    await app.screenshot(`${mode}-${sceneId}-failed`)

    const second = await captcha.challenge(first.certifyId)
    expect(await captcha.progress()).toBeCloseTo(0, 2)
    await captcha.miss(second)
    const third = await captcha.challenge(second.certifyId)
    const refused = (await heard(app, 'fail')).map(({ detail }) => [
      detail.verifyCode,
      detail.certifyId,
      detail.refreshes,
    ])
    expect(refused).toEqual([
      ['F015', first.certifyId, 0],
      ['F015', second.certifyId, 1],
    ])
    await captcha.solve(third)
    await captcha.until('passed')
    expect(await callsOf(stage.service, 'VerifyCaptcha')).toHaveLength(3)
  })
})

test('who wants less motion sees no shake', async () => {
  const opened = await openLogin(stage, { sceneId: 'puzzle' }, { reducedMotion: 'reduce' })
  await login(opened)
  await opened.captcha.miss()
  await opened.captcha.until('failed')
  await expect(opened.captcha.part('drag--failed').evaluate(animationOf)).resolves.toBe('none')
})

const animationOf = (element: Element) => getComputedStyle(element).animationName
