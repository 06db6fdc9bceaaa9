import { type Answer, isPass, succeed, verdictAnswer } from '../answers'
import type { Fields } from '../client/parameters'
import { requestIdFrom } from '../random'
import type { ServiceState } from '../state'
import { headerOf, type ServerCall } from './call'
import { checkSignature, type SignatureFault } from './signature'
import { redeem } from './verify'

const VERSION = '2023-03-05'

/** Status and words of failures; documented are 400 MissingParameter and 403 for what is not allowed. */
const FAILURES = {
  IncompleteSignature: [403, 'The request signature is incomplete.'],
  'InvalidAccessKeyId.NotFound': [403, 'The specified AccessKey ID is not found.'],
  SignatureDoesNotMatch: [403, 'The specified signature does not match the calculated one.'],
  'InvalidTimeStamp.Format': [400, 'The date of the request is not one.'],
  'InvalidTimeStamp.Expired': [403, 'The date of the request is more than 15 minutes off.'],
  SignatureNonceUsed: [403, 'The nonce of the request was used before.'],
  MissingParameter: [400, 'A required parameter is missing.'],
  InvalidVersion: [400, 'The specified version is not supported.'],
  'InvalidAction.NotFound': [404, 'The specified action is not found.'],
} as const satisfies Record<SignatureFault | string, readonly [number, string]>

function fail(state: ServiceState, code: keyof typeof FAILURES): Answer {
  const [status, Message] = FAILURES[code]
  return { status, code, body: { RequestId: requestIdFrom(state.idChance), Success: false, Code: code, Message } }
}

type ServerAction = (state: ServiceState, fields: Fields) => Answer

/** The older operation: no scene, and a bare yes or no. */
const verifyCaptcha: ServerAction = (state, { CaptchaVerifyParam }) => {
  if (CaptchaVerifyParam === undefined) return fail(state, 'MissingParameter')
  const { verifyCode } = redeem(state, CaptchaVerifyParam, undefined)
  const Result = { VerifyResult: isPass(verifyCode) }
  return succeed({ RequestId: requestIdFrom(state.idChance), Result }, `Success/${verifyCode}`)
}

const verifyIntelligentCaptcha: ServerAction = (state, { CaptchaVerifyParam, SceneId }) => {
  if (CaptchaVerifyParam === undefined || SceneId === undefined) return fail(state, 'MissingParameter')
  const { verifyCode, certifyId } = redeem(state, CaptchaVerifyParam, SceneId)
  return verdictAnswer(requestIdFrom(state.idChance), verifyCode, certifyId)
}

const ACTIONS: Readonly<Record<string, ServerAction>> = {
  VerifyCaptcha: verifyCaptcha,
  VerifyIntelligentCaptcha: verifyIntelligentCaptcha,
}

/** The server API, as the official SDK calls it: the action in a header, every call signed. */
export function answerServer(state: ServiceState, call: ServerCall): Answer {
  const fault = checkSignature(call, state)
  if (fault) return fail(state, fault)
  if (headerOf(call, 'x-acs-version') !== VERSION) return fail(state, 'InvalidVersion')
  const name = headerOf(call, 'x-acs-action')
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  return action ? action(state, { ...call.query, ...call.form }) : fail(state, 'InvalidAction.NotFound')
}
