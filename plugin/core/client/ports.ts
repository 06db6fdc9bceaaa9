import type { ClockPort, NetworkPort, RandomPort, RequestPort } from '../ports'

/** What a call of the service needs of the outside world. */
export interface ClientPorts {
  readonly request: RequestPort
  readonly clock: ClockPort
  readonly random: RandomPort
  readonly network: NetworkPort
}
