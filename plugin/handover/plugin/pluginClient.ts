import type { CaptchaConfig } from '../../core/parameters/config'
import type { Cancel, ClockPort } from '../../core/ports'
import { PLUGIN_INTERFACE } from '../../core/state/client'
import type { ClientOutcome } from '../../core/state/events'
import { known } from '../../core/values/record'
import type { Callbacks } from '../../types/dropIn'
import type { AlibabaClient, Owner } from '../alibabaClient'
import { wordsOf } from '../words'
import { pluginProps } from './pluginProps'
import { isPluginGiven, needPlugin } from './pluginSource'

/** The component on the page. */
interface Slot {
  readonly owner: Owner
  /** Before that there is nothing that `show()` could open. */
  drawn: boolean
  /** A person looks at it: it is not taken away for a captcha that nobody sees. */
  shown: boolean
  /** V2: the client waits for the verdict on the answer that it gave. */
  verdict: ((pass: boolean, bizResult?: unknown) => void) | null
  /** The host gave another plugin since, which is waited for. */
  stopWaiting: Cancel
}

/** `show()` of Alibaba's plugin names no captcha, so there is one component on the page at a time. */
let current: Slot | null = null

const slotOf = (owner: Owner): Slot | null => (current && current.owner === owner ? current : null)

/** What the component reports counts as long as it has the slot. */
function emit(slot: Slot, outcome: ClientOutcome, word: string, errMsg?: string): void {
  if (current !== slot) return
  if (outcome === 'closed') slot.shown = false
  slot.owner.emit(known({ type: 'client', outcome, word, errMsg } as const))
}

function showPlugin(slot: Slot, clock: ClockPort): void {
  if (current !== slot) return
  slot.stopWaiting()
  slot.stopWaiting = needPlugin(
    clock,
    plugin => {
      try {
        plugin.show()
      } catch (error) {
        console.error("[captcha] show() of Alibaba's plugin threw", error)
        emit(slot, 'broken', '', wordsOf(error))
      }
    },
    failure => slot.owner.emit({ type: 'clientFailed', failure }),
  )
}

/** Takes the component away from `owner`, if that one has it; an answer that waits for its verdict is refused. */
function release(owner: Owner): void {
  const slot = slotOf(owner)
  if (!slot) return
  current = null
  slot.stopWaiting()
  if (slot.verdict) slot.verdict(false)
  owner.mount(null)
}

/** Mounts the component in `owner`, taking it from any other captcha. */
function mount(owner: Owner, config: CaptchaConfig, callbacks: Callbacks, clock: ClockPort): Slot {
  if (current) {
    const { owner: other } = current
    release(other)
    other.emit({ type: 'client', outcome: 'displaced', word: '' })
  }
  const popup = config.mode === 'popup'
  const slot: Slot = { owner, drawn: false, shown: false, verdict: null, stopWaiting: () => undefined }
  current = slot
  const props = pluginProps(config, callbacks, {
    emit: (outcome, word, errMsg) => emit(slot, outcome, word, errMsg),
    ask(answer, settle) {
      // One answer at a time: the verdict on it must not become that on another.
      if (current !== slot || slot.verdict) return settle({ captchaResult: false })
      slot.verdict = (captchaResult, bizResult) => {
        slot.verdict = null
        settle(known({ captchaResult, bizResult }))
      }
      emit(slot, 'answered', answer)
    },
  })
  owner.mount(props, () => {
    slot.drawn = true
    if (popup && slot.shown) showPlugin(slot, clock)
  })
  return slot
}

/** Alibaba's own mini program plugin for the captcha that is `owner`. */
export const pluginClient = (owner: Owner, callbacks: () => Callbacks, clock: ClockPort): AlibabaClient => ({
  name: 'plugin',
  lacks: () => (isPluginGiven() ? '' : PLUGIN_INTERFACE),
  // The component comes from the same subpackage as the interface, so it is not mounted before that is there.
  place: (config, placed) =>
    needPlugin(
      clock,
      () => {
        if (!current || !current.shown) mount(owner, config, callbacks(), clock)
        placed()
      },
      failure => owner.emit({ type: 'clientFailed', failure }),
    ),
  open(config) {
    const slot = slotOf(owner) || mount(owner, config, callbacks(), clock)
    slot.shown = true
    if (config.mode === 'popup' && slot.drawn) showPlugin(slot, clock)
  },
  close: () => release(owner),
  judge(pass, bizResult) {
    slotOf(owner)?.verdict?.(pass, bizResult)
  },
})
