import type { Cancel, ClockPort, HttpOutcome, HttpRequest, NetworkPort } from '../ports'
import { print } from '../values/print'
import { settleOnce } from '../values/settleOnce'
import type { ClientPorts } from './ports'

/** A network type that does not come within this is taken for a network. */
export const NETWORK_ANSWER_MS = 1000

/**
 * One request, in its turn, with a deadline of our own: `wx.request` keeps its `timeout` from base library 2.10.0 only, and a host's own
 * function may not keep it at all. A port that throws is a failure. `request` is called when the turn has come, from which on the deadline
 * runs; `null` gives it up, which is a failure. `done` may come before the return, when the port is that fast.
 */
export function send(
  request: () => HttpRequest | null,
  { request: post, clock, slots }: Pick<ClientPorts, 'request' | 'clock' | 'slots'>,
  done: (outcome: HttpOutcome) => void,
): Cancel {
  return slots(over => {
    const sent = request()
    if (!sent) {
      over()
      done({ kind: 'failure', errMsg: '' })
      return () => undefined
    }
    return once<HttpOutcome>(
      settle => post(sent, settle),
      thrown => ({ kind: 'failure', errMsg: thrown instanceof Error ? thrown.message : print(thrown) }),
      { clock, ms: sent.timeoutMs, late: { kind: 'timeout' } },
      outcome => {
        over()
        done(outcome)
      },
    )
  })
}

/** Whether there is a network, as far as the platform knows. */
export function askOnline(
  { network, clock }: { readonly network: NetworkPort; readonly clock: ClockPort },
  done: (online: boolean) => void,
): Cancel {
  return once(
    settle => {
      network.isOnline(settle)
      return () => {}
    },
    () => true,
    { clock, ms: NETWORK_ANSWER_MS, late: true },
    done,
  )
}

interface Deadline<Value> {
  readonly clock: ClockPort
  readonly ms: number
  /** What is taken for the answer when none came in time. */
  readonly late: Value
}

/** Begins something and passes on exactly one end of it: its answer, what it threw, or the deadline. None after the cancel. */
function once<Value>(
  begin: (settle: (value: Value) => void) => Cancel,
  rescue: (thrown: unknown) => Value,
  { clock, ms, late }: Deadline<Value>,
  done: (value: Value) => void,
): Cancel {
  const early: Value[] = []
  let beginning = true
  let stop: Cancel = () => {}
  let stopTimer: Cancel = () => {}

  const end = settleOnce<Value>(value => {
    stopTimer()
    done(value)
  })
  const abandon = () => {
    try {
      stop()
    } catch {
      // Nothing more can be done for a request that cannot be aborted; its answer is dropped.
    }
  }

  // What comes during the call is passed on after it, so that an exception of the listener is not taken for the port's.
  try {
    stop = begin(value => (beginning ? early.push(value) : end.settle(value)))
  } catch (thrown) {
    early.push(rescue(thrown))
  }
  beginning = false
  if (early.length > 0) end.settle(early[0] as Value)
  else {
    stopTimer = clock.after(ms, () => {
      abandon()
      end.settle(late)
    })
  }
  return () => {
    if (!end.close()) return
    stopTimer()
    abandon()
  }
}
