import { both } from '../../bilingual'

export const WORDS = {
  lead: both('你最喜欢的一条小路在哪里？', 'Where is your favourite walk?'),
  how: both(
    '写一条评论。验证就嵌在输入框下面，通过以后才能发布。',
    'Write a comment. The captcha is embedded below it; each comment needs a fresh pass.',
  ),
  placeholder: both('说说那条路…', 'Tell us about it…'),
  send: both('发布', 'Post'),
  sending: both('正在发布…', 'Posting…'),
  verifyFirst: both('完成上面的验证后，就可以发布', 'Verify above, then you can post'),
  writeFirst: both('验证已通过，写点什么吧', 'Verified. Write something'),
  comments: both('评论', 'Comments'),
  inUse: both('正在使用', 'In use'),
  change: both('修改', 'Change'),
}

export const POSTED = both('评论已发布', 'The comment is posted')
