/** What documents and comments do not say, and what they say instead: a stranger reads each sentence once. */
export interface PlainWord {
  readonly never: RegExp
  readonly instead: string
}

export const ENGLISH: readonly PlainWord[] = [
  { never: /keeps? the door shut|a clear yes/i, instead: 'deny unless verified' },
  { never: /plays Alibaba/i, instead: 'stands in for' },
  { never: /(came|comes|come) to nothing/i, instead: 'failed' },
  { never: /what each fault comes to/i, instead: 'leads to' },
  { never: /(is|are|it says is|not) heard\b/i, instead: 'is treated as, is ignored' },
  { never: /nothing is said about/i, instead: 'the check is skipped' },
  { never: /English else/i, instead: 'English otherwise' },
  { never: /let go of its own thread/i, instead: 'block the thread' },
  { never: /changes of one tick are one change/i, instead: 'changes within one tick are batched' },
  { never: /says what the last one said/i, instead: 'ignore a re-render with equal properties' },
  { never: /\bin sight\b/i, instead: 'visible' },
  { never: /\bcourtesy\b/i, instead: 'rate limit' },
  { never: /read between the lines/i, instead: 'notes' },
  { never: /takes? no notice/i, instead: 'ignores' },
  { never: /with restraint|retries and restraint/i, instead: 'rate limits' },
  { never: /the way to production is/i, instead: 'in production, use' },
  { never: /walks through the question library/i, instead: 'collects challenges' },
]

/** 验证 stands for challenge, check and widget alike: 题目, 核验 and 组件 say which. 验证码 is the product. */
export const CHINESE: readonly PlainWord[] = [
  { never: /验证(?!码)/, instead: '题目、核验、组件' },
  { never: /克制/, instead: '频率限制' },
  { never: /一切都?以/, instead: '所有结果都通过事件通知页面' },
  { never: /对照什么/, instead: '做过哪些检查' },
  { never: /扮演|与它对话/, instead: '模拟' },
  { never: /通往生产的路/, instead: '用于生产' },
  { never: /明确的「是」/, instead: 'verifyResult 不为 true 一律不放行' },
  { never: /同一时刻/, instead: '同时修改多个属性' },
  { never: /恰好以/, instead: '只触发' },
  { never: /已取到/, instead: '已获取' },
  { never: /就给出答复/, instead: '直接触发 error' },
  { never: /够不到|不作判断/, instead: '取不到时跳过检查' },
  { never: /补缺/, instead: '缺少的文案用英文代替' },
  { never: /没有结果/, instead: '失败' },
  { never: /放行官方/, instead: '显示官方客户端' },
  { never: /嫌/, instead: '太早' },
  { never: /替身.{0,6}不得不/, instead: '替身所作的假设' },
  { never: /[「」]/, instead: '“ ”' },
  { never: /"[^"`]*\p{Script=Han}[^"`]*"/u, instead: '“ ”' },
]
