import { resolve } from 'node:path'
import { eventually } from './driver'
import { useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/fixture') })

interface FirstPage {
  taps: number
  picture: { width: number; height: number }
  dropped: { moved: number; kind: string; isArray: boolean; fingers: number } | null
  rect: { left: number; top: number; width: number }
  scrolled: number
}

const first = 'pages/first/index'

describe('units', () => {
  test.each([
    [320, 160],
    [375, 187.5],
    [768, 384],
  ])('at %i px, 375rpx are %f px', async (width, half) => {
    const app = await stage.openPage(first, { width, frame: 'none' })
    const box = await app.page.locator('#half').boundingBox()
    expect(box?.width).toBeCloseTo(half, 1)
  })

  test('inline styles too', async () => {
    const app = await stage.openPage(first, { width: 320 })
    expect((await app.page.locator('#inline').boundingBox())?.width).toBeCloseTo(320 / 7.5, 1)
  })

  test('in the phone frame of a wide screen, 750rpx are the frame', async () => {
    const app = await stage.openPage(first, { width: 1200, height: 860 })
    const phone = await app.page.locator('#preview-phone').boundingBox()
    expect(phone?.width).toBe(375)
    expect((await app.page.locator('#half').boundingBox())?.width).toBeCloseTo(187.5, 1)
    await expect(app.page.locator('#half').evaluate(half => getComputedStyle(half).opacity)).resolves.toBe('1')
    await app.screenshot('preview-frame')
  })

  test('without the frame a media query sees the wide page', async () => {
    const app = await stage.openPage(first, { width: 768, frame: 'none' })
    await expect(app.page.locator('#half').evaluate(half => getComputedStyle(half).opacity)).resolves.toBe('0.5')
  })
})

describe('the words that this is not WeChat', () => {
  test('stand beside the phone, with the addresses', async () => {
    const app = await stage.openPage(first, { width: 1200, height: 860 })
    const about = app.page.locator('#preview-about')
    await expect(about.isVisible()).resolves.toBe(true)
    const words = await about.innerText()
    expect(words).toContain('不是微信')
    expect(words).toContain('This is not WeChat')
    expect(words).toContain(stage.servers.serviceUrl)
    expect(words).toContain(stage.servers.backendUrl)
  })

  test('stand in a line above the app on a narrow screen', async () => {
    const app = await stage.openPage(first)
    await expect(app.page.locator('#preview-about').isVisible()).resolves.toBe(false)
    const words = await app.page.locator('#preview-banner').innerText()
    expect(words).toMatch(/不是微信.*not WeChat/)
  })
})

describe('pages', () => {
  test('open one above the other, with their query, and go back', async () => {
    const app = await stage.openPage(first)
    await app.page.locator('#go').tap()
    await app.byClass('title').waitFor()
    await expect(app.byClass('title').innerText()).resolves.toBe('1 你')
    expect(app.page.url()).toContain('#pages/second/index?x=1')
    await expect(app.page.getByRole('heading', { name: 'Second page' }).isVisible()).resolves.toBe(true)
    await app.page.locator('#rename').tap()
    await app.page.getByRole('heading', { name: 'Renamed' }).waitFor()
    await app.page.getByRole('button', { name: '返回' }).tap()
    await expect(app.route()).resolves.toBe(first)
  })

  test('are chosen by the address', async () => {
    const app = await stage.openPage('pages/second/index?x=7')
    await expect(app.byClass('title').innerText()).resolves.toBe('7')
    await app.goto('pages/tab/index')
    await expect(app.byClass('title').innerText()).resolves.toBe('tab')
  })

  test('of the tab bar keep what they hold', async () => {
    const app = await stage.openPage(first)
    await app.page.locator('#count').tap()
    await app.page.getByRole('button', { name: 'Tab', exact: true }).tap()
    await expect(app.route()).resolves.toBe('pages/tab/index')
    await app.page.getByRole('button', { name: 'First', exact: true }).tap()
    await expect(app.page.locator('#count').innerText()).resolves.toBe('2')
  })

  test('have styles of their own and share those of the app', async () => {
    const app = await stage.openPage(first)
    const color = (selector: string) => app.view.locator(selector).evaluate(node => getComputedStyle(node).color)
    await expect(color('.shared')).resolves.toBe('rgb(1, 2, 3)')
    await app.page.getByRole('button', { name: 'Tab', exact: true }).tap()
    await expect(color('.title')).resolves.not.toBe('rgb(9, 9, 9)')
  })

  test('refuse an unknown route as WeChat does', async () => {
    const app = await stage.openPage(first)
    await expect(app.wx('navigateTo', { url: '/pages/none/index' })).rejects.toThrow('navigateTo:fail page')
    await expect(app.wx('navigateTo', { url: '/pages/tab/index' })).rejects.toThrow('tabbar page')
  })
})

describe('tags', () => {
  test('an input tells what is typed and its confirmation', async () => {
    const app = await stage.openPage(first)
    await app.page.getByLabel('Your name').pressSequentially('小明')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('小明 (小明)').waitFor()
  })

  test('a switch, a picker and an image tell their values', async () => {
    const app = await stage.openPage(first)
    await app.page.locator('#lamp').tap()
    await expect(app.page.locator('#lamp').getAttribute('aria-checked')).resolves.toBe('true')
    await app.page.getByLabel('Fruit').selectOption('pear')
    await expect(app.page.locator('#fruit').innerText()).resolves.toBe('pear')
    expect((await app.data<FirstPage>()).picture).toMatchObject({ width: 40, height: 20 })
    expect((await app.page.locator('#picture').boundingBox())?.height).toBe(50)
  })

  test('an image over http: is refused with an event and a warning, as from base library 3.8.7 on', async () => {
    const app = await stage.openPage(first)
    const asked: string[] = []
    const warnings: string[] = []
    app.page.on('request', request => asked.push(request.url()))
    app.page.on('console', message => message.type() === 'warning' && warnings.push(message.text()))
    for (const source of ['http://127.0.0.1:9/a.png', 'HTTP://127.0.0.1:9/b.png']) {
      await app.page.evaluate(value => {
        const [page] = (
          globalThis as unknown as { getCurrentPages(): { setData(data: object): void }[] }
        ).getCurrentPages()
        page?.setData({ source: value })
      }, source)
      await eventually(`${source} is refused`, async () => {
        const { picture } = await app.data<{ picture: { errMsg?: string } }>()
        return picture.errMsg === `GET ${source} fail: http: is not supported`
      })
    }
    expect(asked).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('3.8.7'), expect.stringContaining('HTTP://127.0.0.1:9/b.png')])
  })

  test('an image without a scheme is https:, as from base library 3.8.10 on', async () => {
    const app = await stage.openPage(first)
    const asked = app.page.waitForRequest(/picture\.png/)
    await app.page.evaluate(() => {
      const [page] = (
        globalThis as unknown as { getCurrentPages(): { setData(data: object): void }[] }
      ).getCurrentPages()
      page?.setData({ source: '//127.0.0.1:9/picture.png' })
    })
    expect((await asked).url()).toBe('https://127.0.0.1:9/picture.png')
  })

  test('ARIA reaches the document, with false as a word', async () => {
    const app = await stage.openPage(first)
    await expect(app.page.locator('#expander').getAttribute('aria-expanded')).resolves.toBe('false')
    await expect(app.page.locator('#expander').getAttribute('tabindex')).resolves.toBe('0')
  })
})

describe('a component', () => {
  const styleOf = async (app: Awaited<ReturnType<typeof stage.openPage>>, part: string, name: string) =>
    app.byClass(part).evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name)
  const openFold = () => stage.openPage('pages/tab/index')

  test('lets the styles of the app in when its options say so', async () => {
    const app = await openFold()
    await expect(styleOf(app, 'head', 'color')).resolves.toBe('rgb(1, 2, 3)')
  })

  test('takes ARIA on its host, and a key pressed there for a tap in the middle', async () => {
    const app = await openFold()
    await app.page.getByRole('button', { name: 'Fold', exact: true }).press('Enter')
    await eventually(
      'the animation has come to its end',
      async () => (await styleOf(app, 'inside', 'height')) === '40px',
    )
    await expect(app.byClass('inside').getAttribute('style')).resolves.toContain('translateX(5px)')
    await app.byClass('head').tap()
    await eventually('it is closed', async () => (await styleOf(app, 'inside', 'height')) === '0px')
  })

  test('draws a placeholder by classes of its own, while the field is empty', async () => {
    const app = await openFold()
    const placeholder = app.byClass('preview-placeholder')
    await expect(placeholder.innerText()).resolves.toBe('Empty')
    await expect(styleOf(app, 'preview-placeholder', 'color')).resolves.toBe('rgb(7, 7, 7)')
    await expect(styleOf(app, 'preview-placeholder', 'opacity')).resolves.toBe('0.5')
    await app.page.getByRole('textbox', { name: 'Empty' }).fill('a')
    await expect(placeholder.isVisible()).resolves.toBe(false)
  })

  test('wears its hover class while it is pressed', async () => {
    const app = await openFold()
    const isPressed = async () => (await styleOf(app, 'head', 'letter-spacing')) === '3px'
    await app.touch.start(await app.centre(app.byClass('head')))
    await eventually('it is pressed', isPressed)
    await app.touch.end()
    await eventually('it is let go', async () => !(await isPressed()))
  })
})

test('a scroll-view tells where it is', async () => {
  const app = await stage.openPage('pages/tab/index')
  await app.page.locator('#scroller').evaluate(scroller => scroller.scrollTo({ top: 120 }))
  await eventually('the page knows', async () => (await app.data<{ scrollTop: number }>()).scrollTop === 120)
})

describe('taps', () => {
  const taps = async (app: Awaited<ReturnType<typeof stage.openPage>>) => (await app.data<FirstPage>()).taps

  test('of a finger, once; a disabled button is deaf', async () => {
    const app = await stage.openPage(first)
    await app.page.locator('#count').tap()
    await app.page.locator('#dead').tap({ force: true })
    expect(await taps(app)).toBe(2)
  })

  test('go to a handler of the instance; a button whose `disabled` is undefined is not; an event has a detail of its own', async () => {
    const app = await stage.openPage(first)
    await app.page.locator('#own').tap()
    await app.page.locator('#own').getByText('detail: true').waitFor()
  })

  test('of a mouse, once', async () => {
    const app = await stage.openPage(first, { width: 1200, height: 860 })
    await app.page.locator('#count').click()
    expect(await taps(app)).toBe(2)
  })

  test('of the keyboard', async () => {
    const app = await stage.openPage(first, { width: 1200, height: 860 })
    await app.page.locator('#expander').focus()
    await app.page.keyboard.press('Enter')
    await app.page.keyboard.press(' ')
    expect(await taps(app)).toBe(2)
  })
})

describe('handlers in WXS', () => {
  const expected = { kind: 'thumb', isArray: true, fingers: 1 }

  test('follow a finger', async () => {
    const app = await stage.openPage(first)
    const from = await app.centre(app.byClass('thumb'))
    await app.touch.start(from)
    await app.touch.glide(from, { x: from.x + 90, y: from.y + 40 })
    const held = await app.byClass('thumb').getAttribute('class')
    expect(held).toContain('held')
    await app.touch.end()
    expect((await app.data<FirstPage>()).dropped).toEqual({ ...expected, moved: 90 })
    await expect(app.byClass('thumb').evaluate(thumb => thumb.style.transform)).resolves.toBe('translateX(90px)')
  })

  test('follow a mouse', async () => {
    const app = await stage.openPage(first, { width: 1200, height: 860 })
    const from = await app.centre(app.byClass('thumb'))
    await app.page.mouse.move(from.x, from.y)
    await app.page.mouse.down()
    await app.page.mouse.move(from.x + 60, from.y, { steps: 5 })
    await app.page.mouse.up()
    expect((await app.data<FirstPage>()).dropped).toEqual({ ...expected, moved: 60 })
  })

  test('observe a property', async () => {
    const app = await stage.openPage(first)
    await expect(app.byClass('thumb').evaluate(thumb => thumb.style.borderTopWidth)).resolves.toBe('5px')
  })
})

describe('scrolling', () => {
  const drag = async (target: string, app: Awaited<ReturnType<typeof stage.openPage>>) => {
    const from = await app.centre(app.byClass(target))
    await app.touch.drag(from, { x: from.x, y: from.y - 200 })
    await app.page.waitForTimeout(200)
    return (await app.data<FirstPage>()).scrolled
  }

  test('follows a finger', async () => {
    expect(await drag('half', await stage.openPage(first))).toBeGreaterThan(50)
  })

  test('is held by catch:touchmove', async () => {
    expect(await drag('slab', await stage.openPage(first))).toBe(0)
  })
})

test('coordinates count from the corner of the page', async () => {
  const app = await stage.openPage(first, { width: 1200, height: 860 })
  const { rect } = await app.data<FirstPage>()
  expect(rect).toMatchObject({ left: 10, top: 10, width: 187.5 })
})

test('an exception is laid over the page', async () => {
  const app = await stage.openPage('pages/broken/index')
  await expect(app.page.getByRole('alert').innerText()).resolves.toContain('onLoad went wrong')
  expect(app.complaints.join()).toContain('onLoad went wrong')
  app.complaints.length = 0
})

test('a rebuild loads the page anew', async () => {
  const app = await stage.openPage(first)
  await app.page.locator('#count').tap()
  await Promise.all([app.page.waitForEvent('load'), stage.servers.preview.update()])
  await expect(app.page.locator('#count').innerText()).resolves.toBe('0')
})
