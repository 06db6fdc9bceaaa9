import { decodeOpening, type Fixed, nonceIn } from '../../../plugin/core/webview/address'
import { BUTTON } from './clientOptions'
import { runFlow } from './flow'
import { drawer, onVisible, paint } from './nodes'
import { codeOf, speechOf } from './speech'
import type { SharedTables } from './texts'

interface MiniProgram {
  postMessage(options: { readonly data: object }): void
  navigateBack(): void
  getEnv(done: (answer: { readonly miniprogram: boolean }) => void): void
}

/** The window, and what WeChat's and Alibaba's scripts put into it. */
export type PageWindow = Window &
  typeof globalThis & {
    wx?: { readonly miniProgram?: MiniProgram }
    __wxjs_environment?: string
    AliyunCaptchaConfig?: Fixed
    initAliyunCaptcha?: unknown
  }

/** What the file says of itself, in the attributes of its meta element. */
function fixedIn(document: Document) {
  const meta = document.querySelector('meta[name="aliyun-captcha"]')
  const of = (name: string) => meta?.getAttribute(`data-${name}`) || ''
  return { prefix: of('prefix'), region: of('region') as Fixed['region'], script: of('script'), jssdk: of('jssdk') }
}

/** Loads a script by its address, which the file fixes. */
function load(document: Document, address: string, done: (loaded: boolean) => void): void {
  const script = document.createElement('script')
  script.onload = () => done(true)
  script.onerror = () => done(false)
  script.src = address
  document.head.appendChild(script)
}

/** Runs the page in its window. */
export function run(window: PageWindow, shared: SharedTables): void {
  const { document, location } = window
  const fixed = fixedIn(document)
  const opened = decodeOpening(location.search, fixed)
  const speech = opened.ok
    ? speechOf(opened.value.config.language, opened.value.config.texts, shared)
    : speechOf(codeOf(window.navigator.language || ''), {}, shared)
  const miniProgram = () => window.wx?.miniProgram
  const goBack = () => {
    const sdk = miniProgram()
    if (sdk) sdk.navigateBack()
  }
  const reload = () => location.reload()
  const draw = drawer(document, fixed, { retry: reload, back: goBack })
  paint(document, opened.ok ? opened.value.config.theme : 'auto')
  runFlow({
    clock: {
      now: () => Date.now(),
      after(ms, callback) {
        const timer = window.setTimeout(callback, ms)
        return () => window.clearTimeout(timer)
      },
    },
    random: { unit: () => Math.random() },
    opened,
    nonce: nonceIn(location.search),
    fixed,
    widthPx: window.innerWidth,
    load: (address, done) => load(document, address, done),
    configure: config => {
      window.AliyunCaptchaConfig = config
    },
    client: () => window.initAliyunCaptcha,
    isInMiniProgram(done) {
      const sdk = miniProgram()
      // The word is in the user agent since WeChat 7.0.0: page "web-view" of WeChat's manual.
      const named = /miniprogram/i.test(window.navigator.userAgent)
      if (named || window.__wxjs_environment === 'miniprogram') done(true)
      else if (sdk) sdk.getEnv(({ miniprogram }) => done(miniprogram === true))
      else done(false)
    },
    post(data) {
      const sdk = miniProgram()
      if (sdk) sdk.postMessage({ data })
    },
    goBack,
    draw: view => draw(view, speech),
    press: () => {
      const button = document.getElementById(BUTTON)
      if (button) button.click()
    },
    onVisible: callback => onVisible(document, callback),
  })
}
