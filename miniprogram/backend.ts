import { withSlash } from './settings'

/** What the demo's own backend said. Whatever is not a clear yes is a no: it fails closed. */
export type Answer =
  | { readonly kind: 'accepted'; readonly verifyCode: string }
  | { readonly kind: 'refused'; readonly verifyCode: string }
  | { readonly kind: 'unavailable'; readonly reason: string }

const TIMEOUT_MS = 10000

interface Body {
  readonly ok?: unknown
  readonly verifyCode?: unknown
}

function bodyOf(data: unknown): Body {
  return typeof data === 'object' && data !== null ? data : {}
}

function read(statusCode: number, data: unknown): Answer {
  const { ok, verifyCode } = bodyOf(data)
  const code = typeof verifyCode === 'string' ? verifyCode : ''
  if (statusCode === 200 && ok === true) return { kind: 'accepted', verifyCode: code }
  if (statusCode === 403) return { kind: 'refused', verifyCode: code }
  return { kind: 'unavailable', reason: `业务服务器没有得到结论（HTTP ${statusCode}）。` }
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
    fail: failure => done({ kind: 'unavailable', reason: `连不上业务服务器 ${url}（${failure.errMsg}）。` }),
  })
}
