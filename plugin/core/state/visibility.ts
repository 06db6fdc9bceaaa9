import { begin } from './begin'
import { openClient } from './client'
import { close, discardChallenge } from './close'
import type { CloseReason } from './details'
import { opened } from './initialization'
import { INITIAL_MODEL, isAlibabas, isEmbedded, isPaged, keep, type Model } from './model'
import { retry } from './retry'
import { after, CANCEL, STOP_ALL, type Step, stay, step } from './step'

/** Opens; and starts what an open captcha needs where nothing is under way. */
export function show(before: Model, atMs: number): Step {
  const model = { ...before, visible: true, asked: true }
  switch (model.state) {
    case 'validating':
    case 'requesting':
    case 'verifying':
    case 'failed':
      return stay(model)
    case 'solving':
      return isAlibabas(model) ? openClient(model) : stay(model)
    case 'ready':
      return opened(model)
    case 'idle':
      return model.inputs ? begin(model, atMs) : stay(model)
    case 'expired':
      return begin(model, atMs)
    case 'passed':
      // An embedded one stays so until the page asks for another.
      return isEmbedded(model) ? stay(before) : begin(model, atMs)
    case 'error': {
      // A fault of the page's own is shown as it is; anything else deserves another try.
      const { type } = model.failure
      return type === 'Parameter' || type === 'Configuration' ? stay(model) : retry(model, atMs)
    }
  }
}

/** Drawn in the page of the host, from which it cannot be closed. */
const isInline = (model: Model): boolean => isEmbedded(model) && !isPaged(model)

/**
 * Closes the popup. A challenge that was not answered waits for the next `show()`; one that was is used up, and its verdict
 * is not waited for: who closes has changed their mind.
 */
export function hide(model: Model, reason: CloseReason): Step {
  if (!model.visible || isInline(model)) return close(model, reason)
  switch (model.state) {
    case 'verifying':
    case 'failed':
      return discardChallenge(model, reason)
    case 'solving':
      // Alibaba's client cannot be hidden, only taken away, and its challenge with it.
      return isAlibabas(model) ? discardChallenge(model, reason) : close({ ...model, state: 'ready' }, reason)
    case 'passed':
      return closePassed(model)
    default:
      return close(model, reason)
  }
}

/** Before anything new begins: the popup of a passed challenge closes. */
export const closeAfterPass = (model: Model): Step =>
  model.state === 'passed' && model.visible && !isEmbedded(model) ? closePassed(model) : stay(model)

/** The tick was seen; Alibaba's client leaves with its popup. */
export const closePassed = (model: Model): Step =>
  after(isAlibabas(model) && !isInline(model) ? [CANCEL] : [], close(model, 'success'))

/**
 * A fresh initialization. After a pass the popup closes first, so that the fresh challenge waits hidden: a page that asks for one within
 * `success` has what it wanted.
 */
export function refresh(model: Model, atMs: number): Step {
  const { model: closed, effects } = closeAfterPass(model)
  if (!closed.inputs || (!closed.config && !closed.inputs.given)) return stay(model)
  return after(effects, begin({ ...closed, refreshes: closed.refreshes + 1 }, atMs))
}

/** Hidden and idle. Before the first settled set of properties there is nothing but the wish to be shown. */
export function reset(model: Model): Step {
  const run = model.run + 1
  const idle = model.inputs
    ? ({ ...keep(model), run, state: 'idle', config: model.config } as const)
    : { ...model, run }
  return after(STOP_ALL, close(idle, 'api'))
}

/** Taken off its page: only the rate limits are kept. */
export function detach({ run, consecutiveThrottles, cooling, bucket }: Model): Step {
  return step({ ...INITIAL_MODEL, run: run + 1, consecutiveThrottles, cooling, bucket }, ...STOP_ALL)
}
