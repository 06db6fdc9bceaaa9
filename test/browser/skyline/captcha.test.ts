import { callsOf, countLogicCalls, heard, type Opened, openAlone, recordOf, shareOf } from '../driver'
import { useStage } from '../harness'
import { KINDS, MODES, RENDERERS, SKYLINES } from './renderers'

const stage = useStage()
beforeEach(() => stage.service.reset())

/** A popup is opened by a finger. */
async function start({ app }: Opened, mode: string): Promise<void> {
  if (mode === 'popup') await app.touch.tap(await app.centre(app.view.locator('#open')))
}

const answered = KINDS.filter(kind => kind !== 'traceless')

describe.each(SKYLINES)('%s', renderer => {
  const open = (sceneId: string, mode: string) => openAlone(stage, { sceneId, mode }, RENDERERS[renderer])

  describe.each(MODES)('%s', mode => {
    test.each(answered)('%s: solved by touch', async sceneId => {
      const opened = await open(sceneId, mode)
      const { app, captcha } = opened
      await start(opened, mode)
      const { certifyId } = await captcha.solve()
      await captcha.until('passed')
      expect(await recordOf(stage.service, certifyId)).toMatchObject({ state: 'passed' })
      if (mode === 'popup') await captcha.part('panel').waitFor({ state: 'hidden' })
      expect(await heard(app, 'success')).toHaveLength(1)
    })

    test.each(['puzzle', 'slider'])(
      '%s: a drag is no business of the logic layer between its begin and its end',
      async sceneId => {
        const opened = await open(sceneId, mode)
        const { app, captcha } = opened
        await start(opened, mode)
        const record = await captcha.challenge()
        const place = await captcha.places()
        const read = await countLogicCalls(app)
        await app.touch.start(place(0))
        await captcha.until('solving')
        const grabbed = await read()
        await app.touch.glide(place(0), place(shareOf(record)), { steps: 60, pauseMs: 4 })
        expect(await captcha.progress()).toBeCloseTo(shareOf(record), 2)
        expect((await read()).setData - grabbed.setData).toBe(0)
        if (record.x !== undefined) expect(Math.abs(await captcha.error(record))).toBeLessThanOrEqual(2)
        await app.touch.end()
        await captcha.until('passed')
        expect((await read()).methods).toEqual(['onGrab', 'onRelease'])
      },
    )
  })

  test('traceless: the popup answers itself', async () => {
    const opened = await open('traceless', 'popup')
    const { certifyId } = await opened.captcha.until('ready')
    await start(opened, 'popup')
    await opened.captcha.until('passed')
    expect(await recordOf(stage.service, certifyId)).toMatchObject({ captchaType: 'TRACELESS', state: 'passed' })
  })

  test('traceless: embedded there is no such kind, and the words for it are drawn', async () => {
    const { captcha } = await open('traceless', 'embed')
    await captcha.until('error')
    await expect(captcha.part('error__text').innerText()).resolves.not.toBe('')
    await expect(captcha.part('error__code').innerText()).resolves.toBe('InvalidParameter')
    expect(await callsOf(stage.service, 'VerifyCaptcha')).toEqual([])
  })

  test('a closed popup is in nobody’s way, and opens again', async () => {
    const opened = await open('puzzle', 'popup')
    const { app, captcha } = opened
    await start(opened, 'popup')
    await captcha.challenge()
    await app.touch.tap(await app.centre(captcha.part('icon--close')))
    await captcha.part('panel').waitFor({ state: 'hidden' })
    await captcha.atRest()
    await start(opened, 'popup')
    await captcha.part('panel').waitFor()
  })
})
