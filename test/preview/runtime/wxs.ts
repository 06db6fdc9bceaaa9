import { ignoredDeclaration } from '../../skyline/declarations'
import type { ComponentNode, ElementNode, Instance, MiniEvent } from './engine'
import { rectOf } from './geometry'
import { rendererAt } from './renderer'

/** Where the template compiler says a handler comes from: 0 the component's data, 1 a .wxs file, 2 an inline one. */
type Origin = readonly [kind: number, ...path: unknown[]] | null | undefined
type Handler = (event: MiniEvent, owner?: Descriptor) => unknown
type Observer = (value: unknown, old: unknown, owner: unknown, instance: unknown) => void

const isWxs = (origin: Origin) => origin?.[0] === 1 || origin?.[0] === 2

/** Each node's `getState()`: kept as long as the node. */
const states = new WeakMap<ElementNode, Record<string, unknown>>()

type Descriptor = ReturnType<typeof describe>

/** The ComponentDescriptor of WeChat's WXS response events, over a node and the component that owns its template. */
function describe(node: ElementNode, owner: ComponentNode) {
  const dom = () => node.getBackendElement() as unknown as HTMLElement | null
  const inside = (selector: string) => (owner.getShadowRoot()?.querySelectorAll(selector) ?? []) as ElementNode[]
  const descriptor = {
    selectComponent: (selector: string) => inside(selector).map(found => describe(found, owner))[0] ?? null,
    selectAllComponents: (selector: string) => inside(selector).map(found => describe(found, owner)),
    setStyle(style: string | Record<string, string>) {
      const target = dom()
      if (target) applyStyle(target, style)
      return descriptor
    },
    addClass(name: string) {
      node.classList?.toggle(name, true)
      return descriptor
    },
    removeClass(name: string) {
      node.classList?.toggle(name, false)
      return descriptor
    },
    hasClass: (name: string) => node.class.split(/\s+/).includes(name),
    getDataset: () => node.dataset,
    getState() {
      const state = states.get(node) ?? {}
      states.set(node, state)
      return state
    },
    callMethod(name: string, argument?: unknown) {
      const caller = owner.getMethodCaller() as unknown as Record<string, unknown>
      const method = caller[name]
      if (typeof method !== 'function') throw new Error(`callMethod: ${owner.is} has no method "${name}"`)
      method.call(caller, argument)
    },
    triggerEvent: (name: string, detail?: unknown) => owner.triggerEvent(name, detail),
    requestAnimationFrame: (frame: () => void) => window.requestAnimationFrame(() => frame()),
    setTimeout: (callback: () => void, ms?: number) => window.setTimeout(callback, ms),
    clearTimeout: (timer: number) => window.clearTimeout(timer),
    getBoundingClientRect: () => rectOf(dom()),
    getComputedStyle(names: readonly string[]) {
      const target = dom()
      const computed = target && window.getComputedStyle(target)
      return Object.fromEntries(names.map(name => [name, computed?.getPropertyValue(name) ?? '']))
    },
  }
  return descriptor
}

function applyStyle(target: HTMLElement, style: string | Record<string, string>): void {
  const pairs =
    typeof style === 'string'
      ? style.split(';').map(part => part.split(/:(.*)/s).map(piece => piece.trim()))
      : Object.entries(style).map(([name, value]) => [name, String(value)])
  const ignores = rendererAt(target) === 'skyline'
  for (const [key, value] of pairs) {
    const name = key?.replace(/[A-Z]/g, '-$&').toLowerCase()
    if (name && value !== undefined && !(ignores && ignoredDeclaration(name, value)))
      target.style.setProperty(name, value)
  }
}

/** The page instance and the nodes that events carry stand for components; this finds the tree's own node. */
const nodeOf = (thing: unknown) => ((thing as { _$?: ElementNode })._$ ?? thing) as ElementNode

function callHandler(host: Instance, event: MiniEvent, handler: Handler, origin: Origin): unknown {
  if (!isWxs(origin)) return handler.call(host, event)
  const owner = host._$ as unknown as ComponentNode
  const current = event.currentTarget && describe(nodeOf(event.currentTarget), owner)
  return handler(Object.assign(event, { instance: current }), describe(owner, owner))
}

function wrapObserver(observer: Observer, origin: Origin): Observer {
  if (!isWxs(origin)) return observer
  return (value, old, host, element) => {
    const owner = host as ComponentNode
    observer(value, old, describe(owner, owner), describe(element as ElementNode, owner))
  }
}

/** WXS calls a value's type by name: `value.constructor === 'Array'`. */
const constructorName = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)

/** The globals that compiled templates and WXS modules reach for. */
export function installWxs(): void {
  Object.assign(globalThis, {
    __wxsHandler: callHandler,
    __wxsObserver: wrapObserver,
    __wxsConstructor: constructorName,
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: []) => new Date(...parts),
  })
}
