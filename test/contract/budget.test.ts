import { budgets, sizeTable, weigh } from '../../gulp/size'
import { dist } from './dist'

const plugin = new Map([...dist('plugin')].map(([path, text]) => [path, Buffer.from(text)]))

describe.each(budgets)('$part, $measure', ({ part, measure, target, limit }) => {
  const bytes = weigh(plugin).parts[part][measure]

  test('stays within its limit', () => expect(bytes).toBeLessThanOrEqual(limit))

  test('has a limit that holds it: at most 6 % to spare, and none where the target is met', () => {
    expect(limit).toBeGreaterThanOrEqual(target)
    expect(limit).toBeLessThanOrEqual(Math.max(target, Math.ceil(bytes * 1.06)))
  })
})

test('a target is said to be met or not, as it is', () => {
  const { parts, unmet } = weigh(plugin)
  const expected = budgets.filter(({ part, measure, target }) => parts[part][measure] > target)
  expect(unmet.map(line => line.split(':')[0])).toEqual(expected.map(({ part, measure }) => `${part} (${measure})`))
  expect(sizeTable(weigh(plugin)).match(/: not met/g) ?? []).toHaveLength(expected.length)
})

test('a plugin that is too big is named as such, and an empty one meets everything', () => {
  const big = new Map([['captcha/captcha.js', Buffer.alloc(150 * 1024, 'a')]])
  expect(weigh(big).excess).toEqual([expect.stringContaining('whole (raw)'), expect.stringContaining('own (raw)')])
  expect(weigh(new Map())).toMatchObject({ unmet: [], excess: [] })
})
