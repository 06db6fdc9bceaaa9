import type { Fault } from '../../core/issues/issue'
import type { CaptchaConfig } from '../../core/parameters/config'
import type { Cancel, RandomPort } from '../../core/ports'
import { encodeOpening } from '../../core/webview/address'
import { createNonce } from '../../core/webview/opening'
import type { Callbacks } from '../../types/dropIn'
import type { AlibabaClient, Owner } from '../alibabaClient'
import { outcomesOf } from './outcomes'
import { type Ticket, type Visit, visit, type Ways } from './visit'

/** How long a page that was sent back may take; then the next one is opened all the same, ms. */
const LEAVE_MS = 3000

const NOTHING: Cancel = () => undefined

/** The H5 page is of the V3 architecture, in which the page of the host judges nothing. */
const NO_CALLBACK: Fault = {
  field: 'props.captchaVerifyCallback',
  rule: 'value',
  expected: "success (V3), with client 'webview'",
  received: 'function',
  property: 'client',
}

function ticketOf(config: CaptchaConfig, nonce: string): Ticket {
  const { page: path, language, theme, texts } = config
  const encoded = encodeOpening({ ...config, nonce })
  return { path, nonce, invitation: { query: encoded.ok ? encoded.value : '', language, theme, texts } }
}

/** The page of one captcha: open, or on its way back. */
interface Slot {
  visit?: Visit
  /** Its end was told, or is not wanted any more. */
  over: boolean
  /** The page is not there any more; its last messages may still come. */
  left: boolean
}

/** Alibaba's H5 page, in a page of the host's own, for the captcha that is `owner`. */
export function webviewClient(
  owner: Owner,
  callbacks: () => Callbacks,
  ways: Ways & { readonly random: RandomPort },
): AlibabaClient {
  const { clock, random } = ways
  let current: Slot | null = null
  /** To be opened when the present page is gone. */
  let next: CaptchaConfig | null = null
  let stopWaiting = NOTHING

  function start(config: CaptchaConfig): void {
    stopWaiting()
    const slot: Slot = { over: false, left: false }
    current = slot
    next = null
    slot.visit = visit(ticketOf(config, createNonce(random)), ways, {
      ended(end) {
        slot.over = true
        release(slot)
        for (const outcome of outcomesOf(end)) owner.emit(outcome)
      },
      gone() {
        slot.left = true
        release(slot)
      },
    })
  }

  function release(slot: Slot): void {
    if (current !== slot || !slot.over || !slot.left) return
    current = null
    if (next) startAfter(0, next)
  }

  /** Not at once: a page that is going has to be gone, whatever it says. */
  function startAfter(ms: number, config: CaptchaConfig): void {
    stopWaiting()
    next = config
    stopWaiting = clock.after(ms, () => start(config))
  }

  function close(): void {
    stopWaiting()
    next = null
    if (!current) return
    const slot = current
    slot.over = true
    if (slot.visit) slot.visit.end()
    release(slot)
  }

  return {
    name: 'webview',
    lacks: () => '',
    faults(config) {
      const encoded = config && encodeOpening({ ...config, nonce: '' })
      const tooLong = encoded && !encoded.ok ? encoded.issues : []
      return callbacks().captchaVerifyCallback ? [NO_CALLBACK, ...tooLong] : tooLong
    },
    place(_config, placed) {
      placed()
      return NOTHING
    },
    open(config) {
      if (current && current.left) close()
      if (!current) start(config)
      else if (current.over) startAfter(LEAVE_MS, config)
    },
    close,
    judge: NOTHING,
  }
}
