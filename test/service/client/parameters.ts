import { type Answer, refuse } from '../answers'
import { momentOf } from '../dates'
import type { ServiceState } from '../state'

export type Fields = Readonly<Record<string, string>>

const VERSION = '2023-03-05'
const NONCE = /^[0-9a-fA-F]{32}$/
const COMMON = ['Version', 'Format', 'SignatureNonce', 'Timestamp']

/** The refusal for the first required field that is absent or empty. */
export function missing(fields: Fields, required: readonly string[]): Answer | undefined {
  const absent = required.find(name => !fields[name])
  return absent ? refuse('MissingParameter', absent) : undefined
}

/**
 * Checks what every action carries. A nonce may be used once; the time is checked for its form only, since a phone's
 * clock may be wrong.
 */
export function checkCommon(fields: Fields, state: ServiceState): Answer | undefined {
  const { Version, Format, SignatureNonce = '', Timestamp = '' } = fields
  const absent = missing(fields, COMMON)
  if (absent) return absent
  if (Version !== VERSION) return refuse('InvalidVersion')
  if (Format !== 'JSON') return refuse('InvalidParameter', 'Format')
  if (!NONCE.test(SignatureNonce)) return refuse('InvalidParameter', 'SignatureNonce')
  if (momentOf(Timestamp) === undefined) return refuse('InvalidTimeStamp.Format')
  return state.nonces.use(`client/${SignatureNonce}`) ? undefined : refuse('SignatureNonceUsed')
}
