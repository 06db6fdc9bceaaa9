import type { Answer } from './backend'

/** A coloured box that says how it went. */
export interface Notice {
  readonly tone: 'good' | 'bad' | 'warn'
  readonly title: string
  readonly text: string
}

const codeOf = (verifyCode: string): string => (verifyCode ? `（${verifyCode}）` : '')

/** `welcome` is what to say when the backend accepts. */
export function noticeOf(answer: Answer, welcome: string): Notice {
  switch (answer.kind) {
    case 'accepted':
      return { tone: 'good', title: welcome, text: `服务器已核对这次验证${codeOf(answer.verifyCode)}。` }
    case 'refused':
      return { tone: 'bad', title: '没有通过', text: `服务器不认可这次验证${codeOf(answer.verifyCode)}，请重新验证。` }
    case 'unavailable':
      return {
        tone: 'warn',
        title: '暂时无法核对，没有放行',
        text: `${answer.reason}没有服务器的确认就不算通过，请稍后再试。`,
      }
  }
}
