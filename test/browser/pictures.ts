import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { refuseUnknownFlags } from '../../gulp/options'
import { type App, type OpenOptions, Stage } from './harness'

/** One picture of the README: a page, the window it is seen in, and what is done before the shutter. */
interface Picture extends OpenOptions {
  readonly name: string
  readonly path: string
  readonly act?: (app: App, language: Language) => Promise<void>
}

/** Of a README, with the locale of the browser. */
const LANGUAGES = { en: 'en-US', 'zh-CN': 'zh-CN' } as const
type Language = keyof typeof LANGUAGES

const NAMES = { en: 'Alex', 'zh-CN': '小明' } as const

/** The puzzle has come when its picture is no longer hidden. */
const puzzleShown = (app: App) => app.byClass('drag__picture').locator('img').first().waitFor()

async function openPopup(app: App, language: Language): Promise<void> {
  await app.view.locator('#username input').fill(NAMES[language])
  await app.page.locator('#login').tap()
  await puzzleShown(app)
  await app.page.waitForTimeout(500)
}

async function provokeOne(app: App): Promise<void> {
  await app.view.locator('[id^="case-"]').first().tap()
  await app.view.locator('#detail[data-state="good"]').waitFor()
  await app.page.waitForTimeout(500)
}

const pictures: readonly Picture[] = [
  { name: 'login', path: 'pages/login/index', act: openPopup },
  { name: 'comment', path: 'pages/comment/index', act: puzzleShown },
  { name: 'gallery', path: 'pages/gallery/index', act: provokeOne },
  { name: 'preview', path: 'pages/comment/index', width: 1180, height: 820, pixelRatio: 1, act: puzzleShown },
]

/** Of 100. The package holds the pictures, so they are small. */
const QUALITY = 80

async function write(file: string, png: Buffer): Promise<void> {
  const image = await loadImage(png)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await canvas.encode('webp', QUALITY))
}

/** `npm run pictures`: takes the pictures of both READMEs from the built demo. The same demo gives the same bytes. */
async function main(): Promise<void> {
  refuseUnknownFlags('pictures', process.argv.slice(2))
  // The addresses in the pictures are those that a reader will see.
  const ports = { preview: 8080, service: 8787, backend: 8788, web: 8789 }
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    // A service of its own: both languages have the same puzzles.
    const stage = await Stage.create({ ports })
    try {
      for (const { name, path, act, ...options } of pictures) {
        const app = await stage.openPage(path, { pixelRatio: 1.5, locale: LANGUAGES[language], ...options })
        await act?.(app, language)
        await app.page.evaluate(() => document.fonts.ready.then(() => undefined))
        const file = resolve(`doc/pictures/${language}/${name}.webp`)
        await write(file, await app.page.screenshot())
        console.log(file)
      }
      await stage.endTest()
    } finally {
      await stage.close()
    }
  }
}

void main()
