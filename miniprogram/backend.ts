import { type Bilingual, both } from './bilingual'
import { withSlash } from './settings'

/** What the demo's own backend said. Whatever is not a clear yes is a no: it fails closed. */
export type Answer =
  | { readonly kind: 'accepted'; readonly verifyCode: string }
  | { readonly kind: 'refused'; readonly verifyCode: string }
  | { readonly kind: 'unavailable'; readonly reason: Bilingual }

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
  const reason = both(
    `业务服务器没有得到结论（HTTP ${statusCode}）。`,
    `The backend got no verdict (HTTP ${statusCode}). `,
  )
  return { kind: 'unavailable', reason }
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
    fail: ({ errMsg }) => {
      const reason = both(`连不上业务服务器 ${url}（${errMsg}）。`, `The backend ${url} does not answer (${errMsg}). `)
      done({ kind: 'unavailable', reason })
    },
  })
}
