import { type FromPage, type FromPreview, readFromPage, WIRE } from '../../../standIns/jssdk/wire'
import { mayOpen, parseAddress } from './businessDomains'
import { BuiltIn } from './element'

type Api = Record<string, (options: object) => Promise<{ readonly confirm?: boolean }> | undefined>
const api = () => (globalThis as unknown as { readonly wx: Api }).wx

/** A page that may run its scripts and keep its origin, but neither open windows nor move the preview. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms'

const greeting: FromPreview = { wire: WIRE, say: 'miniprogram' }

/**
 * `<web-view>`: a frame with WeChat's rules. It fills its page and is the only one there; `message` comes when the page goes back, the
 * element goes, or the page is shared or its link copied, with all messages so far. The capsule of the navigation bar offers the last two.
 * https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 */
export class WebViewTag extends BuiltIn {
  private readonly frame = document.createElement('iframe')
  private readonly messages: unknown[] = []
  private url: URL | null = null
  private page: HTMLElement | null = null
  private left = false

  protected override mount(): void {
    this.page = this.closest<HTMLElement>('.preview-page')
    const refused = this.refusal()
    if (refused) return console.error(`<web-view>: ${refused}`)
    this.frame.setAttribute('sandbox', SANDBOX)
    this.frame.title = '网页 · Web page'
    this.frame.addEventListener('load', () => {
      if (this.url) this.tell('load', { src: this.url.href })
    })
    window.addEventListener('message', this.hear)
    this.page?.addEventListener('preview-menu', this.offer)
    this.open()
  }

  /** The engine may put an element back in the same turn; one that stays away is destroyed. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (this.isConnected) return
      this.leave()
      window.removeEventListener('message', this.hear)
      this.page?.removeEventListener('preview-menu', this.offer)
    })
  }

  /** The page goes, or the element does: once, whichever comes first. */
  leave(): void {
    if (!this.left) this.deliver()
    this.left = true
  }

  /** Hands all messages so far to the page, where there are any. */
  private deliver(): void {
    if (this.messages.length > 0) this.tell('message', { data: JSON.parse(JSON.stringify(this.messages)) })
  }

  protected override changed(name: string): void {
    if (name === 'src' && this.page && !this.refusal()) this.open()
  }

  private refusal(): string | null {
    const first = this.page?.querySelector('wx-web-view')
    if (first && first !== this) return 'a page has one web-view; this second one is not shown'
    return null
  }

  private open(): void {
    const text = this.text('src')
    if (text === '' || this.url?.href === text) return
    const url = parseAddress(text)
    this.url = url && mayOpen(url) ? url : null
    if (!this.url) return this.fail(text)
    const opened = this.url
    // A frame reports no failure of its own: whether anything answers is asked beside it.
    fetch(opened, { mode: 'no-cors' }).catch(() => {
      if (this.url === opened && this.isConnected) this.fail(text)
    })
    this.frame.src = opened.href
    this.replaceChildren(this.frame)
  }

  private fail(url: string): void {
    const note = document.createElement('p')
    const host = parseAddress(url)?.host || url.slice(0, 80)
    note.textContent = `无法打开该页面：${host}（业务域名或网络） · This page cannot be opened: its host is not listed, or nothing answers`
    this.url = null
    this.replaceChildren(note)
    this.tell('error', { url, fullUrl: url })
  }

  /** Words of the page that was asked for, and of no other that the frame may have gone to. */
  private readonly hear = ({ source, origin, data }: MessageEvent): void => {
    const words = source === this.frame.contentWindow && origin === this.url?.origin ? readFromPage(data) : null
    if (words) this.obey(words)
  }

  private obey(words: FromPage): void {
    if (words.say === 'hello') return this.frame.contentWindow?.postMessage(greeting, this.url?.origin ?? '')
    if (words.say === 'call' && words.name === 'postMessage') return void this.messages.push(words.options.data)
    // A page below another one moves nothing.
    if (this.page?.hidden) return
    if (words.say === 'title') return void api().setNavigationBarTitle?.({ title: words.title.slice(0, 80) })
    const { url, delta = 1 } = words.options
    api()
      [words.name]?.({ url: String(url), delta: Number(delta) })
      ?.catch((fault: unknown) => console.warn(fault))
  }

  /** What WeChat's menu does with a page: sharing it, and copying its link. Both deliver messages; no link leaves the preview. */
  private readonly offer = (): void => {
    api()
      .showModal?.({ title: '菜单 · Menu', content: '', confirmText: '转发', cancelText: '复制链接' })
      ?.then(() => this.deliver())
  }
}
