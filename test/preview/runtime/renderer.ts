import type { AppConfig, RendererConfig } from '../package'

/** The options of `rendererOptions.skyline` that the emulation knows, and the attribute of a page that its style sheets read. */
const OPTIONS = {
  defaultDisplayBlock: ['display', 'block'],
  defaultContentBox: ['box', 'content'],
  tagNameStyleIsolation: ['tags', 'legacy'],
  enableScrollViewAutoSize: ['scrollView', 'auto'],
} as const satisfies Readonly<Record<string, readonly [attribute: string, value: string]>>

type Option = keyof typeof OPTIONS

export interface Renderer {
  readonly name: 'webview' | 'skyline'
  readonly options: ReadonlySet<Option>
}

const asked = new URLSearchParams(location.search)
const isOn = (value: unknown) => value === true || value === 'legacy'

/**
 * Who renders a page: `?renderer=` of the address, but for pages that say `"renderer": "webview"` themselves; else the page's JSON, else its
 * subpackage, else app.json. `&options=defaultDisplayBlock,defaultContentBox` of the address replaces `rendererOptions.skyline`.
 */
export function rendererOf(app: AppConfig, route: string, page: RendererConfig): Renderer {
  const subpackages = app.subPackages ?? app.subpackages ?? []
  const subpackage = subpackages.find(({ root }) => route.startsWith(`${root.replace(/^\/|\/$/g, '')}/`))
  const configured = page.renderer ?? subpackage?.renderer ?? app.renderer
  const wanted = page.renderer === 'webview' ? 'webview' : (asked.get('renderer') ?? configured)
  if (wanted !== 'skyline') return { name: 'webview', options: new Set() }
  const own = { ...app.rendererOptions?.skyline, ...page.rendererOptions?.skyline }
  const given = asked.get('options')?.split(',')
  const names = (Object.keys(OPTIONS) as Option[]).filter(name => given?.includes(name) ?? isOn(own[name]))
  return { name: 'skyline', options: new Set(names) }
}

/** Writes it where style sheets find it. */
export function markRenderer(element: HTMLElement, { name, options }: Renderer): void {
  element.dataset.renderer = name
  for (const option of options) {
    const [attribute, value] = OPTIONS[option]
    element.dataset[attribute] = value
  }
}

let latest: Renderer['name'] = 'webview'

/** Whose elements are made from now on: those of a page that is being opened are in no document yet. */
export function openWith({ name }: Renderer): void {
  latest = name
}

export const latestRenderer = () => latest

/** An element stays in its page: asked for once, because a drag sets styles on each move. */
const known = new WeakMap<Element, Renderer['name']>()

/** Who renders an element. */
export function rendererAt(element: Element): Renderer['name'] {
  const found = known.get(element) ?? ofPage(element)
  if (!found) return latest
  known.set(element, found)
  return found
}

const ofPage = (element: Element) =>
  element.closest<HTMLElement>('[data-renderer]')?.dataset.renderer as Renderer['name'] | undefined

/** Answer of `wx.getSkylineInfoSync()`: the version is the newest that the published lists name. */
export const skylineInfo = () =>
  asked.get('renderer') === 'webview'
    ? { isSupported: false, version: '', reason: 'SwitchRender option set to webview' }
    : { isSupported: true, version: '1.3.3' }
