import { Controller } from '../../../plugin/captcha/controller'
import { createSlots } from '../../../plugin/core/client/slots'
import type { RawParameters } from '../../../plugin/core/parameters/config'
import type { NetworkPort, SelectorPort } from '../../../plugin/core/ports'
import type { Announcement } from '../../../plugin/core/state/effects'
import type { MachineEvent } from '../../../plugin/core/state/events'
import type { Inputs } from '../../../plugin/core/state/inputs'
import type { Model } from '../../../plugin/core/state/model'
import type { Callbacks } from '../../../plugin/types/dropIn'
import { fakeClock } from '../fakes/clock'
import { fakePage } from '../fakes/page'
import { seededRandom } from '../fakes/random'
import { type Script, scriptedRequest } from '../fakes/request'

/** A network that can be switched, and that knows who listens. */
export function switchedNetwork(online = true) {
  const listeners = new Set<(online: boolean) => void>()
  const network = {
    online,
    listeners,
    isOnline: (done: (online: boolean) => void) => done(network.online),
    onChange(callback: (online: boolean) => void) {
      listeners.add(callback)
      return () => {
        listeners.delete(callback)
      }
    },
    change(now: boolean) {
      network.online = now
      for (const listener of [...listeners]) listener(now)
    },
  }
  return network satisfies NetworkPort
}

/** More announcements than any test causes: a loop without end. */
const ENDLESS = 1000

interface Setting {
  /** Answers of the service, in order; the last one stays. */
  readonly script?: readonly Script[]
  readonly online?: boolean
  readonly selectors?: SelectorPort
  /** Called with each announcement, as a page's handler is. */
  readonly onSaid?: (announcement: Announcement, dispatch: (event: MachineEvent) => void) => void
}

/** A controller with fakes all around it, and all that it announces and draws. */
export function stage({
  script = ['never'],
  online = true,
  selectors = (_, done) => done(null),
  onSaid,
}: Setting = {}) {
  const clock = fakeClock()
  const request = scriptedRequest(...script)
  const network = switchedNetwork(online)
  const page = fakePage()
  const said: Announcement[] = []
  const drawn: Model[] = []
  const dispatch = (event: MachineEvent) => controller.dispatch(event)
  let current: Callbacks = {}
  const shell = {
    selectors,
    callbacks: () => current,
    clients: [],
    settle: () => undefined,
    announce(announcement: Announcement) {
      said.push(announcement)
      if (said.length > ENDLESS) throw new Error('announcements without end')
      onSaid?.(announcement, dispatch)
    },
    render: (model: Model) => void drawn.push(model),
  }
  const controller: Controller = new Controller(shell, {
    request: request.port,
    clock,
    random: seededRandom(),
    network,
    slots: createSlots(6),
    page,
  })
  const configure = (raw: RawParameters = {}, callbacks: Callbacks = {}, faults: Inputs['faults'] = []) => {
    current = callbacks
    const handsOver = callbacks.captchaVerifyCallback !== undefined
    dispatch({
      type: 'configure',
      inputs: { raw: { sceneId: 'scene', prefix: 'demo', ...raw }, faults, given: true, handsOver },
    })
  }
  return {
    clock,
    request,
    network,
    page,
    controller,
    dispatch,
    configure,
    said,
    drawn,
    get failure() {
      const { current: model } = controller
      return model.state === 'error' ? model.failure : null
    },
    /** Names only; `statechange` as the state it came to. */
    names: () => said.map(one => (one.name === 'statechange' ? one.detail.to : `@${one.name}`)),
    /** The `Action` of each request. */
    actions: () => request.sent.map(({ fields }) => fields.Action),
  }
}
export type Stage = ReturnType<typeof stage>
