import type { Account } from '../accounts'
import type { ServiceState } from '../state'
import type { Fields } from './parameters'

/** One call of the client API, its account known. */
export interface ClientCall {
  readonly state: ServiceState
  readonly prefix: string
  readonly account: Account
  readonly fields: Fields
  /** IP address of the caller. */
  readonly client: string
}
