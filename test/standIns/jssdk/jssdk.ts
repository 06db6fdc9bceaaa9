import { CALLS, type Call, type FromPage, isFromPreview, WIRE } from './wire'

/**
 * Stands in for WeChat's `jweixin`: the members of `wx.miniProgram` that the page "web-view" documents, for pages within the preview's
 * `<web-view>`. https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 */
type Options = Record<string, unknown>
type Env = (answer: { miniprogram: boolean }) => void

/** What a page waits for a preview around it, ms. */
const NO_PREVIEW_MS = 1000
/** The preview runs on this machine: words of no other parent are taken. */
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

const page = window as typeof window & { wx?: object; __wxjs_environment?: string }

let preview: string | null = null
let waiting: ((inMiniProgram: boolean) => void)[] | null = []

function settle(inMiniProgram: boolean): void {
  const asked = waiting ?? []
  waiting = null
  for (const answer of asked) answer(inMiniProgram)
}

const whenKnown = (answer: (inMiniProgram: boolean) => void): void => {
  if (waiting) waiting.push(answer)
  else answer(preview !== null)
}

function tell(words: FromPage): void {
  if (preview !== null) window.parent.postMessage(words, preview)
}

/** A call in WeChat's form; what it hands over goes as JSON, as over the bridge of the app. */
const call =
  (name: Call) =>
  (options: Options = {}): void => {
    const plain = JSON.parse(JSON.stringify(options)) as Options
    whenKnown(inMiniProgram => {
      if (inMiniProgram) tell({ wire: WIRE, say: 'call', name, options: plain })
      else console.warn(`JSSDK stand-in: wx.miniProgram.${name} does nothing outside a mini program`)
    })
  }

const tellTitle = () => tell({ wire: WIRE, say: 'title', title: document.title })

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== window.parent || source === window || !LOOPBACK.test(origin) || !isFromPreview(data)) return
  preview = origin
  page.__wxjs_environment = 'miniprogram'
  tellTitle()
  settle(true)
})

const miniProgram = {
  ...Object.fromEntries(CALLS.map(name => [name, call(name)])),
  getEnv: (answer: Env) => whenKnown(miniprogram => answer({ miniprogram })),
}
page.wx = { ...page.wx, miniProgram }

/** A bare machine has no Chinese letters: the preview's fonts serve its web-view, too. On a phone nothing of this exists. */
function addFonts(origin: string): void {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = `${origin}/fonts.css`
  const style = document.createElement('style')
  style.textContent = `html, body { font-family: -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC Variable", "Noto Sans KR Variable", "Noto Sans Arabic Variable", "Noto Sans Thai Variable", sans-serif }`
  document.head.append(link, style)
}

const own = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : ''
if (own !== '') addFonts(own)
new MutationObserver(tellTitle).observe(document.head, { childList: true, subtree: true, characterData: true })
console.info('JSSDK stand-in of the preview, not WeChat’s · 预览的 JSSDK 替代，不是微信的')
setTimeout(() => settle(false), NO_PREVIEW_MS)
const hello: FromPage = { wire: WIRE, say: 'hello' }
if (window.parent === window) settle(false)
else window.parent.postMessage(hello, '*')
