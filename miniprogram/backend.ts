import { withSlash } from './settings'

/** What the demo's own backend said. Whatever is not a clear yes is a no: it fails closed. */
export type Answer =
  | { readonly kind: 'accepted'; readonly verifyCode: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string }

const TIMEOUT_MS = 10000

interface Body {
  readonly ok?: unknown
  readonly reason?: unknown
  readonly verifyCode?: unknown
}

function bodyOf(data: unknown): Body {
  return typeof data === 'object' && data !== null ? data : {}
}

function read(statusCode: number, data: unknown): Answer {
  const { ok, reason, verifyCode } = bodyOf(data)
  const code = typeof verifyCode === 'string' ? verifyCode : ''
  if (statusCode === 200 && ok === true) return { kind: 'accepted', verifyCode: code }
  const told = [code, typeof reason === 'string' && reason !== code ? reason : ''].filter(Boolean).join(' · ')
  return { kind: statusCode >= 500 ? 'unavailable' : 'refused', reason: told || `HTTP ${statusCode}` }
}

/** Posts once and answers exactly once. */
export function askBackend(
  base: string,
  path: 'login' | 'comment',
  data: Record<string, string>,
  done: (answer: Answer) => void,
): void {
  const url = withSlash(base) + path
  wx.request({
    url,
    method: 'POST',
    data,
    timeout: TIMEOUT_MS,
    success: response => done(read(response.statusCode, response.data)),
    fail: failure => done({ kind: 'unavailable', reason: `${url} ${failure.errMsg}` }),
  })
}
