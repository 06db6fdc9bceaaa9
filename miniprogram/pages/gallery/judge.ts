import { type Bilingual, both, same } from '../../bilingual'
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
  readonly text: Bilingual
  /** For the panel. */
  readonly note: Bilingual
}

function judgeError(expected: Case, { code, issues = [] }: ErrorDetail): Verdict {
  const received = issues.map(({ field, rule }) => `${field} ${rule}`)
  const absent = (expected.issues || []).filter(issue => !received.includes(issue))
  const bad = (note: Bilingual): Verdict => ({ state: 'bad', code, text: same(`✗ ${code}`), note })
  if (code !== expected.code) return bad(both(`应为 ${expected.code}`, `Should be ${expected.code}`))
  if (absent.length) return bad(both(`没有指出 ${absent.join('、')}`, `Does not name ${absent.join(', ')}`))
  return { state: 'good', code, text: same(`✓ ${code}`), note: both('与预期一致', 'As expected') }
}

/** Compares what came with what had to come. */
export function judge(expected: Case, outcome: Outcome): Verdict {
  const code = ''
  switch (outcome.kind) {
    case 'error':
      return judgeError(expected, outcome.detail)
    case 'ready':
      return expected.ready === 'skip'
        ? {
            state: 'skipped',
            code,
            text: both('插件内不检查', 'Not checked'),
            note: both(
              '插件看不到宿主页面的节点，所以不检查；npm 组件会检查',
              'A plugin does not see the nodes of its host, so this is not checked; the npm component checks it',
            ),
          }
        : {
            state: 'bad',
            code,
            text: both('✗ 没有出错', '✗ No error'),
            note: both(
              `应为 ${expected.code}，验证码却正常就绪`,
              `Should be ${expected.code}, but the captcha became ready`,
            ),
          }
    case 'silence':
      return {
        state: 'bad',
        code,
        text: both('✗ 没有收到', '✗ Nothing came'),
        note: both(`等了太久，没有收到 ${expected.code}`, `Waited too long for ${expected.code}`),
      }
    case 'online':
      return {
        state: 'manual',
        code,
        text: both('需要断网', 'Needs no network'),
        note: both(
          '请先打开飞行模式（或断网），再点一次',
          'Turn on flight mode (or cut the network) first, then tap again',
        ),
      }
  }
}
