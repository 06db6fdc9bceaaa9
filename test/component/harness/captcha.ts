import type { CaptchaEvents } from '../../../plugin/captcha/announce'
import type { SimulatedNode, SimulatedRoot } from './simulate'
import { opened } from './time'
import { View } from './view'

export type EventName = keyof CaptchaEvents

export type Seen = {
  readonly [Name in EventName]: { readonly name: Name; readonly detail: CaptchaEvents[Name] }
}[EventName]

/** What `selectComponent` promises a page (contract, section 6). */
export interface CaptchaApi {
  show(): void
  hide(): void
  refresh(): void
  reset(): void
  getState(): {
    readonly state: string
    readonly visible: boolean
    readonly certifyId: string
    readonly captchaType: string
  }
}

/** One `<captcha>` on a page under test. */
export class Captcha {
  readonly view: View

  constructor(
    root: SimulatedRoot,
    readonly node: SimulatedNode,
    private readonly select: () => unknown,
    /** In the order in which the page got them. */
    readonly seen: readonly Seen[],
  ) {
    this.view = new View(root, node.dom)
  }

  /** As a page gets it, anew each time. */
  get api(): CaptchaApi {
    return this.select() as CaptchaApi
  }

  get state(): string {
    return this.api.getState().state
  }

  /** Names of the events, without the changes of state. */
  get told(): readonly string[] {
    return this.seen.map(({ name }) => name).filter(name => name !== 'statechange')
  }

  /** The ways of the state: `['idle', 'validating', …]`. */
  get states(): readonly string[] {
    const changes = this.details('statechange')
    return [...changes.slice(0, 1).map(({ from }) => from), ...changes.map(({ to }) => to)]
  }

  details<Name extends EventName>(name: Name): readonly CaptchaEvents[Name][] {
    return this.seen.filter(event => event.name === name).map(({ detail }) => detail as CaptchaEvents[Name])
  }

  /** Detail of the only event of that name; fails where there are none or several. */
  only<Name extends EventName>(name: Name): CaptchaEvents[Name] {
    const details = this.details(name)
    if (details.length !== 1) throw new Error(`${details.length} events ${name}: ${JSON.stringify(this.seen)}`)
    return details[0] as CaptchaEvents[Name]
  }

  async show(): Promise<void> {
    this.api.show()
    await opened()
  }
}
