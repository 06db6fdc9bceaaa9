import type { Cancel } from '../../../plugin/core/ports'
import { settleOnce } from '../../../plugin/core/values/settleOnce'
import { encodeMessage, MAX_VERIFY_PARAM, type Message } from '../../../plugin/core/webview/message'
import { readFault, readVerifyCode } from './clientFault'
import { clientOptions } from './clientOptions'
import { DEADLINES } from './deadlines'
import type { PagePorts } from './ports'
import type { Reason, View } from './view'

type ErrorView = View & { readonly view: 'error' }

/** What is posted before the page stays on: a loop in Alibaba's client must not fill the list. */
const MAX_FAILS = 100

/** The page from its address to its last message. It always ends: each wait has a deadline. */
export class Flow {
  private ended = false
  private cancels: Cancel[] = []
  private instance: unknown

  constructor(private readonly ports: PagePorts) {}

  start(): void {
    const { ports } = this
    ports.draw({ view: 'loading' })
    this.within(
      DEADLINES.jssdk,
      done => ports.load(ports.fixed.jssdk, done),
      false,
      loaded => (loaded ? this.ask() : this.fail(error('jssdk', 'ClientLoadFailed', ports.fixed.jssdk))),
    )
  }

  private ask(): void {
    const { ports } = this
    this.within(
      DEADLINES.env,
      done => ports.isInMiniProgram(done),
      false,
      inMiniProgram => (inMiniProgram ? this.open() : this.end({ view: 'outside' })),
    )
  }

  private open(): void {
    const { ports } = this
    const { opened } = ports
    this.post({ type: 'opened' })
    if (!opened.ok) {
      this.fail({ ...error('parameters', 'InvalidParameter', ''), issues: opened.issues })
      // Where nobody can be told, the person is.
      if (ports.nonce !== '') ports.goBack()
      return
    }
    ports.configure({ prefix: ports.fixed.prefix, region: ports.fixed.region })
    this.within(
      DEADLINES.script,
      done => ports.load(ports.fixed.script, done),
      false,
      loaded => {
        if (!loaded) return this.fail(error('script', 'ClientLoadFailed', ports.fixed.script))
        this.initialize(opened.value.config)
      },
    )
  }

  private initialize(config: Parameters<typeof clientOptions>[0]): void {
    const { ports } = this
    const init = ports.client()
    if (typeof init !== 'function') return this.fail(error('noClient', 'ClientLoadFailed', 'no initAliyunCaptcha'))
    const initializedMs = ports.clock.now()
    this.expireAt(initializedMs + DEADLINES.expire)
    const ready = () => {
      this.post({ type: 'ready' })
      const passedMs = Math.max(0, ports.clock.now() - initializedMs)
      this.after(Math.max(0, DEADLINES.settle - passedMs), () => {
        ports.draw({ view: 'challenge', mode: config.mode })
        if (config.mode === 'popup') this.safely(() => ports.press())
      })
    }
    this.within<boolean>(
      DEADLINES.instance,
      done => {
        const options = {
          ...clientOptions(config, ports.widthPx, ports.random),
          getInstance: (instance: unknown) => {
            this.instance = instance
            if (this.ended) this.destroy()
            else done(true)
          },
          ...this.callbacks(),
        }
        this.safely(() => {
          const given: unknown = init(options)
          if (given instanceof Promise) given.catch(fault => this.threw(fault))
        })
      },
      false,
      given => {
        if (given) ready()
        else this.fail(error('silent', 'RequestTimeout', `no getInstance within ${DEADLINES.instance} ms`))
      },
    )
  }

  /** What Alibaba's client calls, at any time and as often as it likes. */
  private callbacks() {
    let fails = 0
    return {
      success: (captchaVerifyParam: unknown) => this.pass(captchaVerifyParam),
      fail: (result: unknown) => {
        fails += 1
        if (!this.ended && fails <= MAX_FAILS) this.post({ type: 'fail', verifyCode: readVerifyCode(result) })
      },
      onError: (fault: unknown) => {
        const { code, errMsg } = readFault(fault)
        this.fail(error('client', code, errMsg))
      },
      onClose: () => this.finish({ type: 'close' }, { view: 'closed' }),
    }
  }

  private pass(captchaVerifyParam: unknown): void {
    const usable =
      typeof captchaVerifyParam === 'string' &&
      captchaVerifyParam !== '' &&
      captchaVerifyParam.length <= MAX_VERIFY_PARAM
    if (usable) return this.finish({ type: 'success', captchaVerifyParam }, { view: 'passed' })
    this.fail(error('answer', 'MalformedResponse', 'success without a captchaVerifyParam'))
  }

  /** Tells the mini program, then goes back: messages arrive on the way back. */
  private finish(message: Message, view: View): void {
    if (this.ended) return
    this.post(message)
    this.end(view)
    this.ports.goBack()
  }

  private fail(view: ErrorView): void {
    if (this.ended) return
    const { code, errMsg, issues } = view
    this.post({ type: 'error', code, ...(errMsg && { errMsg }), ...(issues.length > 0 && { issues }) })
    this.end(view)
  }

  private end(view: View): void {
    this.ended = true
    for (const cancel of this.cancels.splice(0)) cancel()
    this.destroy()
    this.ports.draw(view)
  }

  private destroy(): void {
    const instance = this.instance as { destroyCaptcha?: () => void } | null | undefined
    try {
      if (instance && typeof instance.destroyCaptcha === 'function') instance.destroyCaptcha()
    } catch {
      // It goes with the page.
    }
  }

  /** Where there is no JSSDK, nobody can be told. */
  private post(message: Message): void {
    if (this.ports.nonce === '') return
    try {
      this.ports.post(encodeMessage(this.ports.nonce, message))
    } catch {
      // The mini program then hears of no answer when the person goes back.
    }
  }

  private expireAt(ms: number): void {
    const { clock, onVisible } = this.ports
    const expire = () => {
      if (this.ended) return
      this.post({ type: 'expire' })
      this.end({ view: 'expired' })
    }
    this.after(ms - clock.now(), expire)
    this.cancels.push(onVisible(() => clock.now() >= ms && expire()))
  }

  /** Asks for one value; `otherwise` stands for it after the deadline. Nothing comes after the end. */
  private within<Value>(
    ms: number,
    ask: (done: (value: Value) => void) => void,
    otherwise: Value,
    then: (value: Value) => void,
  ): void {
    let cancel: Cancel = () => undefined
    const once = settleOnce<Value>(value => {
      cancel()
      if (!this.ended) then(value)
    })
    cancel = this.after(ms, () => once.settle(otherwise))
    ask(value => once.settle(value))
  }

  private after(ms: number, callback: () => void): Cancel {
    const cancel = this.ports.clock.after(ms, callback)
    this.cancels.push(cancel)
    return cancel
  }

  /** What Alibaba's client throws ends the page, too. */
  private safely(act: () => void): void {
    try {
      act()
    } catch (fault) {
      this.threw(fault)
    }
  }

  private threw(fault: unknown): void {
    const { code, errMsg } = readFault(fault)
    this.fail(error('threw', code, errMsg))
  }
}

const error = (reason: Reason, code: string, errMsg: string): ErrorView => ({
  view: 'error',
  reason,
  code,
  errMsg,
  issues: [],
})
