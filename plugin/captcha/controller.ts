import { type ClientPorts, initialize, verify } from '../core/client/client'
import type { Fault } from '../core/issues/issue'
import type { RawParameters } from '../core/parameters/config'
import { sameParameters } from '../core/parameters/same'
import { checkParameters, settleSelectors } from '../core/parameters/validate'
import type { Cancel, SelectorPort } from '../core/ports'
import type { Announcement, Effect } from '../core/state/effects'
import type { MachineEvent } from '../core/state/events'
import { INITIAL_MODEL, type Model } from '../core/state/model'
import { reduce } from '../core/state/reduce'
import type { TimerName } from '../core/state/timers'
import type { OfficialClient } from '../handover/plugin/officialClient'
import type { Callbacks } from '../types/dropIn'
import { handOver } from './callbacks'

/** What a settled set of properties comes to. */
export interface Inputs {
  readonly raw: RawParameters
  /** Faults that only show in the object of `props`: unknown keys, callbacks that are no functions. */
  readonly faults: readonly Fault[]
  readonly callbacks: Callbacks
}

/** What the controller asks of the component around it. */
export interface Shell {
  readonly selectors: SelectorPort
  announce(announcement: Announcement, model: Model): void
  /** Alibaba's own client, where the component can hold it. */
  readonly official?: OfficialClient
  /** Called once after each batch of events. */
  render(model: Model): void
}

const NOTHING: Cancel = () => undefined

const ends = (effect: Effect): boolean =>
  effect.type === 'cancel' || effect.type === 'stop' || (effect.type === 'watchNetwork' && !effect.on)

/** Runs the state machine of one `<captcha>`: feeds it events and does what it asks for, one event at a time. */
export class Controller {
  private model = INITIAL_MODEL
  private callbacks: Callbacks = {}
  private faults: readonly Fault[] = []
  private readonly queue: MachineEvent[] = []
  private draining = false
  /** Until the next settled set nothing is said and nothing begins, not even what the event under way still wanted. */
  private detached = false
  private stopWork = NOTHING
  private stopNetwork = NOTHING
  private readonly timers: Partial<Record<TimerName, Cancel>> = {}

  constructor(
    private readonly shell: Shell,
    private readonly ports: ClientPorts,
  ) {}

  get current(): Model {
    return this.model
  }

  /**
   * A set that says what the last one said, and was looked at, is no new set: a page that is drawn anew must not disturb whoever is
   * solving.
   */
  configure({ raw, faults, callbacks }: Inputs): void {
    const handsOver = callbacks.captchaVerifyCallback !== undefined
    const same =
      !this.detached &&
      this.model.state !== 'validating' &&
      this.model.raw !== null &&
      sameParameters(this.model.raw, raw) &&
      handsOver === this.model.handsOver &&
      JSON.stringify(faults) === JSON.stringify(this.faults)
    this.faults = faults
    this.callbacks = callbacks
    if (!same) this.dispatch({ type: 'configure', raw, handsOver })
  }

  /** Handlers of the page may call methods from inside an event: what they cause waits for its turn. */
  dispatch(event: MachineEvent): void {
    if (event.type === 'detach') this.detached = true
    else if (event.type === 'configure') this.detached = false
    else if (this.detached) return
    this.queue.push(event)
    if (this.draining) return
    this.draining = true
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) {
        const { model, effects } = reduce(this.model, next, this.ports.clock.now())
        this.model = model
        for (const effect of effects) this.run(effect)
      }
      if (!this.detached) this.shell.render(this.model)
    } finally {
      this.draining = false
    }
  }

  private run(effect: Effect): void {
    if (this.detached && !ends(effect)) return
    switch (effect.type) {
      case 'validate':
        return this.validate(effect.run, effect.raw)
      case 'initialize':
        return this.work(settle =>
          initialize(effect.config, this.ports, result =>
            settle(
              result.ok
                ? { ...result, type: 'initialized', run: effect.run }
                : { ...result, type: 'failed', run: effect.run },
            ),
          ),
        )
      case 'verify':
        return this.work(settle =>
          verify(effect.config, effect.challenge, effect.captchaVerifyParam, this.ports, result =>
            settle(
              result.ok
                ? { ...result, type: 'judged', run: effect.run }
                : { ...result, type: 'failed', run: effect.run },
            ),
          ),
        )
      case 'handOver':
        return this.work(settle =>
          handOver(this.callbacks, effect.captchaVerifyParam, this.ports.clock, (verdict, bizResult) => {
            // Alibaba's client first: the machine may take it away, and with it the answer's promise.
            this.shell.official?.judge(verdict.pass, bizResult)
            settle({ type: 'judged', run: effect.run, verdict })
          }),
        )
      case 'placeOfficial':
        this.shell.official?.place(effect.config)
        return this.dispatch({ type: 'placed', run: effect.run, detail: effect.detail })
      case 'openOfficial':
        return this.shell.official?.open(effect.config)
      case 'cancel':
        this.stopWork()
        return this.shell.official?.close()
      case 'start':
        return this.startTimer(effect.timer, effect.ms)
      case 'stop':
        for (const timer of effect.timers) this.timers[timer]?.()
        return
      case 'watchNetwork':
        return this.watchNetwork(effect.on)
      case 'announce':
        return this.shell.announce(effect.announcement, this.model)
    }
  }

  /** One piece of work at a time: what began before is cancelled. */
  private work(begin: (settle: (event: MachineEvent) => void) => Cancel): void {
    this.stopWork()
    this.stopWork = begin(event => this.dispatch(event))
  }

  private validate(run: number, raw: RawParameters): void {
    const checked = checkParameters(raw)
    const settle = (found: readonly boolean[] | null) => {
      const result = settleSelectors(checked, found)
      const absent = this.shell.official ? this.shell.official.faults(raw) : []
      const faults = [...this.faults, ...(result.ok ? [] : result.issues), ...absent]
      this.dispatch(
        result.ok && faults.length === 0
          ? { type: 'validated', run, config: result.value }
          : { type: 'invalid', run, faults },
      )
    }
    if (checked.selectors.length === 0) return settle(null)
    this.shell.selectors(
      checked.selectors.map(({ selector }) => selector),
      settle,
    )
  }

  private startTimer(timer: TimerName, ms: number): void {
    this.timers[timer]?.()
    this.timers[timer] = this.ports.clock.after(ms, () => this.dispatch({ type: 'timer', timer }))
  }

  private watchNetwork(on: boolean): void {
    this.stopNetwork()
    this.stopNetwork = on ? this.ports.network.onChange(online => online && this.dispatch({ type: 'online' })) : NOTHING
  }
}
