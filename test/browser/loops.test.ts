import { resolve } from 'node:path'
import { eventually } from './driver'
import { type App, useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/loops') })

interface Data {
  readonly rang: number
  readonly changes: number
}

/** Runs in the browser: a method of the page on top. */
function callPage(name: 'begin' | 'takeAway'): void {
  const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): Record<string, () => void>[] }
  getCurrentPages().slice(-1)[0]?.[name]?.()
}

const dataOf = (app: App) => app.data<Data>()

test('a handler that calls reset() and show() on each statechange does not hold the thread, and ends with its captcha', async () => {
  const app = await stage.openPage('pages/loops/index')
  await app.page.evaluate(callPage, 'begin' as const)
  const before = await dataOf(app)
  // The page's own timer rings, and is drawn, while the loop goes on.
  await eventually('the timer rings within the loop', async () => {
    const { rang, changes } = await dataOf(app)
    return rang > before.rang + 5 && changes > before.changes + 200
  })
  await expect(app.view.locator('#rang').innerText()).resolves.toMatch(/^[1-9]/)
  await app.page.evaluate(callPage, 'takeAway' as const)
  const { changes, rang } = await dataOf(app)
  await eventually('the timer rings after it', async () => (await dataOf(app)).rang > rang + 5)
  expect((await dataOf(app)).changes).toBe(changes)
})
