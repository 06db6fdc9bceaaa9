import type { ErrorDetail } from '../core/errors/detail'
import type { ClockPort } from '../core/ports'
import { clientsFor } from '../handover/clients'
import { isTrial } from '../platform/appInfo'
import type { Callbacks } from '../types/dropIn'
import type { Describe } from '../view/describer'
import { tell } from './announce'
import type { Controller, Shell } from './controller'
import { logOnce } from './errorLog'
import type { Nodes } from './nodes'

/** The parts of the component that its controller works with. */
interface Captcha {
  readonly callbacks: Callbacks
  readonly controller: Controller
  readonly nodes: Nodes
  /** A change of properties waits for the end of its tick. */
  readonly settling: boolean
  settle(): void
  draw: Shell['render']
  setData(data: { alibaba: object | null }, drawn?: () => void): void
  triggerEvent(name: string, detail: object): void
}

export function shellOf(captcha: Captcha, describe: Describe, clock: ClockPort): Shell {
  const callbacks = () => captcha.callbacks
  return {
    selectors: captcha.nodes.lookUp,
    callbacks,
    settle() {
      // The first set is not brought forward: a page gives it piece by piece.
      if (captcha.settling && captcha.controller.current.inputs) captcha.settle()
    },
    announce: (announcement, model) =>
      tell(announcement, model, { callbacks: callbacks(), describe }, (name, detail) => {
        captcha.triggerEvent(name, detail)
        if (name === 'error') logOnce(detail as ErrorDetail, isTrial)
      }),
    clients: clientsFor(
      {
        mount: (alibaba, drawn) => captcha.setData({ alibaba }, drawn),
        emit: event => captcha.controller.dispatch(event),
      },
      callbacks,
      clock,
    ),
    render: model => captcha.draw(model),
  }
}
