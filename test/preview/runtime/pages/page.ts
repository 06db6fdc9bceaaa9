import type { WindowConfig } from '../../package'
import type { WebViewTag } from '../builtin/webView'
import type { Instance, Root } from '../engine'
import { markRenderer, openWith, type Renderer } from '../renderer'
import { sayRenderer } from '../rendererSwitch'
import { watchTexts } from '../skyline'
import type { ReadColor } from './colors'
import { createEventChannel, type EventChannel } from './eventChannel'
import { NavigationBar } from './navigationBar'
import type { PageUrl } from './url'

type Lifecycle = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload' | 'onResize' | 'onPageScroll' | 'onReachBottom'

interface PageParts {
  readonly url: PageUrl
  readonly root: Root
  readonly config: WindowConfig
  readonly renderer: Renderer
  readonly readColor: ReadColor
  readonly back: (() => void) | null
}

/** How near to the end, in CSS px, a page counts as scrolled to its bottom. */
const reachBottomPx = 50

/** One open page: its component tree in a place of its own, and its lifecycle. */
export class Page {
  readonly element = document.createElement('section')
  readonly url: PageUrl
  readonly bar: NavigationBar
  private readonly root: Root
  private readonly renderer: Renderer
  private readonly background: () => string
  private readonly view = document.createElement('div')
  private readonly scroller = document.createElement('div')

  constructor({ url, root, config, renderer, readColor, back }: PageParts) {
    this.background = () => readColor(config.backgroundColor, '')
    this.url = url
    this.root = root
    this.renderer = renderer
    const isNative = renderer.name === 'webview'
    this.bar = new NavigationBar(isNative ? config : { ...config, navigationStyle: 'custom' }, readColor, back)
    this.element.className = 'preview-page'
    this.element.dataset.route = url.route
    markRenderer(this.element, renderer)
    this.view.className = 'preview-webview'
    this.scroller.className = 'preview-scroller'
    this.scroller.addEventListener('scroll', () => this.scrolled())
    this.view.append(this.scroller)
    this.element.append(this.bar.element, this.view)
    this.paint()
  }

  /** What the page's own code knows as `this`. */
  get instance(): Instance {
    return this.root.get()
  }

  /** Puts the page into the document and brings it to life. */
  open(parent: HTMLElement, channel: EventChannel = createEventChannel().opened): void {
    const { route, options } = this.url
    const getOpenerEventChannel = () => channel
    Object.assign(this.instance, {
      route,
      __route__: route,
      options,
      renderer: this.renderer.name,
      getOpenerEventChannel,
    })
    if (this.renderer.name === 'skyline') watchTexts(this.view)
    parent.append(this.element)
    const place = document.createElement('span')
    this.scroller.append(place)
    type Native = Parameters<Root['attach']>[0]
    this.root.attach(this.scroller as unknown as Native, place as unknown as Native)
    this.call('onLoad', this.url.options)
    this.show()
    this.call('onReady')
  }

  show(): void {
    this.element.hidden = false
    openWith(this.renderer)
    sayRenderer(this.renderer.name)
    this.root.getComponent().triggerPageLifetime('show', [])
    this.call('onShow')
  }

  hide(): void {
    this.element.hidden = true
    this.root.getComponent().triggerPageLifetime('hide', [])
    this.call('onHide')
  }

  /** The screen was turned, or the window pulled. */
  resize(size: object): void {
    this.root.getComponent().triggerPageLifetime('resize', [size])
    this.call('onResize', size)
  }

  close(): void {
    this.element.querySelector<WebViewTag>('wx-web-view')?.leave()
    this.call('onUnload')
    this.root.release()
    this.element.remove()
  }

  /** Colours by the configuration, which may depend on the colour scheme. */
  paint(): void {
    this.bar.paint()
    this.view.style.backgroundColor = this.background()
  }

  /** To a distance from the top in CSS px, or to the element of a selector. */
  scrollTo(target: number | string, durationMs: number): void {
    const behavior = durationMs > 0 ? 'smooth' : 'auto'
    if (typeof target === 'number') this.scroller.scrollTo({ top: target, behavior })
    else this.scroller.querySelector(target)?.scrollIntoView({ behavior, block: 'start' })
  }

  private call(name: Lifecycle, argument?: unknown): void {
    const method = (this.instance as unknown as Record<string, unknown>)[name]
    if (typeof method === 'function') method.call(this.instance, argument)
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller
    this.call('onPageScroll', { scrollTop })
    if (scrollTop + clientHeight >= scrollHeight - reachBottomPx) this.call('onReachBottom')
  }
}
