import type { ErrorDetail } from '../../captcha'
import type { Case } from './case'

/** How a case ended. */
export type Outcome =
  | { readonly kind: 'error'; readonly detail: ErrorDetail }
  /** The captcha works, no error came. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'silence' }
  /** There is a network, and the case needs none. */
  | { readonly kind: 'online' }

export interface Verdict {
  /** `manual`: needs a hand; `skipped`: cannot be seen from here. */
  readonly state: 'good' | 'bad' | 'manual' | 'skipped'
  /** As received, `''` where none was. */
  readonly code: string
  /** For the row. */
  readonly text: string
  /** For the panel. */
  readonly note: string
}

function judgeError(expected: Case, { code, issues = [] }: ErrorDetail): Verdict {
  const received = issues.map(({ field, rule }) => `${field} ${rule}`)
  const absent = (expected.issues || []).filter(issue => !received.includes(issue))
  if (code !== expected.code) return { state: 'bad', code, text: `✗ ${code}`, note: `应为 ${expected.code}` }
  if (absent.length) return { state: 'bad', code, text: `✗ ${code}`, note: `没有指出 ${absent.join('、')}` }
  return { state: 'good', code, text: `✓ ${code}`, note: '与预期一致' }
}

/** Compares what came with what had to come. */
export function judge(expected: Case, outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'error':
      return judgeError(expected, outcome.detail)
    case 'ready':
      return expected.ready === 'skip'
        ? {
            state: 'skipped',
            code: '',
            text: '插件内不检查',
            note: '插件看不到宿主页面的节点，所以不检查；npm 组件会检查',
          }
        : { state: 'bad', code: '', text: '✗ 没有出错', note: `应为 ${expected.code}，验证码却正常就绪` }
    case 'silence':
      return { state: 'bad', code: '', text: '✗ 没有收到', note: `等了太久，没有收到 ${expected.code}` }
    case 'online':
      return { state: 'manual', code: '', text: '需要断网', note: '请先打开飞行模式（或断网），再点一次' }
  }
}
