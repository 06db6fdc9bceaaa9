import { excessOf, FEATURES, weighFeatures } from '../../gulp/features'
import { componentScripts } from '../../gulp/outputs/component'
import { budget, excess, sizeTable, weigh } from '../../gulp/size'
import { dist } from './dist'

const plugin = new Map([...dist('plugin')].map(([path, text]) => [path, Buffer.from(text)]))

test('the plugin stays within its budget', () => {
  expect(budget).toEqual({ raw: 134_144, gzip: 52_480 })
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

describe('features', () => {
  const small = [
    { name: 'state', of: /^core\//, most: 20 },
    { name: 'component', of: /^captcha\//, most: 20 },
    { name: 'glue', of: /^modules$/, most: 20 },
  ]
  const files = new Map([
    ['captcha/captcha.wxml', Buffer.from('<view>好</view>')],
    ['core.js', Buffer.from('whatever is in the chunk')],
  ])
  const modules = new Map([
    ['core/state/reduce.ts', 'exports.answer=1;'],
    ['core/values/print.ts', 'exports.print=2'],
    ['', 'requires'],
  ])

  test('each byte counts for the feature of its source; what is no script ships as it is', () => {
    const weighed = weighFeatures(files, modules, small)
    expect(weighed.map(({ name, raw }) => [name, raw])).toEqual([
      ['state', 32],
      ['component', 16],
      ['glue', 8],
    ])
  })

  test('one above its limit is told what to do', () => {
    const weighed = weighFeatures(files, modules, small)
    expect(excessOf(weighed)).toEqual([
      'state: 32 bytes, 12 above the limit of 20. Make it smaller, or raise its limit in gulp/features.ts and say for what',
    ])
    expect(sizeTable(weigh(files), weighed)).toMatch(/state +32 .*20\n(.*\n)*OVER BUDGET: state: 32 bytes/)
  })

  test('a source of no feature is an error that names it', () => {
    const stray = new Map([['new/thing.ts', 'x']])
    expect(() => weighFeatures(new Map(), stray, small)).toThrow('new/thing.ts: of no feature; add it')
  })

  test('together they are the plugin to the byte, each within its limit, none without a file', async () => {
    const built = await componentScripts('plugin', true)
    const weighed = weighFeatures(plugin, built.modules)
    const sum = weighed.reduce((all, { raw }) => all + raw, 0)
    expect(sum).toBe(weigh(plugin).raw)
    expect(excessOf(weighed)).toEqual([])
    expect(weighed.filter(({ raw }) => raw === 0)).toEqual([])
    expect(weighed).toHaveLength(FEATURES.length)
  })
})
