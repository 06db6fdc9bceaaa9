/** What goes back over the wire. */
export interface Answer {
  readonly status: number
  /** For the journal: the Code, or what stands in its place. */
  readonly code: string
  /** An object is sent as JSON; a string as it is, with its own content-type. */
  readonly body: string | object
  readonly headers?: Readonly<Record<string, string>>
}

/** `drop`: the connection is cut. `never`: it stays open without an answer. */
export type Outcome = Answer | 'drop' | 'never'

/** Codes with their status. The statuses 400, 401 and 403 of the server API are documented; those of the initialization are ours. */
const REFUSALS = {
  IllegalUrl: [400, 'Bad request. The url is invalid.'],
  IllegalScene: [400, 'Bad request. The scene is invalid.'],
  IllegalCertifyId: [400, 'Bad request. The certifyId is invalid.'],
  IllegalUserTag: [400, 'Bad request. The user tag is invalid.'],
  SomethingNew: [400, 'Bad request. Something new is invalid.'],
  MissingParameter: [400, 'Bad request. A required parameter is missing.'],
  InvalidParameter: [401, 'Bad request. A parameter is invalid.'],
  InvalidVersion: [400, 'Bad request. The version is not supported.'],
  'InvalidAction.NotFound': [404, 'Bad request. There is no such action.'],
  'InvalidTimeStamp.Format': [400, 'Bad request. The timestamp is malformed.'],
  SignatureNonceUsed: [400, 'Bad request. The nonce was used before.'],
  'Forbidden.AccountAccessDenied': [403, 'Forbidden. The access of the account is denied.'],
  Throttling: [429, 'Request was denied due to request throttling.'],
  ThrottlingByStrategy: [429, 'Request was denied due to a security strategy.'],
} as const satisfies Record<string, readonly [number, string]>

export type RefusalCode = keyof typeof REFUSALS

/** A failure as the real service words it: these four members, no RequestId. */
export function refuse(code: RefusalCode, field?: string, headers: Answer['headers'] = {}): Answer {
  const [status, message] = REFUSALS[code]
  const body = {
    Message: field ? `${message} (${field})` : message,
    Code: code,
    LimitFlow: code === 'Throttling',
    Success: false,
  }
  return { status, code, body, headers }
}

export const succeed = (members: object, code = 'Success'): Answer => ({
  status: 200,
  code,
  body: { Success: true, Code: 'Success', Message: 'success', ...members },
})

/** A verification that was carried out: `Success` says so, `Result` holds the verdict. */
export const verdictAnswer = (RequestId: string, VerifyCode: string, CertifyId?: string): Answer =>
  succeed(
    { RequestId, Result: { VerifyResult: isPass(VerifyCode), VerifyCode, ...(CertifyId && { CertifyId }) } },
    `Success/${VerifyCode}`,
  )

export const isPass = (verifyCode: string): boolean => verifyCode.startsWith('T')
