import { resolve } from 'node:path'
import { type App, useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/fixture') })

const open = async () => {
  const app = await stage.openPage('pages/portal/index')
  const inside = app.byClass('inside')
  const place = async () => {
    const [box, screen] = [await inside.boundingBox(), await app.view.boundingBox()]
    return { fillsScreen: JSON.stringify(box) === JSON.stringify(screen), within: await isWithin(app) }
  }
  return { app, inside, place }
}

const isWithin = (app: App) => app.byClass('around').locator('.inside').count()

const change = (app: App, data: object) =>
  app.page.evaluate(values => {
    const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { setData(data: object): void }[] }
    getCurrentPages()[0]?.setData(values)
  }, data)

test('its content stands outside of a transformed parent, and inherits nothing from the page', async () => {
  const { inside, place } = await open()
  expect(await place()).toEqual({ fillsScreen: true, within: 0 })
  expect(await inside.evaluate(element => getComputedStyle(element).flexGrow)).toBe('3')
})

test('what is in it changes as anywhere else', async () => {
  const { app, inside } = await open()
  await change(app, { words: ['zero', 'one', 'two'] })
  expect(await inside.locator('wx-text').allInnerTexts()).toEqual(['zero', 'one', 'two'])
  await change(app, { words: ['two', 'zero'] })
  expect(await inside.locator('wx-text').allInnerTexts()).toEqual(['two', 'zero'])
})

test('its events bubble to the parent of the template', async () => {
  const { app, inside } = await open()
  await app.touch.tap(await app.centre(inside))
  expect(await app.data<{ taps: number }>()).toMatchObject({ taps: 1 })
})

test('enable="{{false}}" leaves the content in its place', async () => {
  const { app, inside, place } = await open()
  await change(app, { enable: false })
  expect(await place()).toEqual({ fillsScreen: false, within: 1 })
  expect(await inside.evaluate(element => getComputedStyle(element).flexGrow)).toBe('7')
  await change(app, { enable: true })
  expect(await place()).toEqual({ fillsScreen: true, within: 0 })
})

test('removed, it leaves nothing, and it can come again', async () => {
  const { app, place } = await open()
  await change(app, { isThere: false })
  expect(await app.page.locator('wx-root-portal, wx-root-portal-content, .inside').count()).toBe(0)
  await change(app, { isThere: true })
  expect(await place()).toEqual({ fillsScreen: true, within: 0 })
})
