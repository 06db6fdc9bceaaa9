import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { type Point, Touch } from './touch'

const artifacts = resolve('test/artifacts')

/** A mini program open in the browser, and the ways a test looks at it and touches it. */
export class App {
  private constructor(
    readonly page: Page,
    readonly touch: Touch,
    /** Exceptions and `console.error` so far. A test that expects one empties it: `app.complaints.length = 0`. */
    readonly complaints: string[],
  ) {}

  static async of(page: Page, complaints: string[]): Promise<App> {
    return new App(page, await Touch.of(page), complaints)
  }

  /** The page on top: nothing of the pages below it, nothing of the bars. */
  get view(): Locator {
    return this.page.locator('.preview-page:not([hidden]) .preview-webview')
  }

  /** Route of the page on top. */
  async route(): Promise<string> {
    return (await this.page.locator('.preview-page:not([hidden])').getAttribute('data-route')) ?? ''
  }

  /** Elements of the open page with a class as its WXML writes it; a component's own prefix does not matter. */
  byClass(name: string): Locator {
    return this.view.locator(`:is([class~="${name}"], [class$="--${name}"], [class*="--${name} "])`)
  }

  /** Hosts of a component, by its path: `captcha/captcha`. */
  component(path: string): Locator {
    return this.view.locator(`[data-is="${path}"]`)
  }

  /** The `data` of the page on top. */
  data<T extends object>(): Promise<T> {
    return this.page.evaluate(() => {
      const pages = (globalThis as unknown as { getCurrentPages(): { data: object }[] }).getCurrentPages()
      return pages[pages.length - 1]?.data as T
    })
  }

  /** Calls a function of `wx` in the mini program; it rejects with `errMsg`. Callbacks cannot cross into the test. */
  wx(name: string, ...values: readonly unknown[]): Promise<unknown> {
    return this.page.evaluate(
      async ([method, args]) => {
        const { wx } = globalThis as unknown as { wx: Record<string, (...values: unknown[]) => unknown> }
        try {
          return await wx[method]?.(...args)
        } catch (fault) {
          throw new Error((fault as { errMsg?: string }).errMsg ?? String(fault))
        }
      },
      [name, values] as const,
    )
  }

  /** The middle of an element, for {@link Touch}. */
  async centre(target: Locator): Promise<Point> {
    const box = await target.boundingBox()
    if (!box) throw new Error('the element is not to be seen')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** What the preview says of a subpackage beside the phone, by its name. */
  subpackage(name: string): Locator {
    return this.page.locator(`[data-subpackage="${name}"] > span`)
  }

  /** Ends a load that waits, with the button beside the phone; on a narrow screen that is not to be seen. */
  async endLoad(name: string, how: 'Arrive' | 'Fail'): Promise<void> {
    await this.subpackage(name).locator('button', { hasText: how }).dispatchEvent('click')
  }

  /** Goes to another page as an address would: a fresh page stack. */
  async goto(path: string): Promise<void> {
    await this.page.evaluate(hash => location.assign(`#${hash}`), path)
    await this.page.locator(`.preview-page:not([hidden])[data-route="${path.split('?')[0]}"]`).waitFor()
  }

  /** Writes `test/artifacts/<name>.png` (or the path in `file`) when fonts and pictures are there; gives the path. */
  async screenshot(name: string, file = join(artifacts, `${name}.png`)): Promise<string> {
    mkdirSync(resolve(file, '..'), { recursive: true })
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined))
    await this.page.screenshot({ path: file })
    return file
  }

  close(): Promise<void> {
    return this.page.context().close()
  }
}
