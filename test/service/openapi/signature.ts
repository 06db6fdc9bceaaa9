import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { secretOf } from '../accounts'
import { isUtcSecond, momentOf } from '../dates'
import type { ServiceState } from '../state'
import { headerOf, type ServerCall } from './call'

const ALGORITHM = 'ACS3-HMAC-SHA256'
const AUTHORIZATION = /^ACS3-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/
/** How far a server's clock may be off. */
const DATE_WITHIN_MS = 15 * 60_000

export type SignatureFault =
  | 'IncompleteSignature'
  | 'InvalidAccessKeyId.NotFound'
  | 'SignatureDoesNotMatch'
  | 'InvalidTimeStamp.Format'
  | 'InvalidTimeStamp.Expired'
  | 'SignatureNonceUsed'

/** What is remembered is bounded; nobody's nonce is longer. */
const isNonce = (text: string): boolean => text.length > 0 && text.length <= 128

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** RFC 3986: `encodeURIComponent` leaves five characters too many. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

const canonicalQuery = (query: ServerCall['query']): string =>
  Object.keys(query)
    .sort()
    .map(name => `${encode(name)}=${encode(query[name] ?? '')}`)
    .join('&')

/** What the signature must cover: the host, the body's type and every header of Alibaba Cloud's own. */
const mustBeSigned = (call: ServerCall): string[] =>
  Object.keys(call.headers).filter(name => name === 'host' || name === 'content-type' || name.startsWith('x-acs-'))

function signatureOf(call: ServerCall, signedHeaders: readonly string[], secret: string): string {
  const headers = signedHeaders.map(name => `${name}:${headerOf(call, name)}\n`).join('')
  const canonical = [
    call.method,
    call.path,
    canonicalQuery(call.query),
    headers,
    signedHeaders.join(';'),
    headerOf(call, 'x-acs-content-sha256'),
  ].join('\n')
  return createHmac('sha256', secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex')
}

/**
 * Checks an ACS3-HMAC-SHA256 signature. The date is compared with the wall clock, which tests do not move: the caller's
 * clock does not know of it either.
 */
export function checkSignature(call: ServerCall, state: ServiceState): SignatureFault | undefined {
  const [, accessKeyId, names, signature] = AUTHORIZATION.exec(headerOf(call, 'authorization')) ?? []
  const [date, nonce] = [headerOf(call, 'x-acs-date'), headerOf(call, 'x-acs-signature-nonce')]
  if (!accessKeyId || !names || !signature || !isUtcSecond(date) || !isNonce(nonce)) return 'IncompleteSignature'
  const secret = secretOf(accessKeyId)
  if (secret === undefined) return 'InvalidAccessKeyId.NotFound'
  const signedHeaders = names.split(';')
  if (mustBeSigned(call).some(name => !signedHeaders.includes(name))) return 'IncompleteSignature'
  if (sha256(call.body) !== headerOf(call, 'x-acs-content-sha256')) return 'SignatureDoesNotMatch'
  const expected = signatureOf(call, signedHeaders, secret)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return 'SignatureDoesNotMatch'
  const signedAt = momentOf(date)
  if (signedAt === undefined) return 'InvalidTimeStamp.Format'
  if (!(Math.abs(state.clock.wall() - signedAt) <= DATE_WITHIN_MS)) return 'InvalidTimeStamp.Expired'
  return state.nonces.use(`server/${nonce}`) ? undefined : 'SignatureNonceUsed'
}
