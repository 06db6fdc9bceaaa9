import { both } from '../../bilingual'

export const WORDS = {
  title: both('发生了什么', 'What happened'),
  label: both('页面收到的事件', 'Events that the page received'),
  none: both('还没有事件。', 'No event yet.'),
  records: both('给日志的记录', 'Records'),
  noRecord: both('还没有记录。', 'No record yet.'),
}
