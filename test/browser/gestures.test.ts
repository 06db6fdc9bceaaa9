import { resolve } from 'node:path'
import {
  type Captcha,
  callsOf,
  eventually,
  login,
  openBoxes,
  openComment,
  openLogin,
  recordOf,
  shareOf,
} from './driver'
import { type App, type OpenOptions, type Point, useStage } from './harness'

/** CSS px between the drawn piece and its place. */
const toleratedPx = 2

describe('a drag on a page of the demo', () => {
  const stage = useStage()
  beforeEach(() => stage.service.reset())

  const answers = () => callsOf(stage.service, 'VerifyCaptcha')
  const openPopup = async (sceneId = 'puzzle', screen: OpenOptions = {}) => {
    const opened = await openLogin(stage, { sceneId }, screen)
    await login(opened)
    return { ...opened, record: await opened.captcha.challenge() }
  }
  const isBackUnanswered = async (captcha: Captcha) => {
    await eventually('the thumb is back', async () => (await captcha.progress()) < 0.005)
    expect(await answers()).toEqual([])
    expect((await captcha.status()).state).toBe('solving')
  }

  test('back to its start is no answer', async () => {
    const { app, captcha, record } = await openPopup()
    const place = await captcha.places()
    await app.touch.start(place(0))
    await app.touch.glide(place(0), place(0.4))
    await app.touch.glide(place(0.4), place(0))
    await app.touch.end()
    await isBackUnanswered(captcha)
    await captcha.solve(record)
    await captcha.until('passed')
  })

  test('of a plain slider that stops before the end is no answer', async () => {
    const { captcha, record } = await openPopup('slider')
    await captcha.drag(0.9)
    await isBackUnanswered(captcha)
    await captcha.solve(record)
    await captcha.until('passed')
  })

  test('that the system cancels is no answer', async () => {
    const { app, captcha, record } = await openPopup()
    await captcha.hold(shareOf(record))
    await app.touch.cancel()
    await isBackUnanswered(captcha)
    await captcha.solve(record)
    await captcha.until('passed')
  })

  test('follows its own finger, whatever a second one does', async () => {
    const { app, captcha, record } = await openPopup()
    const share = shareOf(record)
    const place = await captcha.places()
    const [half, end, other] = [place(share / 2), place(share), place(0.9)]
    await app.touch.start(place(0))
    await app.touch.glide(place(0), half)
    await app.touch.start(half, place(0.1))
    await app.touch.move(half, other)
    expect(await captcha.progress()).toBeCloseTo(share / 2, 2)
    await app.touch.lift(1, other)
    expect((await captcha.status()).state).toBe('solving')
    await app.touch.glide(half, end)
    expect(Math.abs(await captcha.error(record))).toBeLessThanOrEqual(toleratedPx)
    await app.touch.end()
    await captcha.until('passed')
    expect(await answers()).toHaveLength(1)
  })

  test('goes on when the finger leaves the track, and stops at its end', async () => {
    const { app, captcha, record } = await openPopup()
    const place = await captcha.places()
    const below = (share: number): Point => ({ x: place(share).x, y: place(share).y + 120 })
    await app.touch.start(place(0))
    await app.touch.glide(place(0), below(0.5))
    expect(await captcha.progress()).toBeCloseTo(0.5, 2)
    await app.touch.glide(below(0.5), { x: 374, y: 5 })
    expect(await captcha.progress()).toBeCloseTo(1, 2)
    await app.touch.glide({ x: 374, y: 5 }, below(shareOf(record)))
    expect(Math.abs(await captcha.error(record))).toBeLessThanOrEqual(toleratedPx)
    await app.touch.end()
    await captcha.until('passed')
  })

  test('goes on from where it is when the screen is turned', async () => {
    const { app, captcha, record } = await openPopup('puzzle', { width: 320, height: 640, frame: 'none' })
    const share = shareOf(record)
    const before = await captcha.wayPx()
    const place = await captcha.places()
    const at = place(share / 2)
    await app.touch.start(place(0))
    await app.touch.glide(place(0), at)
    await app.page.setViewportSize({ width: 640, height: 320 })
    await eventually('the drag has measured its new way', async () => {
      const measured = Number(await captcha.part('drag').getAttribute('way'))
      return Math.abs(measured - before) > 10 && Math.abs(measured - (await captcha.wayPx())) < 0.1
    })
    expect(await captcha.progress()).toBeCloseTo(share / 2, 2)
    await app.touch.glide(at, { x: at.x + (share / 2) * (await captcha.wayPx()), y: at.y })
    expect(Math.abs(await captcha.error(record))).toBeLessThanOrEqual(toleratedPx)
    await app.touch.end()
    await captcha.until('passed')
  })

  test('is not disturbed when the page and the captcha are drawn anew', async () => {
    const { app, captcha, record } = await openPopup()
    const share = shareOf(record)
    const place = await captcha.places()
    await app.touch.start(place(0))
    await app.touch.glide(place(0), place(share / 2))
    await app.page.emulateMedia({ colorScheme: 'dark' })
    await captcha.part('panel--dark').waitFor()
    await app.page.evaluate(drawAnew)
    expect(await captcha.progress()).toBeCloseTo(share / 2, 2)
    await app.touch.glide(place(share / 2), place(share))
    expect(Math.abs(await captcha.error(record))).toBeLessThanOrEqual(toleratedPx)
    await app.touch.end()
    await captcha.until('passed')
    expect(await callsOf(stage.service, 'InitCaptcha')).toHaveLength(1)
  })

  test('does not scroll the page, which scrolls elsewhere', async () => {
    const { app, captcha } = await openComment(stage, { sceneId: 'puzzle' })
    await captcha.challenge()
    const scrolled = () =>
      app.page.locator('.preview-page:not([hidden]) .preview-scroller').evaluate(node => node.scrollTop)
    const upFrom = (point: Point): Point => ({ x: point.x + 20, y: point.y - 150 })
    for (const name of ['drag__picture', 'drag__thumb']) {
      const part = captcha.part(name)
      await part.scrollIntoViewIfNeeded()
      const before = await scrolled()
      const from = await app.centre(part)
      await app.touch.start(from)
      await app.touch.glide(from, upFrom(from))
      await app.touch.cancel()
      expect([name, await scrolled()]).toEqual([name, before])
    }
    const before = await scrolled()
    const from = await app.centre(captcha.part('panel__title'))
    await app.touch.drag(from, upFrom(from))
    await eventually('the page scrolls', async () => (await scrolled()) !== before)
  })
})

describe('two captchas on one page', () => {
  const stage = useStage({ miniprogramRoot: resolve('test/browser/captchas') })
  const open = async () => {
    const boxes = [
      ['puzzle', 300],
      ['inpainting', 260],
    ] as const
    const { app, captchas } = await openBoxes(stage, boxes, { height: 1000 })
    const [upper, lower] = captchas as [Captcha, Captcha]
    const records = [await upper.challenge(), await lower.challenge()] as const
    const places = [await upper.places(), await lower.places()] as const
    return { app, upper, lower, records, places }
  }

  /** Both fingers at once, each from a share of its way to another. */
  const glideBoth = async (app: App, from: readonly [Point, Point], to: readonly [Point, Point], steps = 12) => {
    for (let step = 1; step <= steps; step += 1) {
      const [a, b] = [0, 1].map(finger => between(from[finger] as Point, to[finger] as Point, step / steps))
      await app.touch.move(a as Point, b as Point)
      await app.page.waitForTimeout(16)
    }
  }
  const between = (from: Point, to: Point, t: number): Point => ({
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
  })

  test('dragged at once do not mix', async () => {
    const { app, upper, lower, records, places } = await open()
    const starts = [places[0](0), places[1](0)] as const
    const ends = [places[0](shareOf(records[0])), places[1](shareOf(records[1]))] as const
    await app.touch.start(starts[0])
    await app.touch.start(...starts)
    await glideBoth(app, starts, ends)
    expect(Math.abs(await upper.error(records[0]))).toBeLessThanOrEqual(toleratedPx)
    expect(Math.abs(await lower.error(records[1]))).toBeLessThanOrEqual(toleratedPx)

    await app.touch.lift(0, ends[0])
    await upper.until('passed')
    expect((await lower.status()).state).toBe('solving')
    await app.touch.end()
    await lower.until('passed')
    for (const { certifyId } of records) expect((await recordOf(stage.service, certifyId)).state).toBe('passed')
  })

  test('one cancels nothing of the other', async () => {
    const { app, upper, lower, records, places } = await open()
    await upper.drag(0)
    const end = places[1](shareOf(records[1]))
    await app.touch.drag(places[1](0), end)
    await lower.until('passed')
    expect((await upper.status()).certifyId).toBe(records[0].certifyId)
    expect(await upper.progress()).toBeCloseTo(0, 2)
  })
})

/** Runs in the browser: the page gives everything to its view again, equal but new. */
function drawAnew(): void {
  const { getCurrentPages } = globalThis as unknown as {
    getCurrentPages(): { data: object; setData(data: object): void }[]
  }
  const page = getCurrentPages().slice(-1)[0]
  page?.setData(JSON.parse(JSON.stringify(page.data)))
}
