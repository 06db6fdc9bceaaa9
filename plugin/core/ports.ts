/**
 * What the core needs of the outside world. The platform layer implements these over `wx`; tests implement them over
 * arrays and a fake clock. Everything is callback style: `wx.request` has no promise form, and a cancelled callback is
 * simply never called, whereas a promise would have to be settled.
 */

/** Undoes or stops what the call that returned it began. Calling it twice is harmless. */
export type Cancel = () => void

export interface HttpRequest {
  /** Absolute URL, https on a phone. */
  readonly url: string
  /** `application/x-www-form-urlencoded` body of a POST, already encoded; `null` for a GET whose answer is wanted as bytes. */
  readonly body: string | null
  /** Hint for the platform's own deadline, in ms; the core keeps its own over {@link Clock}. */
  readonly timeoutMs: number
}

export type HttpOutcome =
  /** The server answered, whatever the HTTP status. Header names as received. `body`: parsed JSON, the text, or the bytes of a GET. */
  | {
      readonly kind: 'response'
      readonly statusCode: number
      readonly headers: Readonly<Record<string, unknown>>
      readonly body: unknown
    }
  /** Our own deadline passed first. */
  | { readonly kind: 'timeout' }
  /** `wx.request` failed. `errno` exists from base library 2.24.0 only. */
  | { readonly kind: 'failure'; readonly errno?: number; readonly errMsg: string }

/** Asks once and calls `done` exactly once, unless cancelled before. Never throws. */
export type RequestPort = (request: HttpRequest, done: (outcome: HttpOutcome) => void) => Cancel

export interface ClockPort {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once after `ms`. */
  after(ms: number, callback: () => void): Cancel
}

export interface RandomPort {
  /** A number in [0, 1). */
  unit(): number
}

export interface NetworkPort {
  /** `false` only when the platform says that there is no network at all. */
  isOnline(done: (online: boolean) => void): void
  /** Calls back at each change, with whether there is a network now. */
  onChange(callback: (online: boolean) => void): Cancel
}

/** Whether a person can see the page: not in the background, not under another page. */
export interface PagePort {
  isHidden(): boolean
  /** Calls back once, when the page is visible again after it was hidden. */
  onShow(callback: () => void): Cancel
}

/** What a page and the one that opened it talk over: the part of WeChat's EventChannel that is in use. */
export interface Channel {
  on(name: string, listener: (value: unknown) => void): void
  emit(name: string, value?: unknown): void
}

/** Opens a page over the present one, which talks to `listeners`, and calls one of `opened` and `failed`. Never throws. */
export type OpenPagePort = (
  url: string,
  listeners: Readonly<Record<string, (value: unknown) => void>>,
  opened: (channel: Channel) => void,
  failed: (errMsg: string) => void,
) => void

/** Which of `selectors` exist in the owner of the component; `null` where the owner cannot be reached. */
export type SelectorPort = (selectors: readonly string[], done: (found: readonly boolean[] | null) => void) => void
