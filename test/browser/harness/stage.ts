import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { type ServerOptions, type Servers, startServers } from '../../preview/servers'
import { App } from './app'
import { launchChromium } from './chromium'
import { collectComplaints } from './complaints'

export interface StageOptions {
  /** Folder of the built mini program. Default `dist/miniprogram`. */
  readonly miniprogramRoot?: string
  /** Folder of the built plugin. Default `dist/plugin`. */
  readonly pluginRoot?: string
  /** Folders of other plugins, by their alias in app.json. */
  readonly pluginRoots?: ServerOptions['pluginRoots']
  /** Of the service's puzzles. Default 1: the same puzzles in each run. */
  readonly seed?: number
  /** Default: any free ones. */
  readonly ports?: ServerOptions['ports']
  /** Of the browser's command line, beside those that it always gets. */
  readonly flags?: readonly string[]
}

export interface OpenOptions {
  /** CSS px. Default 375 by 667. */
  readonly width?: number
  readonly height?: number
  /** Fingers, as on a phone; `false`: a mouse, as on a desk. Default: `true` below 600 px of width. */
  readonly touch?: boolean
  /** The language of the browser, which is that of WeChat in the preview. Default `zh-CN`. */
  readonly locale?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: 'reduce' | 'no-preference'
  /** `none`: the app fills a wide window as well, without a phone around it. Default `auto`. */
  readonly frame?: 'auto' | 'none'
  /** Of pages that do not say `webview` themselves. Default: what the mini program says. */
  readonly renderer?: 'webview' | 'skyline'
  /** Of the mini program. Default `develop`. */
  readonly version?: 'develop' | 'trial' | 'release'
  /** Version of the base library. Default: that of project.config.json. */
  readonly library?: string
  /** `refused`: nothing can be copied. */
  readonly clipboard?: 'refused'
  /** `rendererOptions.skyline` in the place of the mini program's. */
  readonly rendererOptions?: readonly string[]
  /** Default 2. */
  readonly pixelRatio?: number
  /** How a subpackage arrives, by its folder or name: after ms, by {@link App.endLoad} alone, or not at all. */
  readonly load?: Readonly<Record<string, number | 'never' | 'fail'>>
  /** The page's timers can be stopped: `app.page.clock`. */
  readonly clock?: boolean
  /** Stored before the mini program starts, as by `wx.setStorageSync`. */
  readonly storage?: Readonly<Record<string, unknown>>
}

/** The built preview with its service and backend, and a browser before it. */
export class Stage {
  private readonly apps: App[] = []

  private constructor(
    readonly servers: Servers,
    readonly browser: Browser,
  ) {}

  static async create(options: StageOptions = {}): Promise<Stage> {
    const { miniprogramRoot = resolve('dist/miniprogram'), pluginRoot = resolve('dist/plugin') } = options
    const { pluginRoots = {}, seed = 1, ports = { preview: 0, service: 0, backend: 0, web: 0 } } = options
    if (!existsSync(join(miniprogramRoot, 'app.json'))) {
      throw new Error(`Nothing built in ${miniprogramRoot}. Run "npm run build" first.`)
    }
    const browser = await launchChromium(options.flags)
    try {
      return new Stage(await startServers({ miniprogramRoot, pluginRoot, pluginRoots, ports, seed }), browser)
    } catch (fault) {
      await browser.close()
      throw fault
    }
  }

  /** Opens `pages/x/index?query` in a browser context of its own, and waits until the page is there. */
  async openPage(path: string, options: OpenOptions = {}): Promise<App> {
    const { width = 375, height = 667, touch = width < 600, pixelRatio = 2 } = options
    const context = await this.browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      hasTouch: touch,
      isMobile: touch,
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: options.reducedMotion ?? 'no-preference',
      locale: options.locale ?? 'zh-CN',
    })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await context.addInitScript(fillStorage, options.storage ?? {})
    const page = await context.newPage()
    if (options.clock) await page.clock.install()
    const complaints = collectComplaints(page, this.servers.previewUrl)
    const app = await App.of(page, complaints)
    this.apps.push(app)
    await page.goto(`${this.servers.previewUrl}?${queryOf(options)}#${path}`)
    await app.view.or(page.locator('#preview-errors')).first().waitFor()
    return app
  }

  /** Closes what a test opened; throws when one of its pages complained. */
  async endTest(): Promise<void> {
    const apps = this.apps.splice(0)
    await Promise.all(apps.map(app => app.close()))
    const complaints = apps.flatMap(app => app.complaints)
    if (complaints.length > 0) throw new Error(`the page complained:\n${complaints.join('\n')}`)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.servers.close()
  }
}

function queryOf({
  frame = 'auto',
  renderer,
  rendererOptions,
  version,
  library,
  clipboard,
  load = {},
}: OpenOptions): URLSearchParams {
  const query = new URLSearchParams({ frame })
  if (renderer) query.set('renderer', renderer)
  if (version) query.set('version', version)
  if (library) query.set('library', library)
  if (clipboard) query.set('clipboard', clipboard)
  if (rendererOptions) query.set('options', rendererOptions.join(','))
  for (const [name, wish] of Object.entries(load)) query.set(`load.${name}`, `${wish}`)
  return query
}

function fillStorage(values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    const name = `miniprogram:${key}`
    if (localStorage.getItem(name) === null) localStorage.setItem(name, JSON.stringify(value))
  }
}
