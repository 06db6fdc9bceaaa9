import { isPass } from '../answers'
import { type CaptchaRecord, digestOf } from '../records'
import { sceneOf } from '../scenes'
import type { Param } from './param'
import { isRight } from './rules'

function verdict(record: CaptchaRecord, { data }: Param, now: number): string {
  const testMode = sceneOf(record.sceneId)?.testMode
  if (testMode) return testMode
  if (data.type !== record.captchaType) return 'F017'
  return isRight(data, record, now) ? 'T001' : 'F015'
}

/** Judges a pending record's answer, once: passed or not, it is used up. */
export function submit(record: CaptchaRecord, param: Param, now: number): string {
  const verifyCode = verdict(record, param, now)
  record.state = isPass(verifyCode) ? 'passed' : 'failed'
  record.verifyCode = verifyCode
  record.submitted = digestOf(param.text)
  return verifyCode
}
