/** Names of the hints in texts.ts. */
export type Hint =
  | 'ENOTFOUND'
  | 'EAI_AGAIN'
  | 'ENETUNREACH'
  | 'EHOSTUNREACH'
  | 'ETIMEDOUT'
  | 'ECONNREFUSED'
  | 'ECONNRESET'
  | 'EACCES'
  | 'CERT_HAS_EXPIRED'
  | 'CERT_NOT_YET_VALID'
  | 'DEPTH_ZERO_SELF_SIGNED_CERT'
  | 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'
  | 'ERR_TLS_CERT_ALTNAME_INVALID'
  | 'otherCertificate'
  | 'httpOnHttps'
  | 'tls'
  | 'notHttp'
  | 'ERR_INVALID_URL'

interface Row {
  /** Node's own codes: of libuv, c-ares, OpenSSL's verification and its library, and the HTTP parser. */
  readonly codes: RegExp
  readonly hint: Hint
  /** What Chromium, and so a phone, calls it: the core reads phones' words. */
  readonly phone?: string
}

/** First matching row. Sources: nodejs.org/api/errors.html, nodejs.org/api/tls.html (X509 certificate error codes). */
const ROWS: readonly Row[] = [
  { codes: /^ENOTFOUND$/, hint: 'ENOTFOUND', phone: 'ERR_NAME_NOT_RESOLVED' },
  { codes: /^(EAI_AGAIN|ETIMEOUT|ESERVFAIL)$/, hint: 'EAI_AGAIN' },
  { codes: /^(ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, hint: 'ENETUNREACH' },
  { codes: /^(EHOSTUNREACH|EHOSTDOWN)$/, hint: 'EHOSTUNREACH' },
  { codes: /^ETIMEDOUT$/, hint: 'ETIMEDOUT', phone: 'ERR_CONNECTION_TIMED_OUT' },
  { codes: /^ECONNREFUSED$/, hint: 'ECONNREFUSED' },
  { codes: /^(ECONNRESET|EPIPE|ECONNABORTED)$/, hint: 'ECONNRESET' },
  { codes: /^(EACCES|EPERM)$/, hint: 'EACCES' },
  { codes: /^CERT_HAS_EXPIRED$/, hint: 'CERT_HAS_EXPIRED', phone: 'ERR_CERT_DATE_INVALID' },
  { codes: /^CERT_NOT_YET_VALID$/, hint: 'CERT_NOT_YET_VALID', phone: 'ERR_CERT_DATE_INVALID' },
  {
    codes: /^ERR_TLS_CERT_ALTNAME_INVALID$|^HOSTNAME_MISMATCH$/,
    hint: 'ERR_TLS_CERT_ALTNAME_INVALID',
    phone: 'ERR_CERT_COMMON_NAME_INVALID',
  },
  { codes: /SELF_SIGNED_CERT/, hint: 'DEPTH_ZERO_SELF_SIGNED_CERT', phone: 'ERR_CERT_AUTHORITY_INVALID' },
  {
    codes: /^UNABLE_TO_(VERIFY|GET_ISSUER)|^CERT_UNTRUSTED$/,
    hint: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    phone: 'ERR_CERT_AUTHORITY_INVALID',
  },
  { codes: /^CERT_REVOKED$/, hint: 'otherCertificate', phone: 'ERR_CERT_REVOKED' },
  {
    codes: /^(CERT_|CRL_|UNABLE_TO_|ERROR_IN_CERT_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$)/,
    hint: 'otherCertificate',
    phone: 'ERR_CERT_INVALID',
  },
  {
    codes: /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL|RECORD_LAYER_FAILURE)$/,
    hint: 'httpOnHttps',
    phone: 'ERR_SSL_PROTOCOL_ERROR',
  },
  { codes: /^(ERR_SSL_|ERR_TLS_|EPROTO$)/, hint: 'tls', phone: 'ERR_SSL_PROTOCOL_ERROR' },
  { codes: /^HPE_/, hint: 'notHttp' },
  { codes: /^(ERR_INVALID_URL|ERR_UNESCAPED_CHARACTERS|ERR_INVALID_CHAR)$/, hint: 'ERR_INVALID_URL' },
]

const rowOf = (code: string) => ROWS.find(({ codes }) => codes.test(code))

export const hintOf = (code: string): Hint | undefined => rowOf(code)?.hint

export interface NodeFault extends Error {
  readonly code?: string
}

/** `write EPROTO 800C06A3957F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/…c:350:` */
const OPENSSL = /:error:[\dA-F]+:[^:]*:[^:]*:([^:]+):/i

/** OpenSSL's own reason, where the failure is one of its. */
const reasonOf = ({ message }: NodeFault): string | undefined => OPENSSL.exec(message)?.[1]

/** Node's code; in place of `EPROTO`, what Node calls the reason elsewhere: `ERR_SSL_WRONG_VERSION_NUMBER`. */
export function codeOf(fault: NodeFault): string | undefined {
  const reason = fault.code === 'EPROTO' ? reasonOf(fault) : undefined
  return reason ? `ERR_SSL_${reason.toUpperCase().replace(/\W+/g, '_')}` : fault.code
}

/** A failure in one line, without OpenSSL's addresses and source files, and with the name that phones give it. */
export function wordsOf(fault: NodeFault): string {
  const code = codeOf(fault) ?? ''
  const words = (reasonOf(fault) ?? fault.message.split('\n')[0]) || code || 'unknown'
  const { phone } = rowOf(code) ?? {}
  return phone ? `${words} (net::${phone})` : words
}
