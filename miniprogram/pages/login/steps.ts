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

export const STEPS = [
  { name: '填写', english: 'Fill in' },
  { name: '验证', english: 'Solve' },
  { name: '服务器核对', english: 'Server check' },
] as const
