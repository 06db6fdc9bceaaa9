import { encodeMessage, type Message } from '../../../plugin/core/webview/message'
import { readFault } from './clientFault'
import type { PagePorts } from './ports'
import { type ErrorView, errorView, type View } from './view'
import type { Waits } from './waits'

/** What the page tells the mini program, and how it ends: once, whatever comes after. */
export class Ending {
  private over = false
  private instance: unknown

  constructor(
    private readonly ports: PagePorts,
    private readonly waits: Waits,
  ) {}

  get isOver(): boolean {
    return this.over
  }

  /** Where the address has no nonce, or there is no JSSDK, nobody can be told. */
  post(message: Message): void {
    const { nonce, post } = this.ports
    if (nonce === '') return
    try {
      post(encodeMessage(nonce, message))
    } catch {
      // The mini program then reads of no answer when the person goes back.
    }
  }

  /** Tells the mini program, then goes back: messages arrive on the way back. */
  finish(message: Message, view: View): void {
    if (this.over) return
    this.post(message)
    this.show(view)
    this.ports.goBack()
  }

  fail(view: ErrorView): void {
    if (this.over) return
    const { code, errMsg, issues } = view
    this.post({ type: 'error', code, ...(errMsg && { errMsg }), ...(issues.length > 0 && { issues }) })
    this.show(view)
  }

  /** 20 minutes passed. */
  expire(): void {
    if (this.over) return
    this.post({ type: 'expire' })
    this.show({ view: 'expired' })
  }

  /** What Alibaba's client throws ends the page, too. */
  threw(fault: unknown): void {
    const { code, errMsg } = readFault(fault)
    this.fail(errorView('threw', code, errMsg))
  }

  /** Keeps the client's instance, to be destroyed at the end; `false` where that has come already. */
  adopt(instance: unknown): boolean {
    this.instance = instance
    if (this.over) this.destroy()
    return !this.over
  }

  /** Ends the page with what it shows from now on. */
  show(view: View): void {
    this.over = true
    this.waits.stop()
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
}
