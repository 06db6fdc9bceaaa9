import type { Account } from '../accounts'
import { type Answer, refuse } from '../answers'
import type { Limit } from '../limits'
import type { ServiceState } from '../state'

/** Counts a query; the refusal when it is one too many, with the time to wait in `Retry-After`. */
export async function limited(
  state: ServiceState,
  account: Account,
  limit: Limit,
  who: string,
): Promise<Answer | undefined> {
  const excess = await state.limits.exceed(limit, account, who)
  return excess && refuse(excess.code, undefined, { 'retry-after': String(excess.retryAfterSeconds) })
}
