import { Captcha, type EventName, type Seen } from './captcha'
import { type HostDefinition, type SimulatedNode, type SimulatedRoot, simulator } from './simulate'
import { settled } from './time'

export type Values = Readonly<Record<string, unknown>>

const EVENTS: readonly EventName[] = ['ready', 'success', 'fail', 'error', 'expire', 'close', 'statechange']

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Attributes that listen to every event of an element. */
export const hearing = (handler: string): string => EVENTS.map(name => `bind:${name}="${handler}"`).join(' ')

/** `<captcha>` with those properties bound to data of the page of the same names, under `scope` where there is one. */
export function captchaTag(id: string, names: readonly string[], scope = ''): string {
  const bound = names.map(name => `${kebab(name)}="{{${scope}${name}}}"`).join(' ')
  return `<captcha id="${id}" ${bound} ${hearing('onCaptcha')} />`
}

/** A page under test with the captchas of its template. */
export class Page {
  private readonly root: SimulatedRoot
  private readonly seen: Record<string, Seen[]> = {}
  /** Of events that reached an element around a captcha, by bubbling. */
  readonly bubbled: string[] = []
  /** Called with each event, inside of its handler, before any other listener. */
  heed: (event: Seen) => void = () => undefined

  constructor(captcha: string, template: string, data: Values) {
    const definition: HostDefinition = {
      template,
      usingComponents: { captcha },
      data,
      methods: {
        onCaptcha: ({ type, detail, currentTarget: { id } }) => {
          const event = { name: type, detail } as Seen
          this.seenBy(id).push(event)
          this.heed(event)
        },
        onBubble: ({ type }) => void this.bubbled.push(type),
      },
    }
    this.root = simulator.render(simulator.load(definition))
  }

  attach(): void {
    const box = document.createElement('div')
    document.body.append(box)
    this.root.attach(box)
  }

  /** Twice is harmless. */
  detach(): void {
    this.root.detach()
  }

  /** The page comes in sight, or leaves it: another one is on top; or the screen is turned. */
  lifetime(name: 'show' | 'hide' | 'resize'): void {
    this.root.triggerPageLifeTime(name)
  }

  captcha(id = 'captcha'): Captcha {
    return new Captcha(
      this.root,
      this.node(`#${id}`),
      () => this.root.instance.selectComponent(`#${id}`),
      this.seenBy(id),
    )
  }

  /** Sets data of the page, in one tick with what follows. */
  change(values: Values): void {
    this.root.setData(values)
  }

  async set(values: Values): Promise<void> {
    this.change(values)
    await settled()
  }

  node(selector: string): SimulatedNode {
    const node = this.root.querySelector(selector)
    if (!node) throw new Error(`no ${selector} on the page`)
    return node
  }

  private seenBy(id: string): Seen[] {
    this.seen[id] ??= []
    return this.seen[id]
  }
}
