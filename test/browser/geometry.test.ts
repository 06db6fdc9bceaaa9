import { resolve } from 'node:path'
import { type Captcha, login, type Opened, openBoxes, openComment, openLogin, shareOf } from './driver'
import { useStage } from './harness'

/** CSS px between where the piece is drawn and where it belongs. */
const toleratedPx = 2

/** Drags to the recorded place, looks how near the piece is drawn to it, and lets go. */
async function dragAndMeasure(captcha: Captcha): Promise<number> {
  const record = await captcha.challenge()
  await captcha.hold(shareOf(record))
  const missedBy = await captcha.error(record)
  await captcha.app.touch.end()
  await captcha.until('passed')
  return missedBy
}

const widths = [280, 320, 375, 414, 768, 1024]

describe('on the pages of the demo', () => {
  const stage = useStage()

  test.each(widths)('%i px: popup and embed', async width => {
    const screen = { width, height: 800, frame: 'none', touch: true } as const
    const popup = await openLogin(stage, { sceneId: 'puzzle' }, screen)
    await login(popup)
    expect(Math.abs(await dragAndMeasure(popup.captcha))).toBeLessThanOrEqual(toleratedPx)

    const embed: Opened = await openComment(stage, { sceneId: 'inpainting' }, screen)
    await embed.captcha.challenge()
    await embed.captcha.part('drag__thumb').scrollIntoViewIfNeeded()
    expect(Math.abs(await dragAndMeasure(embed.captcha))).toBeLessThanOrEqual(toleratedPx)
  })

  test('Arabic: the layout is mirrored, the puzzle is not', async () => {
    const popup = await openLogin(stage, { sceneId: 'puzzle', language: 'ar' })
    await login(popup)
    const record = await popup.captcha.challenge()
    expect(await popup.captcha.error({ ...record, x: 0 })).toBeCloseTo(0, 0)
    expect(Math.abs(await dragAndMeasure(popup.captcha))).toBeLessThanOrEqual(toleratedPx)
  })

  test('a plain slider is as wide as its panel, and high enough for a finger', async () => {
    const popup = await openLogin(stage, { sceneId: 'slider' }, { width: 320, height: 568 })
    await login(popup)
    await popup.captcha.challenge()
    const [track, body] = await Promise.all(
      ['drag__track', 'panel__body'].map(part => popup.captcha.part(part).boundingBox()),
    )
    expect(track?.height).toBeGreaterThanOrEqual(40)
    expect(track?.width).toBeCloseTo(body?.width ?? 0, 0)
  })

  test('pixels of a fraction: a screen of 3 device pixels to a CSS pixel', async () => {
    const popup = await openLogin(stage, { sceneId: 'puzzle' }, { width: 393, height: 852, pixelRatio: 3 })
    await login(popup)
    expect(Math.abs(await dragAndMeasure(popup.captcha))).toBeLessThanOrEqual(toleratedPx)
  })
})

describe('in boxes of a page', () => {
  const stage = useStage({ miniprogramRoot: resolve('test/browser/captchas') })

  test.each([220, 260, 300.5, 340, 500])('%f px wide', async boxWidth => {
    const screen = { width: 768, height: 800, frame: 'none', touch: true } as const
    const { captchas } = await openBoxes(stage, [['puzzle', boxWidth]], screen)
    const [captcha] = captchas as [Captcha]
    expect(Math.abs(await dragAndMeasure(captcha))).toBeLessThanOrEqual(toleratedPx)
    const room = await captcha.root.boundingBox()
    const picture = await captcha.part('drag__picture').boundingBox()
    expect(picture?.width).toBeLessThanOrEqual(boxWidth)
    expect(picture?.width).toBeGreaterThan(Math.min(boxWidth, 400) - 40)
    expect(room?.width).toBeLessThanOrEqual(boxWidth + 0.5)
  })

  test.each([200, 300])('a plain slider in %i px goes to the end of its track', async boxWidth => {
    const { captchas } = await openBoxes(stage, [['slider', boxWidth]])
    const [captcha] = captchas as [Captcha]
    await captcha.challenge()
    await captcha.hold(1)
    const track = await captcha.part('drag__track').boundingBox()
    const thumb = await captcha.part('drag__thumb').boundingBox()
    if (!track || !thumb) throw new Error('nothing to be seen')
    expect(track.width).toBeLessThanOrEqual(boxWidth)
    expect(thumb.x + thumb.width).toBeCloseTo(track.x + track.width, 0)
    await captcha.app.touch.end()
    await captcha.until('passed')
  })
})
