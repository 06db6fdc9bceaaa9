import { type Outcome, refuse, verdictAnswer } from '../answers'
import { VERIFY_FAULTS } from '../faults'
import { decodeParam, type Param } from '../judge/param'
import { submit } from '../judge/submit'
import { requestIdFrom } from '../random'
import { sceneOf } from '../scenes'
import type { ClientCall } from './call'
import { missing } from './parameters'

/** The VerifyCode of a well-formed answer. */
function judge({ state, prefix, fields }: ClientCall, param: Param): string {
  const record = state.records.get(param.certifyId)
  if (fields.CertifyId !== param.certifyId) return 'F017'
  if (fields.SceneId !== param.sceneId) return 'F012'
  if (!record || record.prefix !== prefix) return 'F014'
  if (record.sceneId !== param.sceneId) return 'F012'
  if (record.state !== 'pending') return 'F008'
  return submit(record, param, state.clock.now())
}

/** Action VerifyCaptcha of the client (V3): the answer goes straight from the client to the CAPTCHA service. */
export async function verifyCaptcha(call: ClientCall): Promise<Outcome> {
  const { state, fields } = call
  const absent = missing(fields, ['SceneId', 'CertifyId'])
  if (absent) return absent
  if (fields.CaptchaVerifyParam === undefined) return refuse('MissingParameter', 'CaptchaVerifyParam')
  const param = decodeParam(fields.CaptchaVerifyParam)
  const right = async () =>
    typeof param === 'string'
      ? verdictAnswer(requestIdFrom(state.idChance), param)
      : verdictAnswer(requestIdFrom(state.idChance), judge(call, param), param.certifyId)
  const fault = sceneOf(fields.SceneId ?? '')?.verifyFault
  return fault ? VERIFY_FAULTS[fault]({ state, caller: `verify/${fields.CertifyId?.slice(0, 64)}`, right }) : right()
}
