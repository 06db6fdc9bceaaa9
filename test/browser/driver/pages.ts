import type { App, OpenOptions, useStage } from '../harness'
import { Captcha } from './captcha'

type StageOfTests = Omit<ReturnType<typeof useStage>, 'browser'>

export interface Opened {
  readonly app: App
  readonly captcha: Captcha
}

/** An event of `<captcha>` as the demo's journal shows it: long texts are cut there. */
export interface HeardEvent {
  readonly name: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** What the settings page stores. */
export type Settings = Readonly<Record<string, unknown>>

const stored = (settings: Settings, open: OpenOptions): OpenOptions => ({
  ...open,
  storage: { ...open.storage, 'captcha-demo': settings },
})

/** The login page with a name filled in: its captcha is a popup, closed. */
export async function openLogin(stage: StageOfTests, settings: Settings, open: OpenOptions = {}): Promise<Opened> {
  const app = await stage.openPage('pages/login/index', stored(settings, open))
  const captcha = new Captcha(app, stage.service)
  await app.view.locator('#username input').fill('小明')
  return { app, captcha }
}

/** Taps "log in": the popup opens. */
export async function login({ app }: Opened): Promise<void> {
  await app.touch.tap(await app.centre(app.view.locator('#login')))
}

/** The comment page, whose captcha is embedded, scrolled to it. */
export async function openComment(stage: StageOfTests, settings: Settings, open: OpenOptions = {}): Promise<Opened> {
  const app = await stage.openPage('pages/comment/index', stored(settings, open))
  const captcha = new Captcha(app, stage.service)
  return { app, captcha }
}

/** The page of the demo that holds the captcha and nothing of Vant; a popup is closed. */
export async function openAlone(stage: StageOfTests, settings: Settings, open: OpenOptions = {}): Promise<Opened> {
  const query = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]))
  const app = await stage.openPage(`pages/alone/index?${query}`, open)
  return { app, captcha: new Captcha(app, stage.service) }
}

/** Captchas of the fixture, each embedded in a box of its own: `[scene, width of the box in CSS px]`. */
export async function openBoxes(
  stage: StageOfTests,
  boxes: readonly (readonly [sceneId: string, widthPx: number])[],
  open: OpenOptions = {},
): Promise<{ readonly app: App; readonly captchas: readonly Captcha[] }> {
  const query = boxes.map(([sceneId, widthPx]) => `${sceneId}:${widthPx}`).join(',')
  const app = await stage.openPage(`pages/captchas/index?boxes=${query}`, open)
  return { app, captchas: boxes.map((_, index) => new Captcha(app, stage.service, `captcha${index}`)) }
}

/** What the page on top heard of its captcha, oldest first; with `name` only those. */
export async function heard(app: App, name?: string): Promise<readonly HeardEvent[]> {
  const { journal } = await app.data<{ journal: readonly { readonly name: string; readonly detail: string }[] }>()
  const events = journal.map(entry => ({ name: entry.name, detail: JSON.parse(entry.detail) })).reverse()
  return name === undefined ? events : events.filter(event => event.name === name)
}
