import { type Captcha, type Opened, openLogin, type Settings } from '../driver'
import type { App, OpenOptions, Stage, useStage } from '../harness'

type StageOfTests = Omit<ReturnType<typeof useStage>, 'browser'>

/** The same for a script, which has no tests to hook into. */
export const asStageOfTests = (stage: Stage): StageOfTests => ({
  openPage: (path, open) => stage.openPage(path, open),
  servers: stage.servers,
  service: stage.servers.service,
})

/** The login page with its popup, which changes its clothes without a new page: not often, or it has to wait for its turn. */
export class Wardrobe {
  private constructor(private readonly opened: Opened) {}

  static async open(stage: StageOfTests, settings: Settings, open: OpenOptions = {}): Promise<Wardrobe> {
    return new Wardrobe(await openLogin(stage, settings, open))
  }

  get app(): App {
    return this.opened.app
  }

  get captcha(): Captcha {
    return this.opened.captcha
  }

  /** Other properties, then the popup opens: a fresh challenge, or the error that `state` says. */
  async wear(properties: Readonly<Record<string, unknown>>, state: 'ready' | 'error' = 'ready'): Promise<void> {
    const { certifyId } = await this.captcha.status()
    await this.app.page.evaluate(change => {
      const { getCurrentPages } = globalThis as unknown as {
        getCurrentPages(): { data: { properties: object }; setData(data: object): void }[]
      }
      const [page] = getCurrentPages().slice(-1)
      page?.setData({ properties: { ...page.data.properties, ...change } })
    }, properties)
    await this.captcha.call('show')
    if (state === 'ready') await this.captcha.challenge(certifyId)
    else await this.captcha.until(state)
  }

  /** `--captcha-font-size` of the page. */
  async write(fontSize: string): Promise<void> {
    await this.app.page.evaluate(size => {
      const { getCurrentPages } = globalThis as unknown as { getCurrentPages(): { setData(data: object): void }[] }
      getCurrentPages().slice(-1)[0]?.setData({ fontSize: size })
    }, fontSize)
  }

  /** Shows or hides the step buttons. */
  async toggleSteps(): Promise<void> {
    await this.captcha.part('icon--steps').click()
  }
}
