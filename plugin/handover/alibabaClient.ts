import type { Fault } from '../core/issues/issue'
import type { CaptchaConfig, Client } from '../core/parameters/config'
import type { Cancel } from '../core/ports'
import type { EventOf } from '../core/state/events'

/** A captcha that a client of Alibaba's can stand in. */
export interface Owner {
  /** Draws the component of Alibaba's plugin with these `props`, and calls back when it is drawn; `null` takes it away. */
  mount(props: object | null, drawn?: () => void): void
  /** What the client reports. */
  emit(event: EventOf<'client' | 'clientFailed'>): void
}

/** What a captcha asks of one client of Alibaba's. */
export interface AlibabaClient {
  /** The value of `client` that chooses it. */
  readonly name: Client
  /** What the host has not given yet, and nobody else can, such as `configure({ plugin })`; `''` when nothing is missing. */
  lacks(): string
  /** What is wrong for this client alone; `config` is `null` where the parameters are faulty by themselves. */
  faults?(config: CaptchaConfig | null): readonly Fault[]
  /** Gets the client ready ahead of time, unless a person looks at that of another captcha. Calls `placed` once, or emits `clientFailed`. */
  place(config: CaptchaConfig, placed: () => void): Cancel
  /** Shows the client as soon as that is possible, however often it is asked for. An embedded one shows itself. */
  open(config: CaptchaConfig): void
  /** Takes the client away, if this captcha has it. */
  close(): void
  /** V2: a verdict of the page, which the client may be waiting for. */
  judge(pass: boolean, bizResult: unknown): void
}
