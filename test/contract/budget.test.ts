import { budgets, weigh } from '../../gulp/size'
import { dist } from './dist'

const plugin = new Map([...dist('plugin')].map(([path, text]) => [path, Buffer.from(text)]))

test.each(budgets)('$part, $measure: at most $bytes bytes', ({ part, measure, bytes }) => {
  expect(weigh(plugin).parts[part][measure]).toBeLessThanOrEqual(bytes)
})

test('a plugin that is too big is named as such', () => {
  const big = new Map([['captcha/captcha.js', Buffer.alloc(90 * 1024, 'a')]])
  expect(weigh(big).excess).toEqual([expect.stringContaining('whole (raw)'), expect.stringContaining('own (raw)')])
})
