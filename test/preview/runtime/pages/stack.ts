import type { Instance } from '../engine'
import { Refusal } from '../wx/api'
import type { EventChannel } from './eventChannel'
import type { Page } from './page'
import type { TabBar } from './tabBar'
import { formatPageUrl, type PageUrl, parsePageUrl } from './url'

interface Parts {
  readonly host: HTMLElement
  readonly tabBar: TabBar
  readonly has: (route: string) => boolean
  /** Brings the code of a page that is not there yet; nothing to wait for where it is. */
  readonly load: (route: string) => Promise<void> | undefined
  /** Throws where a page cannot be drawn. */
  readonly check: (route: string) => void
  /** A page that is not open yet; it gets a way back when another page is below it. */
  readonly create: (url: PageUrl, hasBack: boolean) => Page
}

/** WeChat opens at most so many pages above each other. */
const maxDepth = 10

/** The open pages, and the tabs that sleep. WeChat keeps a tab's page alive once it was opened. */
export class PageStack {
  private pages: Page[] = []
  private readonly tabs = new Map<string, Page>()

  constructor(private readonly parts: Parts) {}

  get top(): Page {
    if (!this.current) throw new Error('no page is open')
    return this.current
  }

  /** None while the first page waits for its subpackage. */
  private get current(): Page | undefined {
    return this.pages[this.pages.length - 1]
  }

  resize(detail: Parameters<Page['resize']>[0]): void {
    this.current?.resize(detail)
  }

  /** To be waited for before a page is opened: the code of its subpackage. */
  load(address: string): Promise<void> | undefined {
    return this.parts.load(this.parse(address).route)?.catch(() => {
      throw new Refusal('loadSubpackage: fail')
    })
  }

  /** What `getCurrentPages()` gives. */
  get instances(): Instance[] {
    return this.pages.map(page => page.instance)
  }

  /** `channel`: the opened page's end of the way back to its opener. */
  navigateTo(address: string, channel?: EventChannel): void {
    const url = this.find(address)
    if (this.parts.tabBar.has(url.route)) throw new Refusal('can not navigateTo a tabbar page')
    if (this.pages.length >= maxDepth) throw new Refusal('webview count limit exceed')
    this.top.hide()
    this.open(url, channel)
  }

  redirectTo(address: string): void {
    const url = this.find(address)
    if (this.parts.tabBar.has(url.route)) throw new Refusal('can not redirectTo a tabbar page')
    this.pages.pop()?.close()
    this.open(url)
  }

  switchTab(address: string): void {
    const url = this.find(address)
    if (!this.parts.tabBar.has(url.route)) throw new Refusal('can not switch to no-tabBar page')
    if (this.pages.length === 1 && this.top.url.route === url.route) return
    this.leave()
    this.open({ route: url.route, options: {} })
  }

  reLaunch(address: string): void {
    const url = this.find(address)
    const sleeping = [...this.tabs.values()].filter(page => !this.pages.includes(page))
    for (const page of [...this.pages.reverse(), ...sleeping]) page.close()
    this.pages = []
    this.tabs.clear()
    this.open(url)
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new Refusal('cannot navigate back at first page')
    for (const page of this.pages.splice(Math.max(1, this.pages.length - delta)).reverse()) page.close()
    this.top.show()
    this.arrived()
  }

  nameTab(index: number, text: string): void {
    if (!this.parts.tabBar.setText(index, text)) throw new Refusal('invalid index')
  }

  /** Draws the bars again, after a change of the colour scheme. */
  paint(): void {
    for (const page of new Set([...this.pages, ...this.tabs.values()])) page.paint()
    if (this.current) this.parts.tabBar.show(this.current.url.route)
  }

  /** Closes what lies above a tab's page, and puts that one to sleep. */
  private leave(): void {
    for (const page of this.pages.reverse()) {
      if (this.parts.tabBar.has(page.url.route)) page.hide()
      else page.close()
    }
    this.pages = []
  }

  private open(url: PageUrl, channel?: EventChannel): void {
    const sleeping = this.tabs.get(url.route)
    const page = sleeping ?? this.parts.create(url, this.pages.length > 0)
    this.pages.push(page)
    if (this.parts.tabBar.has(url.route)) this.tabs.set(url.route, page)
    // The bar first: a page may measure its room as soon as it loads.
    this.arrived()
    if (sleeping) sleeping.show()
    else page.open(this.parts.host, channel)
  }

  private find(address: string): PageUrl {
    const url = this.parse(address)
    if (!this.parts.has(url.route)) throw new Refusal(`page "${address}" is not found`)
    this.parts.check(url.route)
    return url
  }

  private parse(address: string): PageUrl {
    return parsePageUrl(address, this.pages.length > 0 ? this.top.url.route : '')
  }

  private arrived(): void {
    this.parts.tabBar.show(this.top.url.route)
    history.replaceState(null, '', `#${formatPageUrl(this.top.url)}`)
  }
}
