import { Controller } from '../../../../plugin/captcha/controller'
import { createSlots } from '../../../../plugin/core/client/slots'
import type { RawParameters } from '../../../../plugin/core/parameters/config'
import type { OpenPagePort } from '../../../../plugin/core/ports'
import type { Announcement } from '../../../../plugin/core/state/effects'
import type { MachineEvent } from '../../../../plugin/core/state/events'
import { encodeMessage, type Message } from '../../../../plugin/core/webview/message'
import type { Invitation } from '../../../../plugin/handover/webview/channel'
import { webviewClient } from '../../../../plugin/handover/webview/webviewClient'
import type { Callbacks } from '../../../../plugin/types/dropIn'
import { switchedNetwork } from '../../captcha/stage'
import { fakeClock } from '../../fakes/clock'
import { fakePage } from '../../fakes/page'
import { seededRandom } from '../../fakes/random'
import { type Script, scriptedRequest } from '../../fakes/request'

type Listener = (value: unknown) => void

/** A page of the host, as the captcha that opened it meets it on the channel: a stand-in for the one with `<captcha-page>`. */
export class StandInPage {
  /** What it was sent, by name. */
  readonly heard: Record<string, unknown[]> = {}
  open = true

  constructor(
    readonly url: string,
    private readonly opener: Readonly<Record<string, Listener>>,
  ) {}

  say(name: string, value?: unknown): void {
    this.opener[`captcha:${name}`]?.(value)
  }

  get invitation(): Invitation {
    return this.heard['captcha:open']?.[0] as Invitation
  }

  get nonce(): string {
    return /nonce=(\w+)/.exec(this.invitation.query)?.[1] ?? ''
  }

  get asksToLeave(): boolean {
    return this.heard['captcha:leave'] !== undefined
  }

  /** WeChat gives the messages of the H5 page when the page goes. */
  goes(...messages: Message[]): void {
    if (messages.length > 0) this.say('messages', this.encoded(...messages))
    this.leaves()
  }

  leaves(): void {
    this.open = false
    this.say('gone')
  }

  encoded(...messages: Message[]): object[] {
    return messages.map(message => encodeMessage(this.nonce, message))
  }
}

interface Setting {
  readonly script?: readonly Script[]
  readonly callbacks?: Callbacks
  /** What `wx.navigateTo` does: `late` gives its channel when the test says so. */
  readonly opens?: 'at once' | 'late' | { readonly errMsg: string }
  /** The page has `<captcha-page>`, which says hello. */
  readonly greets?: boolean
  readonly onSaid?: (announcement: Announcement, dispatch: (event: MachineEvent) => void) => void
}

/** A `<captcha client="webview">` without its view: the real controller and client, in a world of stand-in pages. */
export function overWebview(setting: Setting = {}) {
  const { script = ['never'], callbacks = {}, opens = 'at once', greets = true, onSaid } = setting
  const clock = fakeClock()
  const request = scriptedRequest(...script)
  const said: Announcement[] = []
  const pages: StandInPage[] = []
  const late: (() => void)[] = []
  const openPage: OpenPagePort = (url, listeners, opened, failed) => {
    if (typeof opens === 'object') return failed(opens.errMsg)
    const page = new StandInPage(url, listeners)
    pages.push(page)
    const channel = {
      on: () => undefined,
      emit(name: string, value: unknown) {
        page.heard[name] = [...(page.heard[name] ?? []), value]
      },
    }
    if (opens === 'late') late.push(() => opened(channel))
    else opened(channel)
    if (greets) page.say('hello')
  }
  const captcha = {
    clock,
    request,
    said,
    pages,
    get page(): StandInPage {
      const page = pages[pages.length - 1]
      if (!page) throw new Error('no page was opened')
      return page
    },
    /** `wx.navigateTo` succeeds now. */
    opened: () => {
      for (const open of late.splice(0)) open()
    },
    dispatch: (event: MachineEvent) => controller.dispatch(event),
    show: () => controller.dispatch({ type: 'show' }),
    hide: () => controller.dispatch({ type: 'hide', reason: 'api' }),
    configure: (raw: RawParameters = {}) =>
      controller.dispatch({
        type: 'configure',
        inputs: {
          raw: { sceneId: 'scene', client: 'webview', page: '/pages/captcha/captcha', ...raw },
          faults: [],
          given: true,
          handsOver: false,
        },
      }),
    detach: () => controller.dispatch({ type: 'detach' }),
    names: () => said.filter(({ name }) => name !== 'statechange').map(({ name }) => name),
    /** The ways of the state. */
    states: () => said.flatMap(one => (one.name === 'statechange' ? [one.detail.to] : [])),
    details: (name: Announcement['name']) => said.filter(one => one.name === name),
    get state() {
      return controller.current.state
    },
    get visible() {
      return controller.current.visible
    },
    get model() {
      return controller.current
    },
    get failure() {
      const { current } = controller
      return current.state === 'error' ? current.failure : null
    },
  }
  const owner = { mount: () => undefined, emit: (event: MachineEvent) => controller.dispatch(event) }
  const shell = {
    selectors: () => undefined,
    callbacks: () => callbacks,
    announce(announcement: Announcement) {
      said.push(announcement)
      onSaid?.(announcement, event => controller.dispatch(event))
    },
    clients: [webviewClient(owner, () => callbacks, { clock, random: seededRandom(), openPage })],
    settle: () => undefined,
    render: () => undefined,
  }
  const ports = { request: request.port, clock, random: seededRandom(), network: switchedNetwork() }
  const controller: Controller = new Controller(shell, { ...ports, slots: createSlots(6), page: fakePage() })
  return captcha
}
export type OverWebview = ReturnType<typeof overWebview>
