import type { Captcha } from './captcha'
import { captchaTag, Page, type Values } from './page'
import { Phone } from './phone'
import { ScriptedService } from './service'
import { loadCaptcha } from './simulate'
import { advance, settled, stopTime } from './time'

export type { Captcha } from './captcha'
export { builtModule } from './module'
export { captchaTag, hearing, type Page, type Values } from './page'
export { challenge, failWith, type Line, type Outcome, respond, type SentRequest, verdict } from './service'
export { decoded, drag, letGo, picturesLoad } from './solve'
export { advance, opened, settled } from './time'

/** What every captcha needs. */
export const REQUIRED = { sceneId: 'scene', prefix: 'demo' }

export interface Mounted {
  readonly page: Page
  readonly captcha: Captcha
}

export interface Bench {
  /** Of the present test. */
  readonly service: ScriptedService
  readonly phone: Phone
  /** A page of that template, attached, before anything of it has run. */
  open(template: string, data?: Values): Page
  /** A page with one captcha of those properties, once its first request is answered. */
  mount(properties?: Values, around?: (tag: string) => string): Promise<Mounted>
  /** Says that what a page does wrong on purpose is logged in this test; returns the log. */
  expectLog(): jest.SpyInstance
}

/**
 * Sets up the tests of a file: the built component, loaded once; for each test a phone, a service and a clock of its own. After each
 * test its pages are detached, and nothing may have been logged as an error: the base library logs what a component throws.
 */
export function bench(output: 'plugin' | 'npm' = 'plugin'): Bench {
  let id = ''
  let service = new ScriptedService()
  let phone = new Phone()
  let pages: Page[] = []
  let log: jest.SpyInstance
  let logExpected = false

  // The time here is false; the real one may be shared with many others.
  jest.setTimeout(60000)

  beforeAll(() => {
    id = loadCaptcha(output)
  })

  beforeEach(() => {
    stopTime()
    service = new ScriptedService()
    phone = new Phone()
    pages = []
    phone.install(service.request)
    logExpected = false
    log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  })

  afterEach(async () => {
    for (const page of pages) page.detach()
    await advance(1000)
    const logged = logExpected ? [] : log.mock.calls
    log.mockRestore()
    jest.useRealTimers()
    document.body.replaceChildren()
    expect(logged).toEqual([])
  })

  const open = (template: string, data: Values = {}) => {
    const page = new Page(id, template, data)
    pages.push(page)
    page.attach()
    return page
  }

  return {
    get service() {
      return service
    },
    get phone() {
      return phone
    },
    open,
    async mount(properties = {}, around = tag => tag) {
      const data = { ...REQUIRED, ...properties }
      const page = open(around(captchaTag('captcha', Object.keys(data))), data)
      const captcha = page.captcha()
      await settled()
      return { page, captcha }
    },
    expectLog() {
      logExpected = true
      return log
    },
  }
}
