import { Controller } from '../../../../plugin/captcha/controller'
import { createSlots } from '../../../../plugin/core/client/slots'
import type { RawParameters } from '../../../../plugin/core/parameters/config'
import type { Announcement } from '../../../../plugin/core/state/effects'
import type { MachineEvent } from '../../../../plugin/core/state/events'
import type { Owner } from '../../../../plugin/handover/alibabaClient'
import { type AlibabaPlugin, setPluginSource } from '../../../../plugin/handover/plugin/pluginSource'
import { clientsFor } from '../../../../plugin/handover/pluginClients'
import type { Callbacks } from '../../../../plugin/types/dropIn'
import { switchedNetwork } from '../../captcha/stage'
import { fakeClock } from '../../fakes/clock'
import { fakePage } from '../../fakes/page'
import { seededRandom } from '../../fakes/random'
import { type Script, scriptedRequest } from '../../fakes/request'

/** What a V2 page gives back through us. */
export interface Verdict {
  readonly captchaResult: boolean
  readonly bizResult?: unknown
}

/** The `props` of Alibaba's component, as its page "WeChat mini program plug-in integration" names them. */
export interface StandInProps {
  readonly SceneId: string
  readonly mode: string
  readonly region: string
  readonly language: string
  readonly slideStyle: object
  readonly UserCertifyId?: string
  readonly EncryptedSceneId?: string
  readonly upLang?: object
  readonly success?: (captchaVerifyParam: unknown) => void
  readonly fail?: (error?: unknown) => void
  readonly captchaVerifyCallback?: (captchaVerifyParam: unknown) => Promise<Verdict>
  readonly onBizResultCallback?: (bizResult?: unknown) => void
  readonly onClose?: () => void
  readonly onError?: (error?: unknown) => void
}

/** A stand-in for what `requirePlugin('AliyunCaptcha')` gives, given to the module; `show()` names no captcha, so it only counts. */
export function standInPlugin() {
  const plugin = {
    shows: 0,
    /** Called inside `show()`. */
    onShow: () => undefined as unknown,
    show() {
      plugin.shows += 1
      return plugin.onShow()
    },
  }
  setPluginSource(plugin)
  return plugin
}

/** The same in a subpackage: each call of the host's function is answered by hand. */
export function lateStandIn() {
  const plugin = standInPlugin()
  const calls: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }[] = []
  setPluginSource(() => new Promise<AlibabaPlugin>((resolve, reject) => calls.push({ resolve, reject } as never)))
  return {
    plugin,
    calls,
    /** The newest call gives the plugin. */
    come: () => calls[calls.length - 1]?.resolve(plugin),
    break: (errMsg: string) => calls[calls.length - 1]?.reject({ errMsg }),
  }
}

export type LateStandIn = ReturnType<typeof lateStandIn>

interface Setting {
  readonly script?: readonly Script[]
  readonly callbacks?: Callbacks
  /** When the component is drawn: at once, or when the test says so. */
  readonly draws?: 'at once' | 'later'
  /** `generic:challenge` was left out. */
  readonly absent?: boolean
  /** Called with each announcement, as a page's handler is. */
  readonly onSaid?: (announcement: Announcement, dispatch: (event: MachineEvent) => void) => void
}

/** A `<captcha>` on a page, without its view: the real controller and hand-over, and a stand-in for Alibaba's component. */
export function handedOver(setting: Setting = {}) {
  const { script = ['never'], callbacks = {}, draws = 'at once', absent = false, onSaid } = setting
  const clock = fakeClock()
  const request = scriptedRequest(...script)
  const said: Announcement[] = []
  const drawings: (() => void)[] = []
  const captcha = {
    clock,
    request,
    said,
    /** What stands in the page now. */
    props: null as StandInProps | null,
    /** Every `props` that ever stood there. */
    given: [] as StandInProps[],
    draw: () => {
      for (const drawn of drawings.splice(0)) drawn()
    },
    dispatch: (event: MachineEvent) => controller.dispatch(event),
    show: () => controller.dispatch({ type: 'show' }),
    hide: () => controller.dispatch({ type: 'hide', reason: 'api' }),
    configure: (raw: RawParameters = {}) =>
      controller.dispatch({
        type: 'configure',
        inputs: {
          raw: { sceneId: 'scene', client: 'plugin', ...raw },
          faults: [],
          given: true,
          handsOver: callbacks.captchaVerifyCallback !== undefined,
        },
      }),
    detach: () => controller.dispatch({ type: 'detach' }),
    names: () => said.filter(({ name }) => name !== 'statechange').map(({ name }) => name),
    get state() {
      return controller.current.state
    },
    get visible() {
      return controller.current.visible
    },
    get failure() {
      const { current } = controller
      return current.state === 'error' ? current.failure : null
    },
  }
  const owner: Owner = {
    mount(props, drawn) {
      captcha.props = props as StandInProps | null
      if (!props) return
      captcha.given.push(props as StandInProps)
      if (absent) controller.dispatch({ type: 'client', outcome: 'absent', word: 'generic:challenge' })
      if (drawn) drawings.push(drawn)
      if (draws === 'at once') captcha.draw()
    },
    emit: event => controller.dispatch(event),
  }
  const shell = {
    selectors: () => undefined,
    callbacks: () => callbacks,
    announce(announcement: Announcement) {
      said.push(announcement)
      onSaid?.(announcement, event => controller.dispatch(event))
    },
    clients: clientsFor(owner, () => callbacks, clock),
    settle: () => undefined,
    render: () => undefined,
  }
  const controller: Controller = new Controller(shell, {
    request: request.port,
    clock,
    random: seededRandom(),
    network: switchedNetwork(),
    slots: createSlots(6),
    page: fakePage(),
  })
  return captcha
}
export type HandedOver = ReturnType<typeof handedOver>
