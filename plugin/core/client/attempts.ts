import { type Failure, type FailureFacts, failureOf } from '../errors/failure'
import type { Fault } from '../issues/issue'
import type { Cancel, HttpOutcome } from '../ports'
import { createNonce, type Stamp } from '../protocol/request'
import type { Result } from '../values/result'
import type { CaptchaAttempt } from './attempt'
import { classify, malformed, type Response, readable } from './classify'
import type { ClientPorts } from './ports'
import { RETRY, retryAfter, retryDelay } from './retry'
import { askOnline, NETWORK_ANSWER_MS, send } from './send'
import { LATE_MS, startStopwatch, tookMs } from './stopwatch'

/** A call of the service: what it sends in each attempt and how its answer is read. */
export interface Call<Value> {
  readonly url: string
  readonly timeoutMs: number
  /** What every failure of it says. */
  readonly facts: FailureFacts
  /** The form; `null` for a call without one, which is answered with bytes. */
  readonly encode: ((stamp: Stamp) => string) | null
  readonly decode: (body: unknown) => Result<Value, Fault>
}

export type Ended<Value> =
  | { readonly ok: true; readonly value: Value; readonly attempts: number; readonly elapsedMs: number }
  | { readonly ok: false; readonly failure: Failure }

/** What a phone says that has no network, among other reasons: Android's does not resolve the host. */
const OFFLINE_SIGNS: readonly string[] = ['NetworkError', 'NetworkUnavailable', 'HostNotFound']

/**
 * Attempts a call until it ends, which it does once, unless it is cancelled before. While the page is hidden nothing is attempted, and a
 * failure of that time is not counted, even if it is reported later: WeChat suspends a mini program in the background, its requests first. When
 * the page is back the call begins anew.
 */
export function attemptCall<Value>(call: Call<Value>, ports: ClientPorts, done: (end: Ended<Value>) => void): Cancel {
  const { clock, random, page } = ports
  const undo: Cancel[] = []
  let cancelled = false
  let attempts = 0
  let watch = startStopwatch(clock)
  /** When the request under way was sent; `null` where none is. */
  let sentMs: number | null = null
  /** Nothing is under way until the page is shown. */
  let paused = false
  /** The page was shown again since the last request was sent. */
  let shown = false
  let stopListening: Cancel

  /** A port may bring about the cancel while it is being called. */
  const begun = (cancel: Cancel) => (cancelled ? cancel() : undo.push(cancel))
  const end = (ended: Ended<Value>) => {
    stopListening()
    done(ended)
  }
  const give = (failure: Failure) => end({ ok: false, failure })

  /** The request under way is over. */
  const over = (outcome: CaptchaAttempt['outcome'], answer?: HttpOutcome) => {
    if (sentMs === null) return
    const mostMs = call.timeoutMs + LATE_MS
    watch.step(mostMs)
    const elapsedMs = tookMs(sentMs, clock.now(), mostMs)
    sentMs = null
    ports.attempted?.({ elapsedMs, passedMs: watch.passedMs(), outcome, answer })
  }

  const listen = () => {
    stopListening = page.onShow(() => {
      if (cancelled) return
      shown = true
      listen()
      if (paused) anew()
    })
  }
  const wasHidden = () => page.isHidden() || shown

  const anew = () => {
    attempts = 0
    shown = false
    paused = page.isHidden()
    if (!paused) attempt()
  }

  /** `last`: how the attempt before this one ended, which is the end where the turn of this one comes too late. */
  const attempt = (last?: Failure) => {
    let late = false
    const request = () => {
      // A request may have waited for its turn, and the page may have been hidden meanwhile, or still be.
      if (page.isHidden()) return null
      if (shown) attempts = 0
      shown = false
      late = attempts > 0 && watch.sinceStartMs() > RETRY.budgetMs
      if (late) return null
      if (attempts === 0) watch = startStopwatch(clock)
      attempts += 1
      const nowMs = clock.now()
      sentMs = nowMs
      const body = call.encode && call.encode({ nonce: createNonce(random), nowMs })
      return { url: call.url, body, timeoutMs: call.timeoutMs }
    }
    const answered = (outcome: HttpOutcome) => {
      if (last && late) give(last)
      else settle(call.encode ? readable(outcome) : outcome)
    }
    begun(send(request, ports, outcome => cancelled || answered(outcome)))
  }

  const settle = (outcome: HttpOutcome) => {
    const facts = { ...call.facts, attempts }
    const failure = classify(outcome, facts)
    // Only a response can be free of a failure.
    if (!failure) return read(outcome as Response, facts)
    const interrupted = outcome.kind !== 'response' && wasHidden()
    over(interrupted ? 'interrupted' : failure.code, outcome)
    if (interrupted) anew()
    else if (!OFFLINE_SIGNS.includes(failure.code)) retry(failure, outcome)
    else {
      const { platform } = failure
      begun(
        askOnline(ports, online => {
          watch.step(NETWORK_ANSWER_MS + LATE_MS)
          if (cancelled) return
          if (online) retry(failure, outcome)
          else give(failureOf('NetworkUnavailable', { ...facts, platform }))
        }),
      )
    }
  }

  const read = (response: Response, facts: FailureFacts) => {
    const decoded = call.decode(response.body)
    over(decoded.ok ? 'answered' : 'MalformedResponse', response)
    if (decoded.ok) end({ ok: true, value: decoded.value, attempts, elapsedMs: watch.passedMs() })
    else give(malformed(response, decoded.issues, facts))
  }

  const retry = (failure: Failure, outcome: HttpOutcome) => {
    const asked = failure.retryable || failure.type === 'RateLimiting' ? retryAfter(outcome, clock.now()) : undefined
    const told = asked === undefined ? failure : { ...failure, retryAfterMs: asked }
    const delayMs = retryDelay({ failure, elapsedMs: watch.sinceStartMs(), retryAfterMs: asked }, random)
    if (delayMs === null) return give(told)
    begun(
      clock.after(delayMs, () => {
        watch.step(delayMs + LATE_MS)
        if (wasHidden()) anew()
        // Perhaps too late: timers stand still while the mini program is in the background, and other requests come first.
        else attempt(told)
      }),
    )
  }

  listen()
  anew()
  return () => {
    cancelled = true
    stopListening()
    over('aborted')
    for (const cancel of undo.splice(0)) cancel()
  }
}
