import { both } from '../../bilingual'

export const WORDS = {
  lead: both('每一种错误，都看一眼', 'See every error'),
  how: both(
    '点一行，页面会当场弄出这个错误，并把收到的 error 事件原样给你看：错在哪里，怎么改。',
    'Tap a row to cause that error, and read the event as a page receives it: what is wrong, and how to mend it.',
  ),
  runAll: both('全部运行', 'Run all'),
  stop: both('停下', 'Stop'),
  asExpected: both('个符合预期', 'as expected'),
  notAsExpected: both('个不符', 'not'),
  comma: both('，', ', '),
  close: both('关闭', 'Close'),
  message: both('说明', 'Message'),
  fix: both('怎么改', 'Fix'),
  issues: both('逐项', 'Issues'),
  seen: both('用户看到的', 'What a person sees'),
  event: both('收到的事件', 'The event as received'),
}

export const RUNNING_NOTE = both('正在运行…', 'Running…')

export const refreshedNote = (times: number) =>
  both(`第 ${times} 次初始化成功，再来一次…`, `Initialization ${times} worked, once more…`)
