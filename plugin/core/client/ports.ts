import type { ClockPort, NetworkPort, PagePort, RandomPort, RequestPort } from '../ports'
import type { Attempted } from './attempt'
import type { Slots } from './slots'

/** What a call of the service needs of the outside world. */
export interface ClientPorts {
  readonly request: RequestPort
  readonly clock: ClockPort
  readonly random: RandomPort
  readonly network: NetworkPort
  /** One queue for all captchas. */
  readonly slots: Slots
  /** The page of this captcha. */
  readonly page: PagePort
  /** Called with each request that was sent, when it is over. */
  attempted?(attempted: Attempted): void
}
