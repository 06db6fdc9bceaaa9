import type { Answer } from './backend'
import { type Bilingual, both } from './bilingual'

/** A coloured box that says how it went. */
export interface Notice {
  readonly tone: 'good' | 'bad' | 'warn'
  readonly title: Bilingual
  readonly text: Bilingual
}

const codeIn = (verifyCode: string): Bilingual =>
  verifyCode ? both(`（${verifyCode}）`, ` (${verifyCode})`) : both('', '')

/** `welcome` is what to say when the backend accepts. */
export function noticeOf(answer: Answer, welcome: Bilingual): Notice {
  switch (answer.kind) {
    case 'accepted': {
      const code = codeIn(answer.verifyCode)
      const text = both(`服务器已核对这次验证${code.zh}。`, `The server has checked the verification${code.en}.`)
      return { tone: 'good', title: welcome, text }
    }
    case 'refused': {
      const code = codeIn(answer.verifyCode)
      const text = both(
        `服务器不认可这次验证${code.zh}，请重新验证。`,
        `The server does not accept the verification${code.en}. Please verify again.`,
      )
      return { tone: 'bad', title: both('没有通过', 'Not passed'), text }
    }
    case 'unavailable': {
      const text = both(
        `${answer.reason.zh}没有服务器的确认就不算通过，请稍后再试。`,
        `${answer.reason.en}Nobody passes without the word of the server. Please try again later.`,
      )
      return { tone: 'warn', title: both('暂时无法核对，没有放行', 'Could not be checked, so not let in'), text }
    }
  }
}
