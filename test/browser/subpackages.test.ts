import { resolve } from 'node:path'
import { eventually } from './driver'
import { type App, useStage } from './harness'

const stage = useStage({
  miniprogramRoot: resolve('test/browser/late/host'),
  pluginRoot: resolve('test/browser/late/plugin'),
})

const first = 'pages/first/index'

const open = (query = '', wish: number | 'never' | 'fail' = 'never') =>
  stage.openPage(`${first}${query}`, { load: { deck: wish, extra: wish } })

/** Calls a method of the page. */
const call = (app: App, method: string, ...values: readonly unknown[]) =>
  app.page.evaluate(
    ([name, given]) => {
      const [page] = (globalThis as unknown as Host).getCurrentPages().slice(-1)
      return page?.[name]?.(...given)
    },
    [method, values] as const,
  )

interface Host {
  getCurrentPages(): Record<string, (...values: unknown[]) => unknown>[]
  getApp(): { globalData: { evaluated: string[] } }
}

const evaluated = (app: App) =>
  app.page.evaluate(() => (globalThis as unknown as Host).getApp().globalData.evaluated.join())

const fetched = (app: App) =>
  app.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter(path => path.startsWith('/subpackages/')),
  )

const said = (app: App, expected: readonly unknown[]) =>
  eventually(`the page says ${JSON.stringify(expected)}`, async () => {
    const words = (await app.data<{ said: readonly unknown[] }>()).said
    return JSON.stringify(words) === JSON.stringify(expected)
  })

const isThere = (app: App, selector: string) =>
  app.page.evaluate(wanted => {
    const [page] = (globalThis as unknown as Host).getCurrentPages().slice(-1)
    return Boolean(page?.selectComponent?.(wanted))
  }, selector)

/** From now on time passes by `clock.fastForward` alone. */
async function stopClock({ page }: App): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 3_600_000)
}

/** What the console says of a load that fails is no fault of the test. */
function complained(app: App, expected: RegExp): void {
  expect(app.complaints.splice(0).join('\n')).toMatch(expected)
}

describe('a component of another subpackage', () => {
  test('stands as its placeholder, with its place and its slot, then as itself', async () => {
    const app = await open()
    await app.view.locator('wx-view#card.place').getByText('in its slot').waitFor()
    expect(await app.byClass('card').count()).toBe(0)
    expect(await isThere(app, '#card')).toBe(false)
    expect(await evaluated(app)).toBe('')
    expect(await fetched(app)).toEqual([])

    await call(app, 'setData', { title: 'king' })
    await app.endLoad('deck', 'Arrive')
    await app.byClass('card').getByText('the king, in its slot').waitFor()
    expect(await app.view.locator('wx-view#card').count()).toBe(0)
    expect(await app.byClass('card').evaluate(card => getComputedStyle(card).color)).toBe('rgb(1, 2, 3)')
    expect(await isThere(app, '#card')).toBe(true)
    expect(await fetched(app)).toEqual(['/subpackages/cards.js'])
    await app.byClass('card').tap()
    await said(app, ['king'])
  })

  test('may have a component of its own as placeholder', async () => {
    const app = await open('?shown=no&kind=badge')
    await app.byClass('skeleton').waitFor()
    await app.endLoad('deck', 'Arrive')
    await app.byClass('badge').waitFor()
    expect(await app.byClass('skeleton').count()).toBe(0)
  })

  test('may be used by a component, whose own JSON names the placeholder', async () => {
    const app = await open('?shown=no&kind=shelf')
    await app.view.locator('wx-view[class$="on-shelf"]').waitFor({ state: 'attached' })
    await app.endLoad('deck', 'Arrive')
    await app.byClass('card').getByText('the jack').waitFor()
  })

  test('of a plugin in a subpackage, too', async () => {
    const app = await open('?shown=no&kind=tag')
    await app.view.locator('wx-view#tag').waitFor({ state: 'attached' })
    await app.endLoad('extra', 'Arrive')
    await app.byClass('tag').waitFor()
    expect(await fetched(app)).toEqual(['/subpackages/extra.js'])
  })

  test('comes by itself where nothing delays it', async () => {
    const app = await open('', 0)
    await app.byClass('card').waitFor()
  })

  test('that is not used is not loaded', async () => {
    const app = await open('?shown=no', 0)
    await call(app, 'setData', { title: 'king' })
    expect(await app.subpackage('deck').innerText()).toContain('not loaded')
    expect(await fetched(app)).toEqual([])
  })

  test('without a placeholder is an error as in WeChat; once loaded it is drawn', async () => {
    const app = await stage.openPage('pages/bare/index')
    const words = 'Component is not found in path "cards/card/card" (using by "pages/bare/index")'
    await app.page.locator('#preview-errors').getByText(words).waitFor()
    complained(app, /Component is not found in path "cards\/card\/card" \(using by "pages\/bare\/index"\)/)
    await app.page.evaluate(() => location.assign('#pages/first/index'))
    await app.byClass('card').waitFor()
    await app.goto('pages/bare/index')
    await app.byClass('card').getByText('the bare').waitFor()
  })
})

describe('a load that fails', () => {
  test('leaves the placeholder, says so in the console and to wx.onLazyLoadError; a fresh tag loads again', async () => {
    const app = await open()
    await call(app, 'watch')
    await app.endLoad('deck', 'Fail')
    await said(app, [{ type: 'subpackage', subpackage: ['deck'], errMsg: 'loadSubpackage: fail' }])
    complained(app, /^loadSubpackage: fail: the subpackage "deck", which cards\/card\/card waits for/)
    expect(await app.view.locator('wx-view#card').count()).toBe(1)
    expect(await evaluated(app)).toBe('')

    await call(app, 'setData', { shown: false })
    await call(app, 'setData', { shown: true })
    await app.endLoad('deck', 'Arrive')
    await app.byClass('card').waitFor()
    expect(app.complaints).toEqual([])
  })

  test('by itself with ?load.<subpackage>=fail', async () => {
    const app = await open('', 'fail')
    await eventually('the console says so', async () => app.complaints.length > 0)
    complained(app, /loadSubpackage: fail/)
    expect(await fetched(app)).toEqual([])
    expect(await app.subpackage('deck').innerText()).toContain('failed')
  })

  test('that takes longer than 10 s is told; it may still arrive', async () => {
    const app = await open('?shown=no')
    await call(app, 'watch')
    await stopClock(app)
    await call(app, 'setData', { shown: true })
    await app.page.clock.fastForward(9_999)
    expect((await app.data<{ said: readonly unknown[] }>()).said).toEqual([])
    await app.page.clock.fastForward(1)
    await said(app, [{ type: 'subpackage', subpackage: ['deck'], errMsg: 'loadSubpackage: timeout' }])
    complained(app, /loadSubpackage: timeout/)
    await app.endLoad('deck', 'Arrive')
    await app.byClass('card').waitFor()
  })

  test('has the time-out that wx.onLazyLoadError was given last', async () => {
    const app = await open('?shown=no')
    await call(app, 'watch', 20_000)
    await stopClock(app)
    await call(app, 'setData', { shown: true })
    await app.page.clock.fastForward(19_999)
    expect((await app.data<{ said: readonly unknown[] }>()).said).toEqual([])
    await app.page.clock.fastForward(1)
    await said(app, [{ type: 'subpackage', subpackage: ['deck'], errMsg: 'loadSubpackage: timeout' }])
    complained(app, /loadSubpackage: timeout/)
  })
})

describe('a page of a subpackage', () => {
  test('has its code loaded when it is first opened', async () => {
    const app = await open('?shown=no', 0)
    expect(await evaluated(app)).toBe('')
    await app.wx('navigateTo', { url: '/cards/table/index' })
    await app.byClass('table').waitFor()
    expect(await evaluated(app)).toBe('card,table')
  })

  test('may be the first page', async () => {
    const app = await stage.openPage('cards/table/index')
    await app.byClass('table').waitFor()
  })

  test('may be waited for while the window and the colours change', async () => {
    const opening = stage.openPage('cards/table/index', { load: { deck: 'never' } })
    const waiting = () => stage.browser.contexts().flatMap(context => context.pages())
    const arrive = () => waiting()[0]?.locator('[data-subpackage="deck"] button', { hasText: 'Arrive' })
    await eventually('it waits', async () => ((await arrive()?.count()) ?? 0) > 0)
    await waiting()[0]?.setViewportSize({ width: 400, height: 700 })
    await waiting()[0]?.emulateMedia({ colorScheme: 'dark' })
    await eventually('the window is another', async () => (await waiting()[0]?.evaluate('innerWidth')) === 400)
    await arrive()?.dispatchEvent('click')
    await (await opening).byClass('table').waitFor()
  })

  test('is not opened when its code does not come', async () => {
    const app = await open('?shown=no', 'fail')
    await expect(app.wx('navigateTo', { url: '/cards/table/index' })).rejects.toThrow(
      'navigateTo:fail loadSubpackage: fail',
    )
    expect(await app.route()).toBe(first)
  })
})

describe('require', () => {
  test('at once finds nothing of a subpackage that is not there', async () => {
    const app = await open('?shown=no')
    await call(app, 'requireNow')
    await said(app, ["module 'cards/words.js' is not defined in main"])
    expect(await fetched(app)).toEqual([])
  })

  test.each([
    ['with a callback', 'requireCallback', []],
    ['as a promise', 'requireAsync', ['../../cards/words.js']],
  ] as const)('%s waits for it', async (_, method, values) => {
    const app = await open('?shown=no')
    await call(app, method, ...values)
    await said(app, [])
    await app.endLoad('deck', 'Arrive')
    await said(app, ['deuce'])
  })

  test.each([
    ['with a callback', 'requireCallback', [], '../../cards/words'],
    ['as a promise', 'requireAsync', ['../../cards/words'], '../../cards/words'],
  ] as const)('%s is told when it fails', async (_, method, values, mod) => {
    const app = await open('?shown=no', 'fail')
    await call(app, method, ...values)
    await said(app, [{ mod, errMsg: 'loadSubpackage:fail' }])
  })

  test('as a promise is told when there is no such module', async () => {
    const app = await open('?shown=no', 0)
    await call(app, 'requireAsync', '../../cards/nothing')
    await said(app, [{ mod: '../../cards/nothing', errMsg: "module 'cards/nothing.js' is not defined in main" }])
  })
})

describe('requirePlugin', () => {
  test('at once finds no plugin of a subpackage that is not there', async () => {
    const app = await open('?shown=no')
    await call(app, 'pluginNow')
    await said(app, ['Plugin "late" is not defined.'])
  })

  test.each(['pluginCallback', 'pluginAsync'])('%s waits for it', async method => {
    const app = await open('?shown=no')
    await call(app, method)
    await app.endLoad('extra', 'Arrive')
    await said(app, ['the late plugin'])
    await call(app, 'pluginNow')
    await said(app, ['the late plugin', 'the late plugin'])
  })

  test.each(['pluginCallback', 'pluginAsync'])('%s is told when it fails', async method => {
    const app = await open('?shown=no', 'fail')
    await call(app, method)
    await said(app, [{ mod: 'late', errMsg: 'loadSubpackage:fail' }])
  })
})

test('beside the phone stands what is loaded, with buttons while it waits', async () => {
  const app = await stage.openPage(first, { width: 1200, height: 860, load: { cards: 'never' } })
  await app.page.getByRole('button', { name: 'Arrive' }).waitFor()
  await app.screenshot('preview-subpackages')
  await app.page.getByRole('button', { name: 'Arrive' }).click()
  await app.byClass('card').waitFor()
  expect(await app.page.locator('#preview-subpackages p').allInnerTexts()).toEqual([
    'deck · 已下载 loaded',
    'extra · 未下载 not loaded',
  ])
})
