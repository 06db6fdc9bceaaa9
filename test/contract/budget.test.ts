import { budget, excess, sizeTable, weigh, weighFeatures } from '../../gulp/size'
import { dist } from './dist'

const plugin = new Map([...dist('plugin')].map(([path, text]) => [path, Buffer.from(text)]))

test('the plugin stays within its budget', () => {
  expect(budget).toEqual({ raw: 133_632, gzip: 52_224 })
  expect(excess(weigh(plugin))).toEqual([])
})

test('a plugin that is too big is told so, and an empty one is not', () => {
  const big = new Map([['captcha/captcha.js', Buffer.alloc(150 * 1024, 'a')]])
  expect(excess(weigh(big))).toEqual([expect.stringContaining('153600 bytes (raw)')])
  expect(sizeTable(weigh(big), [])).toContain('OVER BUDGET')
  expect(sizeTable(weigh(big), [], [{ name: 'dist/npm', raw: 1234, gzip: 56 }])).toMatch(/dist\/npm +1,234 +56/)
  expect(excess(weigh(new Map()))).toEqual([])
  expect(sizeTable(weigh(new Map()), [])).not.toContain('OVER BUDGET')
})

test('each byte counts for one feature: code by the folder of its source, the rest by its kind', async () => {
  const files = new Map([
    ['captcha/captcha.wxml', Buffer.from('<view/>')],
    ['core.js', Buffer.from('whatever is in the chunk')],
  ])
  const modules = new Map([
    ['core/state/reduce.ts', 'const answer = 1; exports.answer = answer'],
    ['core/values/print.ts', 'exports.print = 2'],
  ])
  const features = await weighFeatures(files, modules)
  const bytes = Object.fromEntries(features.filter(({ raw }) => raw > 0).map(({ name, raw }) => [name, raw]))
  expect(bytes).toEqual({ '.wxml': 7, 'core/state': 28, 'core/values': 17 })
})
