import { type ClientPorts, initialize, verify } from '../core/client/client'
import { fetchPictures } from '../core/client/pictures'
import type { CaptchaConfig, RawParameters } from '../core/parameters/config'
import { checkParameters } from '../core/parameters/validate'
import type { Cancel, SelectorPort } from '../core/ports'
import type { Announcement, Effect } from '../core/state/effects'
import type { MachineEvent } from '../core/state/events'
import { INITIAL_MODEL, type Model } from '../core/state/model'
import { reduce } from '../core/state/reduce'
import type { TimerName } from '../core/state/timers'
import type { AlibabaClient } from '../handover/alibabaClient'
import type { Callbacks } from '../types/dropIn'
import { handOver } from './callbacks'
import { Recorder } from './recorder'

/** What the controller asks of the component around it. */
export interface Shell {
  readonly selectors: SelectorPort
  /** The functions in the object of `props`, as the page gave them last. */
  callbacks(): Callbacks
  /** Gives the set of properties that waits for the end of its tick, if one does. */
  settle(): void
  announce(announcement: Announcement, model: Model): void
  /** Those of Alibaba's that this build has. */
  readonly clients: readonly AlibabaClient[]
  /** Called once after each batch of events, if anything came of them. */
  render(model: Model): void
}

const REMINDER =
  '[captcha] this <captcha> has had neither scene-id nor props for 5 s; it stays a skeleton until it is given one'

/** A page whose handlers cause one event after another must not block the thread. */
const MOST_EVENTS = 50

/** What all captchas have handled since the thread was free: handlers of one may call methods of another, and do so in turn. */
const turn = { depth: 0, handled: 0 }

/** Methods of the page. */
const METHODS: readonly MachineEvent['type'][] = ['show', 'hide', 'refresh', 'reset']

/** Of the calls of a method that wait the last one counts: handlers in a loop would make the queue longer and longer. */
const supersedes = ({ type }: MachineEvent, waiting: MachineEvent): boolean =>
  type === 'detach' || (type === waiting.type && METHODS.includes(type))

const NOTHING: Cancel = () => undefined

const ends = (effect: Effect): boolean =>
  effect.type === 'cancel' || effect.type === 'stop' || (effect.type === 'watchNetwork' && !effect.on)

/** Runs the state machine of one `<captcha>`: feeds it events and does what it asks for, one event at a time. */
export class Controller {
  private model: Model = INITIAL_MODEL
  private queue: readonly MachineEvent[] = []
  private draining = false
  /** Until the next settled set nothing is announced and nothing begins, not even what the event under way still wanted. */
  private detached = false
  private stopWork = NOTHING
  private stopTurn = NOTHING
  private stopNetwork = NOTHING
  private readonly timers: Partial<Record<TimerName, Cancel>> = {}
  private readonly ports: ClientPorts
  private readonly recorder = new Recorder()

  constructor(
    private readonly shell: Shell,
    ports: ClientPorts,
  ) {
    this.ports = { ...ports, attempted: this.recorder.attempted }
  }

  get current(): Model {
    return this.model
  }

  /** Handlers of the page may call methods from inside an event: what they cause waits for its turn. */
  dispatch(event: MachineEvent): void {
    // A page that sets properties and shows the captcha means the new ones.
    if (event.type === 'show') this.shell.settle()
    if (event.type === 'detach') this.detached = true
    else if (event.type === 'configure') this.detached = false
    else if (this.detached) return
    this.queue = [...this.queue.filter(waiting => !supersedes(event, waiting)), event]
    if (!this.draining) this.drain()
  }

  /** Handles what is in the queue; after {@link MOST_EVENTS} the rest waits for the next turn, but a detach for nothing. */
  private drain(): void {
    this.stopTurn()
    this.draining = true
    let changed = false
    try {
      if (turn.depth === 0) turn.handled = 0
      turn.depth += 1
      for (; turn.handled < MOST_EVENTS || this.detached; turn.handled += 1) {
        const [event, ...rest] = this.queue
        if (!event) break
        this.queue = rest
        const before = this.model
        const atMs = this.ports.clock.now()
        const step = reduce(before, event, atMs)
        this.model = step.model
        // With the time alone a count-down changes.
        changed = changed || event.type === 'timer' || step.model !== before || step.effects.length > 0
        const effects = step.effects.filter(effect => this.run(effect))
        this.recorder.follow({ before, event, after: step.model, effects, atMs })
      }
      if (changed && !this.detached) this.shell.render(this.model)
    } finally {
      this.draining = false
      turn.depth -= 1
      if (this.queue.length > 0) this.stopTurn = this.ports.clock.after(0, () => this.drain())
    }
  }

  /** `false` for what is not done any more. */
  private run(effect: Effect): boolean {
    if (this.detached && !ends(effect)) return false
    this.perform(effect)
    return true
  }

  private perform(effect: Effect): void {
    const { clients } = this.shell
    switch (effect.type) {
      case 'validate':
        return this.validate(effect.run, effect.raw)
      case 'initialize':
      case 'verify':
      case 'fetchPictures':
      case 'handOver':
      case 'placeClient':
        return this.work(effect)
      case 'openClient':
        return this.clientOf(effect.config)?.open(effect.config)
      case 'cancel':
        this.stopWork()
        // Whichever it was: new properties may name another.
        for (const client of clients) client.close()
        return
      case 'start':
        return this.startTimer(effect.timer, effect.ms)
      case 'stop':
        for (const timer of effect.timers) this.timers[timer]?.()
        return
      case 'watchNetwork':
        return this.watchNetwork(effect.on)
      case 'remind':
        return console.warn(REMINDER)
      case 'announce':
        return this.shell.announce(effect.announcement, this.model)
    }
  }

  private validate(run: number, raw: RawParameters): void {
    const checked = checkParameters(raw)
    const selectors = checked.selectors.map(({ selector }) => selector)
    const settle = (found: readonly boolean[] | null) => {
      const lacking = this.shell.clients.map(client => ({
        name: client.name,
        what: client.lacks(),
        faults: client.faults?.(checked.config) || [],
      }))
      this.dispatch({ type: 'checked', run, checked, found, lacking })
    }
    if (selectors.length === 0) settle(null)
    else this.shell.selectors(selectors, settle)
  }

  /** One piece of work at a time: what began before is cancelled. */
  private work(effect: Work): void {
    this.stopWork()
    this.recorder.begin()
    this.stopWork = this.begin(effect)
  }

  private begin(effect: Work): Cancel {
    const { ports, shell } = this
    const { run } = effect
    switch (effect.type) {
      case 'initialize':
        return initialize(effect.config, ports, result =>
          this.dispatch(result.ok ? { ...result, type: 'initialized', run } : { ...result, type: 'failed', run }),
        )
      case 'verify':
        return verify(effect.config, effect.challenge, effect.captchaVerifyParam, ports, result =>
          this.dispatch(result.ok ? { ...result, type: 'judged', run } : { ...result, type: 'failed', run }),
        )
      case 'fetchPictures': {
        const { challenge, config } = effect
        const { certifyId } = challenge
        return fetchPictures(challenge, config, ports, result =>
          this.dispatch(
            result.ok
              ? { ...result, type: 'fetched', run }
              : { type: 'pictures', certifyId, loaded: false, failure: result.failure },
          ),
        )
      }
      case 'handOver':
        return handOver(shell.callbacks(), effect.captchaVerifyParam, ports.clock, (verdict, bizResult) => {
          // Alibaba's client first: the machine may take it away, and with it the answer's promise.
          for (const client of shell.clients) client.judge(verdict.pass, bizResult)
          this.dispatch({ type: 'judged', run, verdict })
        })
      case 'placeClient': {
        const placed = () => this.dispatch({ type: 'placed', run, detail: effect.detail })
        return this.clientOf(effect.config)?.place(effect.config, placed) ?? NOTHING
      }
    }
  }

  /** The client of Alibaba's in our place. */
  private clientOf({ client }: CaptchaConfig): AlibabaClient | undefined {
    return this.shell.clients.find(({ name }) => name === client)
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

type Work = Extract<Effect, { type: 'initialize' | 'verify' | 'fetchPictures' | 'handOver' | 'placeClient' }>
