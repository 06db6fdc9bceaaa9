import { accountOf } from '../accounts'
import { type Outcome, refuse } from '../answers'
import type { ServiceState } from '../state'
import type { ClientCall } from './call'
import { initCaptcha } from './init'
import { limited } from './limited'
import { checkCommon, type Fields, missing } from './parameters'
import { verifyCaptcha } from './verify'

const ACTIONS: Readonly<Record<string, (call: ClientCall) => Promise<Outcome>>> = {
  InitCaptcha: initCaptcha,
  VerifyCaptcha: verifyCaptcha,
}

/** The client API: what a mini program, a page or an app calls under its user tag. */
export async function answerClient(
  state: ServiceState,
  prefix: string,
  fields: Fields,
  client: string,
): Promise<Outcome> {
  const account = accountOf(prefix)
  if (!account) return refuse('IllegalUrl')
  if (account.overdue) return refuse('Forbidden.AccountAccessDenied')
  const absent = missing(fields, ['Action'])
  if (absent) return absent
  const { Action = '' } = fields
  const action = Object.hasOwn(ACTIONS, Action) ? ACTIONS[Action] : undefined
  if (!action) return refuse('InvalidAction.NotFound')
  return (
    checkCommon(fields, state) ??
    (await limited(state, account, 'queriesPerSecond', prefix)) ??
    action({ state, prefix, account, fields, client })
  )
}
