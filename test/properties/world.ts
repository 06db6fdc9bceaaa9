import { isDeepStrictEqual } from 'node:util'
import { tell } from '../../plugin/captcha/announce'
import { Controller } from '../../plugin/captcha/controller'
import { createSlots } from '../../plugin/core/client/slots'
import type { HttpOutcome, RequestPort, SelectorPort } from '../../plugin/core/ports'
import type { Announcement } from '../../plugin/core/state/effects'
import type { MachineEvent } from '../../plugin/core/state/events'
import type { Model } from '../../plugin/core/state/model'
import type { AlibabaClient } from '../../plugin/handover/alibabaClient'
import { locales } from '../../plugin/locales/locales'
import type { Callbacks } from '../../plugin/types/dropIn'
import { createDescriber } from '../../plugin/view/describer'
import { isRtl, textsFor, waitText } from '../../plugin/view/texts'
import { panelView } from '../../plugin/view/view'
import { switchedNetwork } from '../unit/captcha/stage'
import { fakeClock } from '../unit/fakes/clock'
import { fakePage } from '../unit/fakes/page'
import { seededRandom } from '../unit/fakes/random'

/** What the request port does with the next requests. */
export type PortMood =
  | 'wait'
  | 'throw'
  | { readonly atOnce: HttpOutcome }
  /** The host's own request function does something to the captcha before it returns. */
  | { readonly meddles: MachineEvent }

export type SelectorMood = 'at once' | 'later' | 'unreachable'

/** What the page does from inside its handlers. */
export type Habits = Readonly<Partial<Record<Announcement['name'], readonly MachineEvent[]>>>

interface Sent {
  readonly atMs: number
  /** Number of the work that it belongs to. */
  readonly run: number
  /** How often the page had been shown again by then. */
  readonly shows: number
  readonly answer: (outcome: HttpOutcome) => void
  readonly init: boolean
  readonly body: string
  open: boolean
}

/** What crosses from the logic layer to the view layer, or to a page, unchanged. */
const isPlain = (value: object): boolean => isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)

/** What a challenge answers that asks nothing of a person; a person's answer has a track here. */
function isSelfAnswer(captchaVerifyParam: string): boolean {
  try {
    const { data } = JSON.parse(Buffer.from(captchaVerifyParam, 'base64').toString())
    return data.type === 'TRACELESS' && data.track.length === 0
  } catch {
    // An answer of Alibaba's own client.
    return false
  }
}

/** Attempts of one call, as the contract has it. */
const MOST_ATTEMPTS = 3

/** Events that one turn may handle, each of which announces three things at most. */
const MOST_ANNOUNCEMENTS = 3 * 50

/** A page whose handlers cause one another without end does so for as many events as this: enough for many turns. */
const PATIENCE_OF_PAGE = 600

/** Most initializations and repeated verifications that may start within a minute: ten at once, then one every six seconds. */
const TURNS_PER_MINUTE = 20

/** A controller in a world that keeps the promises of the captcha, and throws as soon as one is broken. */
export class World {
  readonly clock = fakeClock()
  readonly network = switchedNetwork()
  readonly page = fakePage()
  /** One request at a time over all captchas: another one may have the slot. */
  private readonly slots = createSlots(1)
  private otherCaptcha: (() => void) | null = null
  readonly controller: Controller
  readonly sent: Sent[] = []
  /** All that the page was told. */
  readonly told: Announcement[] = []
  readonly nodes: ((found: readonly boolean[] | null) => void)[] = []
  portMood: PortMood = 'wait'
  selectorMood: SelectorMood = 'at once'
  /** Some set of properties was given, and no detach came after it. */
  attached = true
  configured = false
  private callbacks: Callbacks = {}
  private readonly describe = createDescriber(locales)
  /** The page does nothing any more. */
  private resting = false
  /** Kept, for what a port throws is taken for a failure of its request and is not seen here. */
  private broken: Error | undefined
  /** Alibaba's own client is in the page. */
  private alibaba = false
  /** Announcements since the last drawing. */
  private said = 0
  /** What the page did from inside its handlers. */
  private reactions = 0
  /** How often the page was shown again. */
  private shows = 0
  /** Presses: each is one answer of a challenge that answers itself, at most. */
  private presses = 0
  private selfAnswers = 0
  /** A popup is open whose challenge was passed, and nobody asked for it since. */
  private passedOpen = false
  /** How each run ended so far. */
  private readonly endings = new Map<number, Announcement[]>()

  constructor(private readonly habits: Habits = {}) {
    const shell = {
      callbacks: () => this.callbacks,
      selectors: ((selectors, done) => {
        if (this.selectorMood === 'unreachable') done(null)
        else if (this.selectorMood === 'at once') done(selectors.map(() => true))
        else this.nodes.push(done)
      }) as SelectorPort,
      settle: () => undefined,
      announce: (announcement: Announcement, model: Model) => this.hear(announcement, model),
      clients: [this.alibabaClient()],
      render: (model: Model) => this.draw(model),
    }
    this.controller = new Controller(shell, {
      request: this.post,
      clock: this.clock,
      random: seededRandom(),
      network: this.network,
      slots: this.slots,
      page: this.page,
    })
  }

  insist(holds: boolean, promise: string): void {
    if (holds) return
    this.broken ??= new Error(`promise broken: ${promise}`)
    throw this.broken
  }

  /** `given`: a scene or `props`. */
  configure(raw: object, callbacks: Callbacks, given = true): void {
    this.attached = true
    this.configured = true
    this.callbacks = callbacks
    const handsOver = callbacks.captchaVerifyCallback !== undefined
    this.controller.dispatch({ type: 'configure', inputs: { raw, faults: [], given, handsOver } })
  }

  dispatch(event: MachineEvent): void {
    if (event.type === 'detach') {
      this.attached = false
      this.configured = false
      this.passedOpen = false
    }
    if (event.type === 'show' || event.type === 'retry') this.presses += 1
    if (event.type === 'show') this.passedOpen = false
    this.controller.dispatch(event)
  }

  /** Another captcha has the only slot, or gives it back. */
  occupySlot(occupied: boolean): void {
    if (occupied === (this.otherCaptcha !== null)) return
    if (this.otherCaptcha) this.otherCaptcha()
    this.otherCaptcha = occupied ? this.slots(() => () => undefined) : null
  }

  hidePage(): void {
    this.page.hide()
  }

  showPage(): void {
    if (this.page.isHidden()) this.shows += 1
    this.page.show()
  }

  get open(): readonly Sent[] {
    return this.sent.filter(({ open }) => open)
  }

  /** No challenge of ours is drawn that a person could touch. */
  get handsOff(): boolean {
    return this.controller.current.config?.client === 'plugin'
  }

  /** Promises that hold between any two things that happen. */
  check(): void {
    if (this.broken) throw this.broken
    this.insist(this.open.length <= 1, 'two requests in flight')
    if (this.attached) return
    this.insist(this.open.length === 0, 'a request is left after detach')
    this.insist(this.clock.pending === 0, 'a timer is left after detach')
    this.insist(this.network.listeners.size === 0, 'the network is listened to after detach')
    this.insist(this.page.waiting.size === 0, 'the page is listened to after detach')
    this.insist(!this.alibaba, "Alibaba's client is left after detach")
  }

  private readonly post: RequestPort = (request, done) => {
    const { run } = this.controller.current
    const nowMs = this.clock.now()
    const body = request.body ?? ''
    const init = /^Action=InitCaptcha&/.test(body)
    this.insist(this.attached, 'a request after detach')
    this.insist(this.open.length === 0, 'two requests in flight')
    this.insist(!this.page.isHidden(), 'a request while the page is hidden')
    this.insist(this.controller.current.inputs?.given === true, 'a request without a scene')
    const { shows } = this
    // A page that is back in sight begins anew.
    const attempts = this.sent.filter(sent => sent.run === run && sent.shows === shows)
    this.insist(attempts.length < MOST_ATTEMPTS, 'more than 3 attempts')
    const [first] = attempts
    this.insist(!first || nowMs - first.atMs <= 10000, 'an attempt more than 10 s after the first')
    const answer = (outcome: HttpOutcome) => {
      sent.open = false
      done(outcome)
    }
    const sent: Sent = { atMs: nowMs, run, shows, init, body, answer, open: true }
    this.sent.push(sent)
    this.checkRate(nowMs)
    const mood = this.portMood
    if (mood === 'throw') {
      sent.open = false
      throw new Error('the port of the host')
    }
    if (mood !== 'wait' && 'meddles' in mood) {
      // Not yet in flight: nobody could abort it before the port returns.
      sent.open = false
      this.portMood = 'wait'
      this.dispatch(mood.meddles)
      sent.open = true
    } else if (mood !== 'wait') answer(mood.atOnce)
    return () => {
      sent.open = false
    }
  }

  private checkRate(nowMs: number): void {
    const lately = this.sent.filter(({ atMs }) => nowMs - atMs < 60000)
    const calls = (init: boolean) => new Set(lately.filter(sent => sent.init === init).map(({ run }) => run)).size
    this.insist(calls(true) <= TURNS_PER_MINUTE + 1, 'too many initializations within a minute')
    this.insist(calls(false) <= 2 * (TURNS_PER_MINUTE + 1), 'too many verifications within a minute')
  }

  private hear(announcement: Announcement, model: Model): void {
    this.insist(this.attached, `${announcement.name} after detach`)
    this.told.push(announcement)
    this.checkPace()
    this.checkPress(announcement, model)
    tell(announcement, model, { callbacks: {}, describe: this.describe }, (_, detail) => {
      this.insist(Object.isFrozen(detail), `the detail of ${announcement.name} can be changed`)
      this.insist(isPlain(detail), `the detail of ${announcement.name} is not plain JSON`)
    })
    if (announcement.name === 'ready' || announcement.name === 'error') this.end(announcement, model.run)
    for (const reaction of this.habits[announcement.name] ?? []) this.react(reaction)
  }

  private react(reaction: MachineEvent): void {
    this.reactions += 1
    if (!this.resting && this.reactions <= PATIENCE_OF_PAGE) this.dispatch(reaction)
  }

  /** After a pass the popup goes before anything new is ready; a challenge that answers itself does so once for each press. */
  private checkPress(announcement: Announcement, { visible, config, ...model }: Model): void {
    const { name } = announcement
    if (name === 'close') this.passedOpen = false
    if (name === 'success') this.passedOpen = visible && config?.mode === 'popup'
    if (name === 'ready') this.insist(!this.passedOpen, 'the popup of a pass has a new challenge')
    if (name === 'error' && model.inputs?.given === false) this.insist(this.presses > 0, 'an error without a scene')
    if (name !== 'statechange' || announcement.detail.from === 'error' || !('captchaVerifyParam' in model)) return
    if (model.state !== 'verifying' || !isSelfAnswer(model.captchaVerifyParam)) return
    this.selfAnswers += 1
    this.insist(this.selfAnswers <= this.presses, 'more answers by itself than presses')
  }

  private alibabaClient(): AlibabaClient {
    const put = () => {
      this.insist(this.attached, "Alibaba's client put in after detach")
      this.alibaba = true
    }
    return {
      name: 'plugin',
      lacks: () => '',
      place: (_, placed) => {
        put()
        placed()
        return () => undefined
      },
      open: put,
      close: () => {
        this.alibaba = false
      },
      judge: () => undefined,
    }
  }

  /** A page that reacts to announcements causes others, but never without end. */
  private checkPace(): void {
    this.said += 1
    this.insist(this.said <= MOST_ANNOUNCEMENTS, 'a turn that does not end')
  }

  private draw(model: Model): void {
    this.insist(this.attached, 'drawn after detach')
    this.said = 0
    const view = panelView({
      model,
      texts: textsFor(model, locales),
      rtl: isRtl(model, locales),
      theme: 'light',
      lastType: '',
      error: model.state === 'error' ? this.describe(model.failure, model) : null,
      wait: waitText(model, this.clock.now(), locales),
    })
    this.insist(isPlain(view), 'the view is not plain JSON')
    this.insist(view.phase !== 'error' || view.error !== null, 'an error panel without an error')
    const handedOver = this.handsOff
    this.insist(
      handedOver || view.phase !== 'challenge' || view.certifyId !== '',
      'a challenge panel without a challenge',
    )
    this.insist(!handedOver || model.state !== 'solving' || this.alibaba, "solving without Alibaba's client")
  }

  /** An initialization ends once. An error may follow it only where its pictures could not be had. */
  private end(announcement: Announcement, run: number): void {
    if (this.sent.some(sent => sent.run === run && !sent.init)) return
    const before = this.endings.get(run) ?? []
    this.endings.set(run, [...before, announcement])
    const [first] = before
    if (!first) return
    const pictures = announcement.name === 'error' && announcement.failure.code === 'ResourceLoadFailed'
    this.insist(first.name === 'ready' && pictures && before.length === 1, `an initialization ended twice`)
  }

  /** All work ends by itself when the page does nothing any more. */
  settle(): void {
    this.resting = true
    this.portMood = 'wait'
    this.selectorMood = 'at once'
    this.showPage()
    this.occupySlot(false)
    for (const done of this.nodes.splice(0)) done(null)
    const busy = () => ['validating', 'requesting', 'verifying', 'failed'].includes(this.controller.current.state)
    for (let seconds = 0; seconds < 400 && busy(); seconds += 1) {
      this.clock.advance(1000)
      this.check()
    }
    this.insist(!busy() || !this.configured, `stuck in ${this.controller.current.state}`)
  }
}
