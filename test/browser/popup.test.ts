import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { read, under, write } from '../../gulp/files'
import { demoOutput } from '../../gulp/outputs/demo'
import { COPY } from '../../gulp/outputs/miniprogram'
import { Captcha, eventually } from './driver'
import { type App, type Point, useStage } from './harness'

const host = resolve('test/browser/popup/host')
/** The same pages with the component copied in, as the npm package brings it. */
const copied = mkdtempSync(join(tmpdir(), 'captcha-popup-'))
const pages = read(host, ['.js', '.json', '.wxml', '.wxss'])
const component = read(resolve('dist/npm'), ['.js', '.json', '.wxml', '.wxss', '.wxs'])
write(copied, demoOutput(new Map([...pages, ...under(COPY, component)])))
afterAll(() => rmSync(copied, { recursive: true }))

/** Styles of two parents, one in the other; `scroll`: the inner one is a scroll-view. */
interface Around {
  readonly outer?: string
  readonly inner?: string
  readonly scroll?: boolean
}

/** What stands around `<captcha>`. */
const parents: Readonly<Record<string, Around>> = {
  nothing: {},
  transform: { outer: 'transform: scale(1)' },
  'the second tab of a moved track': {
    outer: 'width: 100%; overflow: hidden',
    inner: 'margin-left: 100%; transform: translateX(-100%)',
  },
  'a tab that was moved away': { outer: 'overflow: hidden', inner: 'transform: translateX(-100%)' },
  filter: { outer: 'filter: blur(0)' },
  'backdrop-filter': { outer: 'backdrop-filter: blur(1px)' },
  'will-change': { outer: 'will-change: transform' },
  perspective: { outer: 'perspective: 100px' },
  'contain: paint': { outer: 'contain: paint' },
  'contain: layout': { outer: 'contain: layout' },
  'overflow: hidden': { outer: 'height: 40px; overflow: hidden', inner: 'position: relative; overflow: hidden' },
  'scroll-view': { inner: 'height: 60px', scroll: true },
  'opacity and a low z-index': { outer: 'position: relative; z-index: 1', inner: 'opacity: 0.9' },
}

type StageOfTests = Omit<ReturnType<typeof useStage>, 'browser'>

async function open(stage: StageOfTests, library?: string) {
  const app = await stage.openPage('pages/popup/index', library === undefined ? {} : { library })
  const [first, second] = ['first', 'second'].map(id => new Captcha(app, stage.service, id)) as [Captcha, Captcha]
  await first.until('ready')
  return { app, first, second }
}

/** `setData` of the page. */
const change = (app: App, data: object) =>
  app.page.evaluate(values => {
    const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { setData(data: object): void }[] }
    getCurrentPages()[0]?.setData(values)
  }, data)

/** How the open popup stands in the screen of its mini program, CSS px. */
const standing = (app: App) =>
  app.view.evaluate(screen => {
    const shown = [...screen.querySelectorAll('[class*="popup--open"]')]
    const inside = (name: string) => shown.map(popup => popup.querySelector(`[class*="${name}"]`) as Element)
    const [shade] = inside('popup__shade') as [Element]
    const [box] = inside('popup__box') as [Element]
    const room = screen.getBoundingClientRect()
    const at = (x: number, y: number) => document.elementFromPoint(room.x + x * room.width, room.y + y * room.height)
    const corners = [0.01, 0.99].flatMap(x => [0.01, 0.99].map(y => at(x, y)))
    const { left, right, top, bottom, width } = box.getBoundingClientRect()
    const rect = shade.getBoundingClientRect()
    return {
      popups: shown.length,
      shade: [rect.x - room.x, rect.y - room.y, rect.width - room.width, rect.height - room.height].map(Math.round),
      offCentre: [left + right - room.left - room.right, top + bottom - room.top - room.bottom].map(px =>
        Math.abs(Math.round(px / 2)),
      ),
      cornersInShade: corners.filter(corner => corner === shade).length,
      // A grid of points of the box, each of which shows the box and nothing over it.
      covered: [0.05, 0.5, 0.95]
        .flatMap(x => [0.05, 0.5, 0.95].map(y => document.elementFromPoint(left + x * width, top + y * (bottom - top))))
        .filter(found => !box.contains(found)).length,
      cut: left < room.left || right > room.right || top < room.top || bottom > room.bottom,
      background: getComputedStyle(box.querySelector('[class*="panel"]') as Element).backgroundColor,
      font: getComputedStyle(box).fontFamily.split(',')[0],
      zIndex: getComputedStyle(shown[0] as Element).zIndex,
      width,
    }
  })

const CENTRED = { popups: 1, shade: [0, 0, 0, 0], offCentre: [0, 0], cornersInShade: 4, covered: 0, cut: false }
/** What the page's `root-class` says. */
const DRESSED = { background: 'rgb(250, 251, 252)', font: 'monospace', zIndex: '77', width: 250 }

describe.each([
  ['plugin', host, Object.keys(parents)],
  ['npm', copied, ['transform', 'a tab that was moved away', 'contain: paint']],
] as const)('%s', (flavour, miniprogramRoot, names) => {
  const stage = useStage({ miniprogramRoot })

  test('in the middle of the screen, whole, the shade over all of it, whatever stands around the component', async () => {
    const { app, first } = await open(stage)
    const found: Record<string, unknown> = {}
    for (const name of names) {
      const { outer = '', inner = '', scroll = false } = parents[name] ?? {}
      await change(app, { outer, inner, scroll })
      await first.until('ready')
      await first.call('show')
      await first.challenge()
      await app.screenshot(`popup-in-${name.replace(/\W+/g, '-')}-${flavour}`)
      found[name] = await standing(app)
      await first.call('hide')
      await app.byClass('popup').filter({ visible: true }).waitFor({ state: 'hidden' })
    }
    expect(found).toEqual(Object.fromEntries(names.map(name => [name, { ...CENTRED, ...DRESSED }])))
  })
})

describe('before base library 2.25.2', () => {
  const stage = useStage({ miniprogramRoot: host })
  const old = '2.25.1'

  test('it is a plain view in its place, which stands as well where no parent moves it', async () => {
    const { app, first } = await open(stage, old)
    await first.call('show')
    await first.challenge()
    expect(await app.page.locator('wx-root-portal').count()).toBe(0)
    expect(await standing(app)).toEqual({ ...CENTRED, ...DRESSED })
    await first.solve()
    await first.until('passed')
  })
})

/** Whether a move of a finger from there is kept from whatever lies behind: a web view scrolls its page also under a fixed element. */
async function isKept(app: App, from: Point): Promise<boolean> {
  const heard = await app.page.evaluateHandle(() => {
    const moves: boolean[] = []
    window.addEventListener('touchmove', ({ defaultPrevented }) => void moves.push(defaultPrevented))
    return moves
  })
  await app.touch.drag(from, { x: from.x, y: from.y - 60 })
  const moves = await heard.jsonValue()
  expect(moves.length).toBeGreaterThan(0)
  return moves.every(prevented => prevented)
}

describe('on a page', () => {
  const stage = useStage({ miniprogramRoot: host })

  test.each(['2.25.1', '2.25.2'])(
    'a finger on the shade does not scroll the page, base library %s',
    async sdkVersion => {
      const { app, first } = await open(stage, sdkVersion)
      await first.call('show')
      await first.challenge()
      const shade = await app.byClass('popup__shade').filter({ visible: true }).boundingBox()
      if (!shade) throw new Error('no shade')
      expect(await isKept(app, { x: shade.x + 20, y: shade.y + shade.height - 20 })).toBe(true)
      // A panel higher than the screen has to scroll.
      expect(await isKept(app, await app.centre(first.part('panel__title')))).toBe(false)
    },
  )

  test.each(['webview', 'skyline'] as const)(
    'a panel higher than the screen can be seen to its end, %s',
    async renderer => {
      const app = await stage.openPage('pages/popup/index', { width: 375, height: 260, renderer, rendererOptions: [] })
      const captcha = new Captcha(app, stage.service, 'first')
      await captcha.until('ready')
      await captcha.call('show')
      await captcha.challenge()
      const hidden = async () => {
        const [panel, screen] = await Promise.all([captcha.part('panel').boundingBox(), app.view.boundingBox()])
        if (!panel || !screen) throw new Error('no panel')
        return { above: screen.y - panel.y, below: panel.y + panel.height - screen.y - screen.height }
      }
      const before = await hidden()
      expect(before.above).toBeLessThanOrEqual(0)
      expect(before.below).toBeGreaterThan(10)
      const from = await app.centre(captcha.part('panel__title'))
      await app.touch.drag(from, { x: from.x, y: from.y - before.below - 40 })
      await captcha.atRest()
      expect((await hidden()).below).toBeLessThanOrEqual(0.5)
    },
  )

  test('two popups do not mix: each opens and closes alone', async () => {
    const { app, first, second } = await open(stage)
    await first.call('show')
    await first.challenge()
    await second.call('show')
    await second.challenge()
    expect(await app.view.locator('wx-root-portal-content').count()).toBe(2)
    await first.call('hide')
    await first.part('popup').waitFor({ state: 'hidden' })
    expect(await standing(app)).toMatchObject(CENTRED)
    await second.solve()
    await second.until('passed')
    expect((await first.status()).state).toBe('ready')
  })

  test('unmounted while it is open, it leaves nothing', async () => {
    const { app, first, second } = await open(stage)
    await first.call('show')
    await first.challenge()
    await second.call('show')
    await second.challenge()
    await change(app, { captchas: [] })
    await app.page.waitForTimeout(400)
    expect(await app.page.locator('[class*="popup"], wx-root-portal, wx-root-portal-content').count()).toBe(0)
  })

  test.each(['hide', 'show'] as const)(
    'asked ten times to and fro within its fade, it ends as asked last: %s',
    async last => {
      const { app, first } = await open(stage)
      await first.call('show')
      await first.challenge()
      const methods = Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0) === (last === 'show') ? 'hide' : 'show',
      )
      for (const method of methods) await first.call(method)
      await eventually('the fade ends', () =>
        first.part('popup').evaluate((popup, isOpen) => {
          const { opacity, visibility } = getComputedStyle(popup)
          return opacity === (isOpen ? '1' : '0') && visibility === (isOpen ? 'visible' : 'hidden')
        }, last === 'show'),
      )
      expect((await first.status()).visible).toBe(last === 'show')
      if (last === 'show') expect(await standing(app)).toMatchObject(CENTRED)
    },
  )

  test('opening it says nothing in the console', async () => {
    const { app, first } = await open(stage)
    const said: string[] = []
    app.page.on('console', message => said.push(message.text()))
    await first.call('show')
    await first.challenge()
    await first.call('hide')
    await app.byClass('popup').first().waitFor({ state: 'hidden' })
    expect(said).toEqual([])
  })
})
