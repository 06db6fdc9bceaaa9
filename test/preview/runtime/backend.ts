import { toContainerUnits } from '../bundle/units'
import { builtInTags } from '../tags'
import { glassEasel } from './engine'
import { observeNative } from './events'
import { rectOf } from './geometry'
import { latestRenderer, rendererAt } from './renderer'
import { isMissing, tellIgnored, withoutIgnored } from './skyline'

type EngineElement = Parameters<glassEasel.CurrentWindowBackendContext['associateValue']>[0]
type EngineNode = Parameters<glassEasel.CurrentWindowBackendContext['associateValue']>[1]

const builtIns: ReadonlySet<string> = new Set(builtInTags)

const localNameOf = (tag: string) =>
  latestRenderer() === 'skyline' && isMissing(tag) ? 'wx-missing' : builtIns.has(tag) ? `wx-${tag}` : tag

/** glass-easel over this document, with WeChat's tag names, units, coordinates and events. */
export class PreviewBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly appended = new Map<string, number>()

  override document = {
    createElement: (tag: string) => dress(document.createElement(localNameOf(tag))),
    createTextNode: (content: string) => document.createTextNode(content),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as glassEasel.CurrentWindowBackendContext['document']

  /** A sheet of a page opened for the second time is there already. */
  override appendStyleSheetPath(path: string, styleScope?: number): number {
    if (latestRenderer() === 'skyline') tellIgnored(path)
    const known = this.appended.get(path)
    if (known !== undefined) return known
    const index = super.appendStyleSheetPath(path, styleScope)
    this.appended.set(path, index)
    return index
  }

  /** `data-is` is what `:host` in a style sheet was rewritten to, `data-owner` says whose template an element stands in. */
  override associateValue(element: EngineElement, value: EngineNode): void {
    super.associateValue(element, value)
    if (glassEasel.Component.isComponent(value)) element.setAttribute('data-is', value.is)
    const owner = value.ownerShadowRoot?.getHostNode()
    if (owner) element.setAttribute('data-owner', owner.is)
    if (owner && !owner.ownerShadowRoot) element.setAttribute('data-owner-page', '')
  }

  /** The engine would listen on `body` passively and would see each tap of a mouse twice; see events.ts instead. */
  override onEvent(): void {}

  override setListenerStats(element: EngineElement, type: string): void {
    if (element) observeNative(element as unknown as Element, type)
  }

  /** `model:value` on a built-in tag. */
  override setModelBindingStat(
    element: EngineElement,
    name: string,
    listener: ((value: unknown) => void) | null,
  ): void {
    const target = element as unknown as Element
    for (const type of ['input', 'change']) {
      target.addEventListener(type, event => {
        const detail = event instanceof CustomEvent ? (event.detail as Record<string, unknown>) : {}
        if (listener && name in detail) listener(detail[name])
      })
    }
  }
}

/** Ids lose the engine's prefix, inline styles gain the page's units, coordinates count from the page's corner. */
function dress(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? inlineStyle(element, value) : value)
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => setAttribute('id', id.slice(id.indexOf('--') + 1).replace(/^-/, '')),
  })
  return element
}

const inlineStyle = (element: Element, style: string) =>
  toContainerUnits(rendererAt(element) === 'skyline' ? withoutIgnored(style) : style)

/** The engine's own measuring, from the page's corner. Style recalculation may be pending: the answer comes later. */
export function measureFromThePage(): void {
  glassEasel.Element.prototype.getBoundingClientRect = function (answer) {
    const element = this.getBackendElement() as unknown as Element | null
    setTimeout(() => answer(rectOf(element)), 0)
  }
}
