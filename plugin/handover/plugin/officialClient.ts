import type { Fault } from '../../core/issues/issue'
import type { CaptchaConfig, RawParameters } from '../../core/parameters/config'
import type { EventOf } from '../../core/state/events'
import { notHandedOver } from '../../core/state/official'
import { known } from '../../core/values/record'
import { officialPlugin } from '../../platform/official'
import type { Callbacks } from '../../types/dropIn'
import { officialProps } from './officialProps'

type Official = EventOf<'official'>

/** A captcha that can hold Alibaba's own component. */
export interface Holder {
  /** Draws the component with these `props`, and says when it is there; `null` takes it away. */
  hold(props: object | null, drawn?: () => void): void
  hear(event: Official): void
}

/** What a captcha asks of Alibaba's own client. */
export interface OfficialClient {
  /** What the host has yet to hand over; nobody else can give the plugin's interface. */
  faults(raw: RawParameters): readonly Fault[]
  /** Puts the component in ahead of time, unless a person looks at that of another captcha. */
  place(config: CaptchaConfig): void
  /** Shows the component as soon as it is drawn, however often it is asked for. An embedded one shows itself. */
  open(config: CaptchaConfig): void
  close(): void
  /** V2: a verdict of the page, which the client may be waiting for. */
  judge(pass: boolean, bizResult: unknown): void
}

/** The component in the page. */
interface Held {
  readonly holder: Holder
  /** Before that there is nothing that `show()` could open. */
  drawn: boolean
  /** A person looks at it: it is not taken away for a captcha that nobody sees. */
  shown: boolean
  /** V2: the client waits for the verdict on the answer that it gave. */
  verdict: ((pass: boolean, bizResult?: unknown) => void) | null
}

/** Who has it: `show()` of Alibaba's plugin names no captcha, so there is one in the page at a time. */
let held: Held | null = null

const heldBy = (holder: Holder): Held | null => (held && held.holder === holder ? held : null)

const INTERFACE = 'configure({ official })'

/** What it says is heard as long as it has its place. */
function say(mine: Held, outcome: Official['outcome'], word: string, errMsg?: string): void {
  if (held !== mine) return
  if (outcome === 'closed') mine.shown = false
  mine.holder.hear(known({ type: 'official', outcome, word, errMsg } as const))
}

function showPlugin(mine: Held): void {
  if (held !== mine) return
  const plugin = officialPlugin()
  if (!plugin) return say(mine, 'absent', INTERFACE)
  try {
    plugin.show()
  } catch (error) {
    console.error("[captcha] show() of Alibaba's plugin threw", error)
    say(mine, 'broken', '', String(error))
  }
}

/** Takes the component away from `holder`, if that one has it; an answer that waits for its verdict is refused. */
function release(holder: Holder): void {
  const mine = heldBy(holder)
  if (!mine) return
  held = null
  if (mine.verdict) mine.verdict(false)
  holder.hold(null)
}

/** Puts the component into `holder`, taking it from any other captcha. */
function put(holder: Holder, config: CaptchaConfig, callbacks: Callbacks): Held {
  if (held) {
    const { holder: other } = held
    release(other)
    other.hear({ type: 'official', outcome: 'displaced', word: '' })
  }
  const popup = config.mode === 'popup'
  const mine: Held = { holder, drawn: false, shown: false, verdict: null }
  held = mine
  const props = officialProps(config, callbacks, {
    say: (outcome, word, errMsg) => say(mine, outcome, word, errMsg),
    ask(answer, settle) {
      // One answer at a time: the verdict on it must not become that on another.
      if (held !== mine || mine.verdict) return settle({ captchaResult: false })
      mine.verdict = (captchaResult, bizResult) => {
        mine.verdict = null
        settle(known({ captchaResult, bizResult }))
      }
      say(mine, 'answered', answer)
    },
  })
  holder.hold(props, () => {
    mine.drawn = true
    if (popup && mine.shown) showPlugin(mine)
  })
  return mine
}

/** Alibaba's own client for the captcha that is `holder`. */
export const officialFor = (holder: Holder, callbacks: () => Callbacks): OfficialClient => ({
  faults: ({ client }) => (client === 'official' && !officialPlugin() ? [notHandedOver(INTERFACE)] : []),
  place(config) {
    if (!held || !held.shown) put(holder, config, callbacks())
  },
  open(config) {
    const mine = heldBy(holder) || put(holder, config, callbacks())
    mine.shown = true
    if (config.mode === 'popup' && mine.drawn) showPlugin(mine)
  },
  close: () => release(holder),
  judge(pass, bizResult) {
    const mine = heldBy(holder)
    if (mine && mine.verdict) mine.verdict(pass, bizResult)
  },
})
