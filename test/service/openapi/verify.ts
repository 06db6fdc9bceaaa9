import { decodeParam } from '../judge/param'
import { submit } from '../judge/submit'
import { digestOf } from '../records'
import { sceneOf } from '../scenes'
import type { ServiceState } from '../state'

export interface ServerVerdict {
  readonly verifyCode: string
  readonly certifyId?: string
}

/**
 * The verdict for the integrator's server, given once per certifyId. V3: the client submitted the answer before, and
 * the server hears what came of it. V2: it did not, and this call judges the answer.
 *
 * @param sceneId the scene the server expects; `undefined`: it does not say (VerifyCaptcha)
 */
export function redeem(state: ServiceState, text: string, sceneId: string | undefined): ServerVerdict {
  const param = decodeParam(text)
  if (typeof param === 'string') return { verifyCode: param }
  const { certifyId } = param
  const record = state.records.get(certifyId)
  const expected = sceneId ?? param.sceneId
  if (!sceneOf(expected)) return { verifyCode: 'F005', certifyId }
  if (param.sceneId !== expected) return { verifyCode: 'F012', certifyId }
  if (!record) return { verifyCode: 'F014', certifyId }
  if (record.sceneId !== expected) return { verifyCode: 'F012', certifyId }
  if (record.state === 'redeemed') return { verifyCode: 'F008', certifyId }
  if (record.state === 'pending') submit(record, param, state.clock.now())
  // Another text than the one judged: somebody changed it on the way. The right one may still come.
  else if (record.submitted !== digestOf(text)) return { verifyCode: 'F017', certifyId }
  record.state = 'redeemed'
  return { verifyCode: record.verifyCode ?? 'F015', certifyId }
}
