import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Captcha } from '../driver'
import { openAlone } from '../driver'
import type { App, Stage } from '../harness'
import { KINDS, MODES, RENDERERS, type RendererName } from '../skyline/renderers'
import { type Box, boxesOf, differences } from './boxes'
import { writeSheet } from './sheet'
import { asStageOfTests } from './wardrobe'

const toleratedPx = 2
const WIDTHS = [280, 375, 768] as const
const LANGUAGES = ['cn', 'ar', 'de'] as const
const THEMES = ['light', 'dark'] as const
const heightPx = 640

type Mode = (typeof MODES)[number]

interface Subject {
  readonly sceneId: string
  /** Brings the captcha, which is open, to where it is drawn. */
  readonly reach: (captcha: Captcha) => Promise<unknown>
}

const kind = (sceneId: string): Subject => ({ sceneId, reach: captcha => captcha.challenge() })

/** Embedded there is no traceless challenge: its words for that. In a popup it is drawn while it is refused. */
const traceless: Subject = {
  sceneId: 'traceless',
  reach: async captcha => {
    const { state } = await captcha.status()
    if (state !== 'error') await captcha.until('passed')
  },
}

/** Scenes whose verdict is fixed, so that the piece may lie in the same place each time. */
const verdict = (sceneId: string, state: string): Subject => ({
  sceneId,
  reach: async captcha => {
    await captcha.challenge()
    await captcha.drag(0.5)
    await captcha.until(state)
  },
})

/** The scene's own rest is of a second, too short to be drawn: from now on the answers ask for a longer one. */
async function coolDown(captcha: Captcha): Promise<void> {
  await captcha.app.page.route('**/demo/**', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'retry-after': '55' } })
  })
  await captcha.until('error')
  const longRest = captcha.part('error__wait').filter({ hasText: /5\d/ })
  if ((await longRest.count()) === 0) {
    await captcha.part('error__wait').waitFor({ state: 'detached' })
    await captcha.part('error__retry').tap()
  }
  await longRest.waitFor()
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  ...Object.fromEntries(KINDS.map(sceneId => [sceneId, kind(sceneId)])),
  traceless,
  error: {
    sceneId: 'fault-html',
    reach: async captcha => {
      await captcha.until('error')
      await captcha.part('error__fold').tap()
      await captcha.part('error__details').waitFor()
    },
  },
  'cool-down': { sceneId: 'fault-retry-after', reach: coolDown },
  passed: verdict('test-pass', 'passed'),
  failed: verdict('test-fail', 'failed'),
}

interface Look {
  readonly boxes: ReadonlyMap<string, Box>
  readonly picture: Buffer
}

/** A subject in one language as one renderer draws it, by theme and width. */
async function draw(stage: Stage, name: string, mode: Mode, language: string, renderer: RendererName) {
  const subject = SUBJECTS[name]
  if (!subject) throw new Error(`no subject ${name}`)
  stage.servers.service.reset()
  const screen = { width: 375, height: heightPx, frame: 'none', touch: true, pixelRatio: 1, clock: true } as const
  const settings = { sceneId: subject.sceneId, mode, language }
  const { app, captcha } = await openAlone(asStageOfTests(stage), settings, { ...screen, ...RENDERERS[renderer] })
  if (mode === 'popup') {
    await app.page.waitForFunction(isSettled)
    await captcha.call('show')
  }
  await subject.reach(captcha)
  // What goes by itself (a tick, a refusal, a count-down) stays while it is looked at.
  await pause(app)
  const looks = new Map<string, Look>()
  for (const colorScheme of THEMES) {
    await app.page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await app.page.setViewportSize({ width, height: heightPx })
      await app.page.clock.runFor(20)
      await captcha.atRest()
      looks.set(`${colorScheme}, ${width} px`, { boxes: await boxesOf(captcha), picture: await app.page.screenshot() })
    }
  }
  await stage.endTest()
  return looks
}

/** A little ahead of the page's clock, which goes on meanwhile; on a busy machine it may have been passed. */
async function pause({ page }: App): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const soon = await page.evaluate(() => Date.now() + 100)
    const fault: unknown = await page.clock.pauseAt(soon).then(
      () => null,
      reason => reason,
    )
    if (fault === null) return
    if (tries === 5) throw fault
  }
}

interface Host {
  getCurrentPages(): { selectComponent(selector: string): { getState(): { state: string } } }[]
}

/** Runs in the browser. A popup fetches its challenge as soon as it is there. */
function isSettled(): boolean {
  const [page] = (globalThis as unknown as Host).getCurrentPages()
  return /^(ready|error)$/.test(page?.selectComponent('#captcha').getState().state ?? '')
}

/**
 * Each kind and state, in a popup and embedded, in three languages, at three widths, light and dark, by each renderer: a sheet for each kind
 * or state and mode, with the renderers side by side, and a list of all boxes that are elsewhere than in a web view. Gives their number.
 * `asked`: those kinds and states alone.
 */
export async function drawRenderers(stage: Stage, folder: string, asked: readonly string[] = []): Promise<number> {
  const names = Object.keys(SUBJECTS).filter(name => asked.length === 0 || asked.includes(name))
  mkdirSync(folder, { recursive: true })
  const lines: string[] = []
  let compared = 0
  for (const name of names) {
    for (const mode of MODES) {
      const rows: Buffer[] = []
      for (const language of LANGUAGES) {
        const drawn = new Map<RendererName, Awaited<ReturnType<typeof draw>>>()
        for (const renderer of Object.keys(RENDERERS) as RendererName[])
          drawn.set(renderer, await draw(stage, name, mode, language, renderer))
        const [[, wanted] = ['', new Map<string, Look>()], ...others] = [...drawn]
        for (const [look, { boxes, picture }] of wanted) {
          rows.push(picture, ...others.flatMap(([, looks]) => looks.get(look)?.picture ?? []))
          for (const [renderer, looks] of others) {
            const found = differences(boxes, looks.get(look)?.boxes ?? new Map(), toleratedPx)
            compared += boxes.size
            lines.push(...found.map(line => `${name}, ${mode}, ${language}, ${look}, ${renderer}: ${line}`))
          }
        }
      }
      const columns = WIDTHS.length * Object.keys(RENDERERS).length
      console.log(await writeSheet(join(folder, `${name}-${mode}.png`), rows, { columns, cellWidthPx: 230 }))
      const head = `${compared} boxes compared, ${lines.length} differ by more than ${toleratedPx} px`
      writeFileSync(join(folder, 'differences.txt'), `${[head, ...lines].join('\n')}\n`)
      console.log(head)
    }
  }
  return lines.length
}
