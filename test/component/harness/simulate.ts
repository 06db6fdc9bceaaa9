import { join } from 'node:path'

/**
 * What these tests use of miniprogram-simulate. Its own declarations bring a second copy of WeChat's typings with them, which
 * contradicts ours.
 */
export interface SimulatedNode {
  readonly dom: Element
  readonly data: Readonly<Record<string, unknown>>
  /** The `this` of the component: its methods, its properties and what `Component` gives every component. */
  readonly instance: Instance
  /** Fires in the next microtask, and bubbles through every boundary. */
  dispatchEvent(name: string): void
  querySelector(selector: string): SimulatedNode | undefined
  triggerLifeTime(name: 'ready'): void
  triggerPageLifeTime(name: 'show' | 'hide' | 'resize', detail?: unknown): void
  setData(data: Readonly<Record<string, unknown>>): void
  toJSON(): { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
}

export interface Instance {
  properties: Readonly<Record<string, unknown>>
  setData(data: Readonly<Record<string, unknown>>): void
  triggerEvent(name: string, detail: unknown): void
  selectComponent(selector: string): unknown
  selectOwnerComponent(): unknown
}

export interface SimulatedRoot extends SimulatedNode {
  attach(parent: Element): void
  detach(): void
  triggerPageLifeTime(name: string): void
}

export interface HostDefinition {
  readonly template: string
  readonly usingComponents: Readonly<Record<string, string>>
  readonly data: Readonly<Record<string, unknown>>
  readonly methods: Readonly<Record<string, (event: HostEvent) => void>>
}

/** An event as a handler of a page gets it. */
export interface HostEvent {
  readonly type: string
  readonly detail: unknown
  readonly currentTarget: { readonly id: string }
}

interface Simulator {
  load(path: string, tagName: string, options: { readonly rootPath: string }): string
  load(definition: HostDefinition): string
  render(id: string): SimulatedRoot
}

/** A DOM element knows its node; a node is wrapped by the class above that of a root. */
type NodeClass = new (exparserNode: unknown) => SimulatedNode

export const simulator = require('miniprogram-simulate') as Simulator

/** `dist/plugin` or `dist/npm`, as the build left it. */
export const builtFolder = (output: 'plugin' | 'npm'): string => join(__dirname, '../../../dist', output)

/** Works once per test file: a second time the component's script would not run again. */
export function loadCaptcha(output: 'plugin' | 'npm'): string {
  const rootPath = builtFolder(output)
  return simulator.load(join(rootPath, 'captcha/captcha'), 'captcha', { rootPath })
}

export function nodeOf(root: SimulatedRoot, dom: Element): SimulatedNode {
  const Node = Object.getPrototypeOf(root.constructor) as NodeClass
  return new Node((dom as Element & { readonly __wxElement: unknown }).__wxElement)
}
