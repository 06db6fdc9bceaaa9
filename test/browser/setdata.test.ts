import { countLogicCalls, login, openComment, openLogin, shareOf } from './driver'
import { useStage } from './harness'

const stage = useStage()

describe.each([
  ['popup', openLogin],
  ['embed', openComment],
] as const)('a drag of 60 touch moves, %s', (mode, open) => {
  test.each(['puzzle', 'slider'])('%s: the logic layer hears of its begin and its end only', async sceneId => {
    const opened = await open(stage, { sceneId })
    const { app, captcha } = opened
    if (mode === 'popup') await login(opened)
    const record = await captcha.challenge()
    const place = await captcha.places()
    const read = await countLogicCalls(app)

    await app.touch.start(place(0))
    await captcha.until('solving')
    const grabbed = await read()
    expect(grabbed.methods).toEqual(['onGrab'])
    await app.touch.glide(place(0), place(shareOf(record)), { steps: 60, pauseMs: 4 })
    expect(await captcha.progress()).toBeCloseTo(shareOf(record), 2)
    const dragged = await read()
    expect(dragged.setData - grabbed.setData).toBe(0)
    expect(dragged.methods).toEqual(['onGrab'])

    await app.touch.end()
    await captcha.until('passed')
    const released = await read()
    expect(released.methods).toEqual(['onGrab', 'onRelease'])
    expect(released.setData).toBeGreaterThan(dragged.setData)
  })
})
