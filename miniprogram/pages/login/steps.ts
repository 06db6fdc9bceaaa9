/** Where a login stands. */
export type Stage = 'filling' | 'solving' | 'checking' | 'done'

interface StageView {
  readonly button: string
  readonly busy: boolean
  /** Which of the three steps is being done; 3: all of them are. */
  readonly step: number
}

export const STAGES: Readonly<Record<Stage, StageView>> = {
  filling: { button: '登录', busy: false, step: 0 },
  solving: { button: '请完成验证', busy: true, step: 1 },
  checking: { button: '正在核对…', busy: true, step: 2 },
  done: { button: '再登录一次', busy: false, step: 3 },
}

/** For Vant's steps. */
export const STEPS = [
  { text: '填写', desc: 'Fill in' },
  { text: '验证', desc: 'Solve' },
  { text: '服务器核对', desc: 'Server check' },
] as const
