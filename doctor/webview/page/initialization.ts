import type { CaptchaConfig } from '../../../plugin/core/parameters/config'
import { MAX_VERIFY_PARAM } from '../../../plugin/core/webview/message'
import { readFault, readVerifyCode } from './clientFault'
import { clientOptions } from './clientOptions'
import { DEADLINES } from './deadlines'
import type { Ending } from './ending'
import type { InitAliyunCaptcha, PagePorts } from './ports'
import { errorView } from './view'
import type { Waits } from './waits'

/** A loop of refusals in Alibaba's client must not fill the list of messages. */
const MAX_FAILS = 100

/** Calls `initAliyunCaptcha` once, and shows the challenge when its instance is there and 2 s have passed. */
export function initialize(ports: PagePorts, waits: Waits, ending: Ending, config: CaptchaConfig): void {
  const init = ports.client()
  if (typeof init !== 'function') return ending.fail(errorView('noClient', 'ClientLoadFailed', 'no initAliyunCaptcha'))
  const { clock } = ports
  const initializedMs = clock.now()
  expireAfter(DEADLINES.expire, ports, waits, ending)
  const show = () => {
    ports.draw({ view: 'challenge', mode: config.mode })
    if (config.mode === 'popup') guarded(() => ports.press(), ending)
  }
  waits.within<boolean>(
    DEADLINES.instance,
    done => {
      const getInstance = (instance: unknown) => {
        if (ending.adopt(instance)) done(true)
      }
      const options = {
        ...clientOptions(config, ports.widthPx, ports.random),
        getInstance,
        ...callbacks(ending),
      }
      guarded(() => {
        const given = (init as InitAliyunCaptcha)(options)
        if (given instanceof Promise) given.catch(fault => ending.threw(fault))
      }, ending)
    },
    false,
    given => {
      const late = `no getInstance within ${DEADLINES.instance} ms`
      if (!given) return ending.fail(errorView('silent', 'RequestTimeout', late))
      ending.post({ type: 'ready' })
      const passedMs = Math.max(0, clock.now() - initializedMs)
      waits.after(Math.max(0, DEADLINES.settle - passedMs), show)
    },
  )
}

/** What Alibaba's client calls, at any time and as often as it likes. */
function callbacks(ending: Ending) {
  let fails = 0
  return {
    success: (captchaVerifyParam: unknown) => {
      if (isUsable(captchaVerifyParam)) ending.finish({ type: 'success', captchaVerifyParam }, { view: 'passed' })
      else ending.fail(errorView('answer', 'MalformedResponse', 'success without a captchaVerifyParam'))
    },
    fail: (result: unknown) => {
      fails += 1
      if (!ending.isOver && fails <= MAX_FAILS) ending.post({ type: 'fail', verifyCode: readVerifyCode(result) })
    },
    onError: (fault: unknown) => {
      const { code, errMsg } = readFault(fault)
      ending.fail(errorView('client', code, errMsg))
    },
    onClose: () => ending.finish({ type: 'close' }, { view: 'closed' }),
  }
}

const isUsable = (param: unknown): param is string =>
  typeof param === 'string' && param !== '' && param.length <= MAX_VERIFY_PARAM

/** Phones stop timers while nobody looks: the time is looked at again when somebody does. */
function expireAfter(ms: number, { clock, onVisible }: PagePorts, waits: Waits, ending: Ending): void {
  const endMs = clock.now() + ms
  waits.after(ms, () => ending.expire())
  waits.until(
    onVisible(() => {
      if (clock.now() >= endMs) ending.expire()
    }),
  )
}

function guarded(act: () => void, ending: Ending): void {
  try {
    act()
  } catch (fault) {
    ending.threw(fault)
  }
}
