import { type Failure, failureOf } from '../../core/errors/failure'
import { fault } from '../../core/issues/fault'
import type { Cancel, ClockPort } from '../../core/ports'
import { lackOf, PLUGIN_INTERFACE } from '../../core/state/client'
import { PLUGIN_PATIENCE_MS } from '../../core/state/patience'
import { safely } from '../../core/values/members'
import { isThenable } from '../../core/values/thenable'
import { wordsOf } from '../words'

/** What `requirePlugin('AliyunCaptcha')` gives the host; nobody but the host can ask for it. */
export interface AlibabaPlugin {
  show(): unknown
}

/** The interface, or a function that returns it or a promise of it: the plugin may lie in a subpackage that is loaded late. */
export type PluginSource = AlibabaPlugin | (() => AlibabaPlugin | PromiseLike<AlibabaPlugin>)

interface Waiter {
  loaded(plugin: AlibabaPlugin): void
  failed(failure: Failure): void
  /** The call of the host's function whose failure is this one's; 0 before it has one. */
  call: number
}

const isPlugin = (value: unknown): value is AlibabaPlugin =>
  safely(() => typeof (value as AlibabaPlugin).show === 'function', false)

export const isPluginSource = (value: unknown): value is PluginSource => isPlugin(value) || typeof value === 'function'

/** What all captchas share. */
let source: PluginSource | null = null
let plugin: AlibabaPlugin | null = null
let waiting: readonly Waiter[] = []
let calls = 0
/** The newest call is under way, and nobody gave it up. */
let calling = false

export const isPluginGiven = (): boolean => source !== null

/** What waits for the plugin waits for the new one. */
export function setPluginSource(given: PluginSource | null): void {
  source = given
  plugin = isPlugin(given) ? given : null
  calling = false
  for (const waiter of waiting) waiter.call = 0
  meet()
}

/**
 * The plugin, at once where it is there. Else the host's function is called, once for all that wait; a failure is theirs, and the next need
 * calls it anew. A result that comes after the deadline is kept for the next need.
 */
export function needPlugin(
  clock: ClockPort,
  loaded: (plugin: AlibabaPlugin) => void,
  failed: (failure: Failure) => void,
): Cancel {
  const leave = () => {
    stopWaiting()
    waiting = waiting.filter(other => other !== waiter)
  }
  const waiter: Waiter = {
    call: 0,
    loaded(given) {
      leave()
      loaded(given)
    },
    failed(failure) {
      leave()
      failed(failure)
    },
  }
  const stopWaiting = clock.after(PLUGIN_PATIENCE_MS, () => {
    if (waiter.call === calls) calling = false
    waiter.failed(unloaded(`configure({ plugin }): no answer within ${PLUGIN_PATIENCE_MS / 1000} s`))
  })
  waiting = [...waiting, waiter]
  meet()
  return leave
}

/** Tells those that wait what is known, or has the host's function called for them. */
function meet(): void {
  const given = plugin
  if (given) return tell(waiting, waiter => waiter.loaded(given))
  if (!source) return tell(waiting, waiter => waiter.failed(NOT_GIVEN))
  const fresh = waiting.filter(({ call }) => call === 0)
  if (fresh.length === 0) return
  if (calling) for (const waiter of fresh) waiter.call = calls
  else call(source as () => unknown, fresh)
}

function call(load: () => unknown, fresh: readonly Waiter[]): void {
  calls += 1
  calling = true
  const number = calls
  for (const waiter of fresh) waiter.call = number
  const lose = (failure: Failure) => {
    if (number === calls) calling = false
    tell(
      waiting.filter(waiter => waiter.call === number),
      waiter => waiter.failed(failure),
    )
  }
  const take = (value: unknown) => {
    if (!isPlugin(value)) return lose(failureOf('ClientLoadFailed', { faults: [notPlugin(value)] }))
    // The host may have given another since.
    if (source !== load || plugin) return
    plugin = value
    meet()
  }
  const threw = (error: unknown) => lose(unloaded(wordsOf(error)))
  try {
    const answer = load()
    // Any thenable, of a promise as well, and whatever it throws or calls twice.
    if (!isPlugin(answer) && isThenable(answer)) Promise.resolve(answer).then(take, threw)
    else take(answer)
  } catch (error) {
    threw(error)
  }
}

/** One of them may cause others to leave, or the host to give another source. */
function tell(waiters: readonly Waiter[], say: (waiter: Waiter) => void): void {
  for (const waiter of waiters) if (waiting.indexOf(waiter) >= 0) say(waiter)
}

const NOT_GIVEN = failureOf('InvalidParameter', { faults: [lackOf('plugin', PLUGIN_INTERFACE)] })

const unloaded = (errMsg: string): Failure => failureOf('ClientLoadFailed', { platform: { errMsg } })

const notPlugin = (value: unknown) => fault('client', 'value', `${PLUGIN_INTERFACE}: interface with show()`, value)
