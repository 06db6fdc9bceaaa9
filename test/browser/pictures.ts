import { resolve } from 'node:path'
import { refuseUnknownFlags } from '../../gulp/options'
import { type App, type OpenOptions, Stage } from './harness'

/** One picture of `doc/pictures/`: a page, the window it is seen in, and what is done before the shutter. */
interface Picture extends OpenOptions {
  readonly name: string
  readonly path: string
  readonly act?: (app: App) => Promise<void>
}

/** The puzzle has come when its picture is no longer hidden. */
const puzzleShown = (app: App) => app.byClass('drag__picture').locator('img').first().waitFor()

async function openPopup(app: App): Promise<void> {
  await app.view.locator('#username input').fill('小明')
  await app.page.locator('#login').tap()
  await puzzleShown(app)
  await app.page.waitForTimeout(500)
}

async function dragHalfway(app: App): Promise<void> {
  await openPopup(app)
  const from = await app.centre(app.byClass('drag__thumb'))
  await app.touch.start(from)
  await app.touch.glide(from, { x: from.x + 90, y: from.y })
}

async function provokeOne(app: App): Promise<void> {
  await app.view.locator('[id^="case-"]').first().tap()
  await app.view.locator('#detail[data-state]').getByText('说明').waitFor()
  await app.page.waitForTimeout(500)
}

const pictures: readonly Picture[] = [
  { name: 'login', path: 'pages/login/index', act: openPopup },
  { name: 'login-dark', path: 'pages/login/index', colorScheme: 'dark', act: dragHalfway },
  { name: 'comment', path: 'pages/comment/index', act: puzzleShown },
  { name: 'gallery', path: 'pages/gallery/index', act: provokeOne },
  { name: 'settings', path: 'pages/settings/index' },
  { name: 'preview', path: 'pages/comment/index', width: 1180, height: 820, act: puzzleShown },
]

/** `npm run pictures`: takes the pictures of the README from the built demo. */
async function main(): Promise<void> {
  refuseUnknownFlags('pictures', process.argv.slice(2))
  // The addresses in the pictures are those that a reader will see.
  const stage = await Stage.create({ ports: { preview: 8080, service: 8787, backend: 8788, web: 8789 } })
  try {
    for (const { name, path, act, ...options } of pictures) {
      const app = await stage.openPage(path, options)
      await act?.(app)
      console.log(await app.screenshot(name, resolve(`doc/pictures/${name}.png`)))
    }
    await stage.endTest()
  } finally {
    await stage.close()
  }
}

void main()
