import fc from 'fast-check'
import type { HttpOutcome } from '../../plugin/core/ports'
import type { MachineEvent } from '../../plugin/core/state/events'
import { challengeIn } from '../../plugin/core/state/model'
import type { Callbacks } from '../../plugin/types/dropIn'
import * as arbitrary from './arbitraries'
import type { PortMood, SelectorMood, World } from './world'

/** What must hold of a captcha, whatever is inside: small enough to be seen to be right. */
export interface Reference {
  /** Whether properties were given since the last detach. */
  configured: boolean
  /** Whether a popup may be open. */
  mayBeVisible: boolean
}

export type Command = fc.Command<Reference, World>

/** A command that may come at any time. */
export abstract class Always implements Command {
  check = () => true
  run(reference: Reference, world: World): void {
    this.happen(reference, world)
    // A page's own handler may have shown it or taken it away.
    reference.configured &&= world.attached
    world.check()
    const model = world.controller.current
    const { state, visible } = model
    if (!reference.configured) world.insist(state === 'idle', `${state} without properties`)
    if (!reference.configured)
      world.insist(challengeIn(model) === null || !world.attached, 'a challenge without properties')
    if (!reference.mayBeVisible) world.insist(!visible, 'open though nobody opened it')
  }
  abstract happen(reference: Reference, world: World): void
  abstract toString(): string
}

class Configure extends Always {
  constructor(
    private readonly raw: object,
    private readonly callbacks: Callbacks,
  ) {
    super()
  }
  happen(reference: Reference, world: World): void {
    reference.configured = true
    world.configure({ sceneId: 'scene', prefix: 'demo', ...this.raw }, this.callbacks)
  }
  toString = () => `configure ${fc.stringify(this.raw)} ${fc.stringify(this.callbacks)}`
}

/** What only a challenge of our own tells. */
const OF_OUR_CHALLENGE: readonly string[] = ['grabbed', 'answered', 'pictures']

class Act extends Always {
  constructor(private readonly event: MachineEvent) {
    super()
  }
  happen(reference: Reference, world: World): void {
    const { type } = this.event
    if (type === 'show') reference.mayBeVisible = true
    if (world.handsOff && OF_OUR_CHALLENGE.includes(type)) return
    world.dispatch(this.event)
  }
  toString = () => fc.stringify(this.event)
}

class Detach extends Always {
  happen(reference: Reference, world: World): void {
    reference.configured = false
    world.dispatch({ type: 'detach' })
  }
  toString = () => 'detach'
}

class Answer extends Always {
  constructor(
    private readonly outcome: HttpOutcome,
    /** From the latest request back; earlier ones are aborted, or answered already. */
    private readonly back: number,
  ) {
    super()
  }
  happen(_: Reference, { sent }: World): void {
    sent[sent.length - 1 - this.back]?.answer(this.outcome)
  }
  toString = () => `answer[-${this.back}] ${fc.stringify(this.outcome)}`
}

class Wait extends Always {
  constructor(private readonly ms: number) {
    super()
  }
  happen(_: Reference, { clock }: World): void {
    clock.advance(this.ms)
  }
  toString = () => `wait ${this.ms}`
}

/** The mini program sleeps in the background: time passes, timers stand still. */
class Sleep extends Always {
  constructor(private readonly ms: number) {
    super()
  }
  happen(_: Reference, { clock }: World): void {
    clock.freeze(this.ms)
  }
  toString = () => `sleep ${this.ms}`
}

/** A request that fails, and a retry that waits while time passes in some way. */
class Setback extends Always {
  constructor(
    private readonly asleep: number,
    private readonly awake: number,
  ) {
    super()
  }
  happen(_: Reference, { sent, clock }: World): void {
    sent[sent.length - 1]?.answer({ kind: 'failure', errMsg: 'request:fail' })
    clock.freeze(this.asleep)
    clock.advance(this.awake)
  }
  toString = () => `setback, asleep ${this.asleep}, awake ${this.awake}`
}

/** A page that has not learnt its scene, or lost it. */
class Unset extends Always {
  constructor(private readonly mode: string) {
    super()
  }
  happen(reference: Reference, world: World): void {
    reference.configured = true
    world.configure({ prefix: 'demo', mode: this.mode }, {}, false)
  }
  toString = () => `unset ${this.mode}`
}

/** Another page, or another app, covers this one, and what is under way there may fail meanwhile. */
class HidePage extends Always {
  constructor(private readonly interrupts: boolean) {
    super()
  }
  happen(_: Reference, world: World): void {
    world.hidePage()
    if (this.interrupts)
      world.sent[world.sent.length - 1]?.answer({ kind: 'failure', errMsg: 'request:fail interrupted' })
  }
  toString = () => `hide page${this.interrupts ? ', interrupted' : ''}`
}

class ShowPage extends Always {
  happen(_: Reference, world: World): void {
    world.showPage()
  }
  toString = () => 'show page'
}

class Slot extends Always {
  constructor(private readonly occupied: boolean) {
    super()
  }
  happen(_: Reference, world: World): void {
    world.occupySlot(this.occupied)
  }
  toString = () => `slot ${this.occupied ? 'taken' : 'free'}`
}

class Network extends Always {
  constructor(private readonly online: boolean) {
    super()
  }
  happen(_: Reference, { network }: World): void {
    network.change(this.online)
  }
  toString = () => `network ${this.online}`
}

class Mood extends Always {
  constructor(
    private readonly port: PortMood,
    private readonly selectors: SelectorMood,
  ) {
    super()
  }
  happen(reference: Reference, world: World): void {
    const { port } = this
    if (typeof port === 'object' && 'meddles' in port && port.meddles.type === 'show') reference.mayBeVisible = true
    world.portMood = port
    world.selectorMood = this.selectors
  }
  toString = () => `mood ${fc.stringify(this.port)} ${this.selectors}`
}

class FindNodes extends Always {
  constructor(private readonly found: boolean | null) {
    super()
  }
  happen(_: Reference, { nodes }: World): void {
    const { found } = this
    nodes.shift()?.(found === null ? null : [found, found])
  }
  toString = () => `nodes ${this.found}`
}

const MS = fc.oneof(fc.constantFrom(1, 300, 1000, 1200, 6000, 10000, 60000, 20 * 60 * 1000), fc.nat(90000))

/** Often enough on the good way that its far end is reached, too. */
const happening: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(arbitrary.rawParameters, arbitrary.callbacks).map(args => new Configure(...args)) },
  { weight: 10, arbitrary: arbitrary.act.map(event => new Act(event)) },
  { weight: 8, arbitrary: arbitrary.goodOutcome.map(outcome => new Answer(outcome, 0)) },
  { weight: 4, arbitrary: fc.tuple(arbitrary.outcome, fc.nat(3)).map(args => new Answer(...args)) },
  { weight: 5, arbitrary: MS.map(ms => new Wait(ms)) },
  { weight: 1, arbitrary: MS.map(ms => new Sleep(ms)) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(0, 0, 9000, 20000), fc.nat(3000)).map(args => new Setback(...args)),
  },
  { weight: 2, arbitrary: fc.boolean().map(online => new Network(online)) },
  { weight: 2, arbitrary: fc.tuple(arbitrary.portMood, arbitrary.selectorMood).map(args => new Mood(...args)) },
  { weight: 1, arbitrary: fc.option(fc.boolean()).map(found => new FindNodes(found)) },
  { weight: 1, arbitrary: fc.constantFrom('popup', 'embed').map(mode => new Unset(mode)) },
  { weight: 2, arbitrary: fc.boolean().map(occupied => new Slot(occupied)) },
  { weight: 2, arbitrary: fc.boolean().map(interrupts => new HidePage(interrupts)) },
  { weight: 4, arbitrary: fc.constant(new ShowPage()) },
  { weight: 1, arbitrary: fc.constant(new Detach()) },
)

/** `more`: what else may happen, each about as often as anything else. */
export const commands = (maxCommands: number, ...more: fc.Arbitrary<Command>[]) =>
  fc.commands([happening, ...more], { maxCommands, size: '+1' })
