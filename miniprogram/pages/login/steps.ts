import { type Bilingual, both, type DemoLanguage } from '../../bilingual'

/** Where a login stands. */
export type Stage = 'filling' | 'solving' | 'checking' | 'done'

interface StageView {
  readonly button: Bilingual
  readonly busy: boolean
  /** Which of the three steps is being done; 3: all of them are. */
  readonly step: number
}

export const STAGES: Readonly<Record<Stage, StageView>> = {
  filling: { button: both('登录', 'Log in'), busy: false, step: 0 },
  solving: { button: both('请完成验证', 'Please verify'), busy: true, step: 1 },
  checking: { button: both('正在核对…', 'Checking…'), busy: true, step: 2 },
  done: { button: both('再登录一次', 'Log in again'), busy: false, step: 3 },
}

const STEPS = [both('填写', 'Fill in'), both('验证', 'Verify'), both('服务器核对', 'Server check')]

/** For Vant's steps, which take their texts as they are drawn. */
export const stepsIn = (language: DemoLanguage) => STEPS.map(step => ({ text: step[language] }))
