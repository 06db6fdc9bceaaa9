import { type Failure, type FailureFacts, failureOf } from '../errors/failure'
import type { Fault } from '../issues/issue'
import type { Cancel, HttpOutcome } from '../ports'
import { createNonce, type Stamp } from '../protocol/request'
import type { Result } from '../values/result'
import { classify, malformed, type Response } from './classify'
import type { ClientPorts } from './ports'
import { RETRY, retryAfter, retryDelay } from './retry'
import { askOnline, send } from './send'

/** A call of the service: what it sends in each attempt and how its answer is read. */
export interface Call<Value> {
  readonly url: string
  readonly timeoutMs: number
  /** What every failure of it says. */
  readonly facts: FailureFacts
  readonly encode: (stamp: Stamp) => string
  readonly decode: (body: unknown) => Result<Value, Fault>
}

export type Ended<Value> =
  | { readonly ok: true; readonly value: Value; readonly attempts: number; readonly elapsedMs: number }
  | { readonly ok: false; readonly failure: Failure }

/** Attempts a call until it ends, which it does once, unless it is cancelled before. */
export function attemptCall<Value>(call: Call<Value>, ports: ClientPorts, done: (end: Ended<Value>) => void): Cancel {
  const { clock, random } = ports
  const startedMs = clock.now()
  const elapsed = () => clock.now() - startedMs
  const undo: Cancel[] = []
  let cancelled = false
  let attempts = 0

  /** A port may bring about the cancel while it is being called. */
  const begun = (cancel: Cancel) => (cancelled ? cancel() : undo.push(cancel))
  const give = (failure: Failure) => done({ ok: false, failure })

  const attempt = () => {
    attempts += 1
    const body = call.encode({ nonce: createNonce(random), nowMs: clock.now() })
    begun(send({ url: call.url, body, timeoutMs: call.timeoutMs }, ports, heard))
  }

  const heard = (outcome: HttpOutcome) => {
    if (cancelled) return
    const facts = { ...call.facts, attempts }
    const failure = classify(outcome, facts)
    // Only a response can be free of a failure.
    if (!failure) read(outcome as Response, facts)
    else if (failure.code !== 'NetworkError') retry(failure, outcome)
    else {
      const { platform } = failure
      begun(
        askOnline(ports, online => {
          if (cancelled) return
          if (online) retry(failure, outcome)
          else give(failureOf('NetworkUnavailable', { ...facts, platform }))
        }),
      )
    }
  }

  const read = (response: Response, facts: FailureFacts) => {
    const decoded = call.decode(response.body)
    if (decoded.ok) done({ ok: true, value: decoded.value, attempts, elapsedMs: elapsed() })
    else give(malformed(response, decoded.issues, facts))
  }

  const retry = (failure: Failure, outcome: HttpOutcome) => {
    const retryAfterMs = failure.code === 'HttpError' ? retryAfter(outcome, clock.now()) : undefined
    const told = retryAfterMs === undefined ? failure : { ...failure, retryAfterMs }
    const delayMs = retryDelay({ failure, elapsedMs: elapsed(), retryAfterMs }, random)
    if (delayMs === null) give(told)
    // Timers stand still while the mini program is in the background.
    else begun(clock.after(delayMs, () => (elapsed() > RETRY.budgetMs ? give(told) : attempt())))
  }

  attempt()
  return () => {
    cancelled = true
    for (const cancel of undo.splice(0)) cancel()
  }
}
