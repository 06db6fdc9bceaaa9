import { resolve } from 'node:path'
import { eventually } from '../driver'
import { type App, type OpenOptions, useStage } from '../harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/skyline/host') })

const skyline = (open: OpenOptions = {}) =>
  stage.openPage('pages/rules/index', { renderer: 'skyline', rendererOptions: [], ...open })
const web = (open: OpenOptions = {}) => stage.openPage('pages/rules/index', open)
const block = () => skyline({ rendererOptions: ['defaultDisplayBlock'] })

async function box(app: App, id: string) {
  const found = await app.view.locator(`#${id}`).first().boundingBox()
  if (!found) throw new Error(`#${id} is not to be seen`)
  return found
}

/** How far the second lies from the first. */
async function step(app: App, first: string, second: string): Promise<readonly [x: number, y: number]> {
  const [from, to] = [await box(app, first), await box(app, second)]
  return [to.x - from.x, to.y - from.y]
}

const style = (app: App, id: string, name: string) =>
  app.view.locator(`#${id}`).evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)

describe('defaults', () => {
  test('elements are columns, with their padding inside', async () => {
    const app = await skyline()
    expect(await style(app, 'plain', 'display')).toBe('flex')
    expect(await step(app, 'one', 'two')).toEqual([0, 10])
    expect((await box(app, 'padded')).width).toBe(100)
    expect(await style(app, 'plain', 'align-items')).toBe('stretch')
  })

  test('of a web view: blocks, with their padding outside', async () => {
    const app = await web()
    expect(await style(app, 'plain', 'display')).toBe('block')
    expect((await box(app, 'padded')).width).toBe(120)
  })

  test('defaultDisplayBlock and defaultContentBox', async () => {
    expect(await style(await block(), 'plain', 'display')).toBe('block')
    const app = await skyline({ rendererOptions: ['defaultContentBox'] })
    expect((await box(app, 'padded')).width).toBe(120)
  })

  test('an absolute element is placed in its parent, whatever that says', async () => {
    expect(await step(await skyline(), 'absolute-parent', 'absolute')).toEqual([0, 0])
    expect(await step(await web(), 'absolute-parent', 'absolute')).toEqual([-40, -30])
  })

  test('z-index counts among siblings', async () => {
    const top = async (app: App) => {
      const { x, y } = await box(app, 'next')
      return app.page.evaluate(([left, up]) => document.elementFromPoint(left, up)?.id, [x + 5, y + 5] as const)
    }
    expect(await top(await skyline())).toBe('next')
    expect(await top(await web())).toBe('high')
  })
})

describe('what is ignored', () => {
  test('a value, a property, a selector, a media query, each left out', async () => {
    const app = await skyline()
    expect(await style(app, 'grid', 'display')).toBe('flex')
    expect(await style(app, 'padded', 'overflow-x')).toBe('visible')
    expect(await box(app, 'dark')).toMatchObject({ width: 10, height: 10 })
  })

  test('in a web view none is', async () => {
    const app = await web()
    expect(await style(app, 'grid', 'display')).toBe('grid')
    expect(await style(app, 'padded', 'overflow-x')).toBe('hidden')
    expect(await box(app, 'dark')).toMatchObject({ width: 70, height: 70 })
  })

  test('the colour scheme is asked for', async () => {
    expect(await style(await skyline(), 'dark', 'margin-left')).toBe('0px')
    expect(await style(await skyline({ colorScheme: 'dark' }), 'dark', 'margin-left')).toBe('7px')
  })

  test('in a style of the template, too, and when it changes', async () => {
    const app = await skyline()
    const given = () => app.view.locator('#inline').evaluate(element => (element as HTMLElement).style.cssText)
    expect(await given()).toBe('width: 20px;')
    await app.page.evaluate(callChange)
    expect(await given()).toBe('width: 30px;')
    expect(await style(await web(), 'inline', 'overflow-x')).toBe('auto')
  })

  test('tags that it lacks, and accessibility beyond role, label, hidden and disabled', async () => {
    const seen = async (app: App) => ({
      progress: await app.view.locator('#progress').evaluate(element => element.localName),
      said: await app.view
        .locator('#said')
        .evaluate(({ role, ariaLabel, ariaExpanded }) => [role, ariaLabel, ariaExpanded]),
    })
    expect(await seen(await skyline())).toEqual({ progress: 'wx-missing', said: ['button', 'a', null] })
    expect(await seen(await web())).toEqual({ progress: 'wx-progress', said: ['button', 'a', 'true'] })
  })

  test('tags and ids of a style sheet do not reach into components, nor do keyframes', async () => {
    const app = await skyline()
    expect(await style(app, 'text', 'letter-spacing')).toBe('1px')
    expect(await style(app, 'deep', 'letter-spacing')).toBe('normal')
    expect(await style(app, 'inside', 'opacity')).toBe('1')
    expect(await app.byClass('fading').evaluate(width)).toBe(10)
  })

  test('in a web view they do; and tags with tagNameStyleIsolation', async () => {
    const app = await web()
    expect(await style(app, 'deep', 'letter-spacing')).toBe('1px')
    expect(await style(app, 'inside', 'opacity')).toBe('0.5')
    await eventually('the animation is over', async () => (await app.byClass('fading').evaluate(width)) === 77)
    const legacy = await skyline({ rendererOptions: ['tagNameStyleIsolation'] })
    expect(await style(legacy, 'deep', 'letter-spacing')).toBe('1px')
  })
})

describe('texts', () => {
  test('are drawn in <text> alone, now and later; the console says where one is not', async () => {
    const app = await skyline()
    const warnings: string[] = []
    app.page.on('console', message => warnings.push(message.text()))
    await app.page.reload()
    await app.view.locator('#text').waitFor()
    await expect(app.view.locator('#bare').innerText()).resolves.toBe('')
    await expect(app.view.locator('#text').innerText()).resolves.toBe('later')
    expect(warnings.join()).toMatch(/outside of <text> is not drawn, in pages\/rules\/index: <view class=""> "later"/)
    await app.page.evaluate(callChange)
    await expect(app.view.locator('#text').innerText()).resolves.toBe('changed')
    await expect(app.view.locator('#bare').innerText()).resolves.toBe('')
    await expect((await web()).view.locator('#bare').innerText()).resolves.toBe('later')
  })

  test('take over from around them what the list names, and nothing else', async () => {
    const app = await skyline()
    const all = async (app: App) =>
      Promise.all(
        ['color', 'font-size', 'letter-spacing', 'font-weight', 'text-align', 'white-space'].map(name =>
          style(app, 'inherits', name),
        ),
      )
    expect(await all(app)).toEqual(['rgb(1, 2, 3)', '20px', '1px', '400', 'start', 'normal'])
    expect((await all(await web())).slice(3, 5)).toEqual(['700', 'center'])
  })

  test('alone are underlined and end in an ellipsis', async () => {
    const ends = async (app: App, id: string) => [
      await style(app, id, 'text-decoration-line'),
      await style(app, id, 'text-overflow'),
    ]
    const app = await skyline()
    expect(await ends(app, 'lined-text')).toEqual(['underline', 'ellipsis'])
    expect(await ends(app, 'lined')).toEqual(['none', 'clip'])
    expect(await ends(await web(), 'lined')).toEqual(['underline', 'ellipsis'])
  })

  test.each(['columns', 'blocks'])('flow within each other, not beside each other: %s', async kind => {
    const app = kind === 'blocks' ? await block() : await skyline()
    expect((await step(app, 'first', 'second'))[1]).toBeGreaterThan(10)
    expect((await step(app, 'left', 'right'))[1]).toBe(0)
    expect((await step(app, 'run', 'within'))[1]).toBeLessThan(10)
    expect((await step(await web(), 'first', 'second'))[1]).toBe(0)
  })
})

describe('scrolling', () => {
  const scroll = (app: App, selector: string) =>
    app.view.locator(selector).evaluate(element => {
      const { overflowY } = getComputedStyle(element)
      return overflowY !== 'visible' && overflowY !== 'hidden' && element.scrollHeight > element.clientHeight
    })

  test('a list in a room of its own scrolls; the page, and a scroll-view without its type, do not', async () => {
    const app = await skyline()
    expect(await scroll(app, '#list')).toBe(true)
    expect(await scroll(app, '#untyped')).toBe(false)
    await expect(scroll(app, 'xpath=.//*[contains(@class, "preview-scroller")]')).resolves.toBe(false)
    await expect(scroll(await web(), 'xpath=.//*[contains(@class, "preview-scroller")]')).resolves.toBe(true)
  })

  test('a scroll-view does not grow with what it holds, unless the options say so', async () => {
    expect(await style(await skyline(), 'collapsed', 'height')).toBe('0px')
    const auto = await skyline({ rendererOptions: ['enableScrollViewAutoSize'] })
    expect(await style(auto, 'collapsed', 'height')).toBe('900px')
  })
})

test('no navigation bar: the page fills the screen; what is fixed and a portal are placed in it', async () => {
  const app = await skyline()
  await expect(app.page.locator('.preview-navigation-bar').isVisible()).resolves.toBe(false)
  const page = await app.view.boundingBox()
  const [fixed, portal] = [await box(app, 'fixed'), await box(app, 'portal')]
  if (!page) throw new Error('no page')
  expect([fixed.x + 10, fixed.y + 10]).toEqual([page.x + page.width, page.y + page.height])
  expect([portal.x, portal.y]).toEqual([page.x, page.y])
  await expect((await web()).page.locator('.preview-navigation-bar').isVisible()).resolves.toBe(true)
})

describe('who renders', () => {
  const told = async (app: App) => (await app.data<{ renderer: string }>()).renderer

  test('app.json, its subpackage and the page say it; its options win over those of app.json', async () => {
    const app = await stage.openPage('pages/own/index')
    expect(await told(app)).toBe('skyline')
    expect(await style(app, 'block', 'display')).toBe('block')
    expect((await box(app, 'padded')).width).toBe(100)
    expect(await told(await web())).toBe('webview')
    expect(await told(await stage.openPage('late/pages/late/index'))).toBe('skyline')
  })

  test('the address wins, but over a page that wants a web view', async () => {
    const app = await stage.openPage('pages/native/index', { renderer: 'skyline' })
    expect(await told(app)).toBe('webview')
    await expect(app.view.locator('#block').innerText()).resolves.toBe('drawn')
    await app.goto('pages/rules/index')
    expect(await told(app)).toBe('skyline')
    expect((await box(app, 'padded')).width).toBe(120)
    expect(await told(await stage.openPage('pages/own/index', { renderer: 'webview' }))).toBe('webview')
  })

  test('a component knows it from the start, wx by its own name; nothing animates by itself', async () => {
    const app = await skyline()
    await expect(app.byClass('inside').getAttribute('class')).resolves.toMatch(/\bskyline\b|--skyline\b/)
    expect(await app.wx('getSkylineInfoSync')).toMatchObject({ isSupported: true })
    expect(await (await web({ renderer: 'webview' })).wx('getSkylineInfoSync')).toMatchObject({ isSupported: false })
    expect(await app.page.evaluate(hasAnimate)).toBe(false)
  })

  test('the links beside the phone change it and keep the page; the words say what it is', async () => {
    const app = await stage.openPage('pages/rules/index', { width: 1200, height: 860 })
    expect(await told(app)).toBe('webview')
    await app.page.getByRole('link', { name: '+ defaultDisplayBlock' }).click()
    await app.page.locator('[data-renderer="skyline"][data-display="block"]').waitFor()
    expect(await app.route()).toBe('pages/rules/index')
    const switches = app.page.locator('#preview-renderers')
    await expect(switches.locator('[aria-current]').innerText()).resolves.toBe('+ defaultDisplayBlock')
    await expect(switches.innerText()).resolves.toMatch(/不是 Skyline[\s\S]*not Skyline/)
    await app.page.getByRole('link', { name: 'Web view' }).click()
    await app.page.locator('[data-renderer="webview"]').waitFor()
  })

  test('on a narrow screen the line above the app says so', async () => {
    const words = async (app: App) => app.page.locator('[id^="preview-banner"]:visible').innerText()
    await expect(words(await skyline())).resolves.toMatch(/Skyline 模拟.*Skyline emulation, not WeChat/)
    await expect(words(await web())).resolves.not.toContain('Skyline')
  })
})

interface Pages {
  getCurrentPages(): { change(): void; animate?: unknown }[]
}

const callChange = () => (globalThis as unknown as Pages).getCurrentPages()[0]?.change()
const hasAnimate = () => 'animate' in ((globalThis as unknown as Pages).getCurrentPages()[0] ?? {})
const width = (element: Element) => element.getBoundingClientRect().width
