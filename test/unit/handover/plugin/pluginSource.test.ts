import type { Failure } from '../../../../plugin/core/errors/failure'
import { PLUGIN_PATIENCE_MS } from '../../../../plugin/core/state/patience'
import {
  type AlibabaPlugin,
  isPluginSource,
  needPlugin,
  type PluginSource,
  setPluginSource,
} from '../../../../plugin/handover/plugin/pluginSource'
import { fakeClock } from '../../fakes/clock'

type Told = AlibabaPlugin | Failure

const PLUGIN: AlibabaPlugin = { show: () => undefined }
const OTHER: AlibabaPlugin = { show: () => undefined }

let clock = fakeClock()
let told: Told[] = []
beforeEach(() => {
  clock = fakeClock()
  told = []
})
afterEach(() => setPluginSource(null))

const need = (into = told) =>
  needPlugin(
    clock,
    plugin => void into.push(plugin),
    failure => void into.push(failure),
  )
/** What the host gave is not always what its types say. */
const give = (source: unknown) => setPluginSource(source as PluginSource | null)

const settled = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}

/** A function of the host, each call of which is answered by hand. */
function byHand() {
  const calls: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }[] = []
  const load = () => new Promise<AlibabaPlugin>((resolve, reject) => calls.push({ resolve, reject } as never))
  return { load, calls }
}

const LOAD_FAILED = { code: 'ClientLoadFailed', type: 'Resource', retryable: false, attempts: 0 } as const
const failedWith = (errMsg: string) => ({ ...LOAD_FAILED, platform: { errMsg } })
const OVERDUE = failedWith('configure({ plugin }): no answer within 15 s')
const notPlugin = (received: string) => ({
  ...LOAD_FAILED,
  faults: [{ field: 'client', rule: 'value', expected: 'configure({ plugin }): interface with show()', received }],
})

test('nothing given is a fault of the parameter client', () => {
  need()
  expect(told).toMatchObject([{ code: 'InvalidParameter', faults: [{ field: 'client', rule: 'value' }] }])
  expect(clock.pending).toBe(0)
})

describe('is there at once', () => {
  // biome-ignore lint/suspicious/noThenProperty: what a host may give
  const thenable = { show: () => undefined, then: () => expect('never').toBe('waited for') }
  test.each([
    ['the interface', PLUGIN, PLUGIN],
    ['an interface that is a function', Object.assign(() => undefined, PLUGIN), expect.any(Function)],
    ['a function that returns it', () => PLUGIN, PLUGIN],
    ['an interface that could be waited for', () => thenable, thenable],
  ])('%s', (_, source, plugin) => {
    give(source)
    need()
    expect(told).toEqual([plugin])
    expect(clock.pending).toBe(0)
  })
})

describe('is waited for', () => {
  const twice = {
    // biome-ignore lint/suspicious/noThenProperty: what a host may give
    then(done: (value: unknown) => void, failed: (error: unknown) => void) {
      done(PLUGIN)
      done(OTHER)
      failed('after all')
      throw new Error('and once more')
    },
  }
  test.each([
    ['a promise', () => Promise.resolve(PLUGIN)],
    ['a promise of a promise', () => Promise.resolve(Promise.resolve(PLUGIN))],
    ['a thenable that calls back twice and throws', () => twice],
  ])('%s', async (_, source) => {
    give(source)
    need()
    expect(told).toEqual([])
    await settled()
    expect(told).toEqual([PLUGIN])
    expect(clock.pending).toBe(0)
  })
})

const throwing = {
  get show() {
    throw new Error('show is not for you')
  },
}
const badThen = {
  // biome-ignore lint/suspicious/noThenProperty: what a host may give
  get then() {
    throw { errMsg: 'getter' }
  },
}
const badCall = {
  // biome-ignore lint/suspicious/noThenProperty: what a host may give
  then() {
    throw { message: 'call' }
  },
}
const silent = {
  toString() {
    throw new Error('nothing to say')
  },
}

describe('does not come', () => {
  test.each<[string, () => unknown, object]>([
    ['throws', () => { throw new Error('no such plugin') }, failedWith('Error: no such plugin')],
    ['throws what has no words', () => { throw silent }, failedWith('')],
    ['is rejected, as WeChat says it', () => Promise.reject({ mod: 'x', errMsg: 'load:fail' }), failedWith('load:fail')],
    ['is rejected with nothing', () => Promise.reject(), failedWith('undefined')],
    ['is rejected at length', () => Promise.reject('x'.repeat(9999)), failedWith(`${'x'.repeat(255)}…`)],
    ['has a then that cannot be read', () => badThen, failedWith('getter')],
    ['has a then that throws', () => badCall, failedWith('call')],
    ['returns nothing', () => undefined, notPlugin('undefined')],
    ['returns null', () => null, notPlugin('null')],
    ['returns a number', () => 7, notPlugin('7')],
    ['returns a function', () => () => PLUGIN, notPlugin('function')],
    ['returns an object without show()', () => ({ hide: 1 }), notPlugin('{hide: 1}')],
    ['has a show that cannot be read', () => throwing, notPlugin('unreadable value')],
    ['promises nothing', () => Promise.resolve(), notPlugin('undefined')],
    ['promises a text', () => Promise.resolve('AliyunCaptcha'), notPlugin('"AliyunCaptcha"')],
  ])('%s', async (_, source, failure) => {
    give(source)
    need()
    await settled()
    expect(told).toEqual([failure])
    expect(clock.pending).toBe(0)
  }) // biome-ignore format: a table

  test('never answers: given up after 15 s', () => {
    give(byHand().load)
    need()
    clock.advance(PLUGIN_PATIENCE_MS - 1)
    expect(told).toEqual([])
    clock.advance(1)
    expect(told).toEqual([OVERDUE])
    expect(clock.pending).toBe(0)
  })
})

describe('one call', () => {
  test('for all that need it meanwhile, and the result is kept', async () => {
    const { load, calls } = byHand()
    give(load)
    need()
    need()
    calls[0]?.resolve(PLUGIN)
    await settled()
    need()
    expect(told).toEqual([PLUGIN, PLUGIN, PLUGIN])
    expect(calls).toHaveLength(1)
  })

  test('and one failure; the next need calls anew', async () => {
    const { load, calls } = byHand()
    give(load)
    need()
    need()
    calls[0]?.reject({ errMsg: 'load:fail' })
    await settled()
    expect(told).toEqual([failedWith('load:fail'), failedWith('load:fail')])
    need()
    calls[1]?.resolve(PLUGIN)
    await settled()
    expect(told.slice(2)).toEqual([PLUGIN])
  })

  test('none before it is needed', () => {
    const load = jest.fn()
    give(load)
    expect(load).not.toHaveBeenCalled()
  })

  test('of which a need that was withdrawn is not told; the call goes on for the others', async () => {
    const { load, calls } = byHand()
    const others: Told[] = []
    give(load)
    const withdraw = need()
    need(others)
    withdraw()
    withdraw()
    calls[0]?.resolve(PLUGIN)
    await settled()
    expect([told, others]).toEqual([[], [PLUGIN]])
  })

  test('each need has 15 s of its own', () => {
    const later: Told[] = []
    give(byHand().load)
    need()
    clock.advance(10000)
    need(later)
    clock.advance(5000)
    expect([told, later]).toEqual([[OVERDUE], []])
    clock.advance(10000)
    expect(later).toEqual([OVERDUE])
  })
})

describe('a result that comes late', () => {
  test('is kept for the next need, which calls nothing', async () => {
    const { load, calls } = byHand()
    give(load)
    need()
    clock.advance(PLUGIN_PATIENCE_MS)
    calls[0]?.resolve(PLUGIN)
    await settled()
    expect(told).toEqual([OVERDUE])
    need()
    expect(told).toEqual([OVERDUE, PLUGIN])
    expect(calls).toHaveLength(1)
  })

  test('meets the need that waits for the next call, whose own result changes nothing', async () => {
    const { load, calls } = byHand()
    give(load)
    need()
    clock.advance(PLUGIN_PATIENCE_MS)
    need()
    expect(calls).toHaveLength(2)
    calls[0]?.resolve(PLUGIN)
    await settled()
    calls[1]?.resolve(OTHER)
    await settled()
    need()
    expect(told).toEqual([OVERDUE, PLUGIN, PLUGIN])
  })

  test('that is a failure, or nonsense, is not that of the next call', async () => {
    const { load, calls } = byHand()
    give(load)
    for (let at = 0; at < 2; at += 1) {
      need()
      clock.advance(PLUGIN_PATIENCE_MS)
    }
    need()
    calls[0]?.reject('too late')
    calls[1]?.resolve('nonsense')
    await settled()
    expect(told).toEqual([OVERDUE, OVERDUE])
    calls[2]?.resolve(PLUGIN)
    await settled()
    expect(told.slice(2)).toEqual([PLUGIN])
  })
})

describe('configured again while a need waits', () => {
  test.each<[string, unknown, unknown]>([
    ['the interface', OTHER, OTHER],
    ['a function that returns it', () => OTHER, OTHER],
    ['nothing', null, expect.objectContaining({ code: 'InvalidParameter' })],
  ])('%s: the need is met at once, and the older result is dropped', async (_, source, expected) => {
    const { load, calls } = byHand()
    give(load)
    need()
    give(source)
    expect(told).toEqual([expected])
    calls[0]?.resolve(PLUGIN)
    await settled()
    need()
    expect(told).toEqual([expected, expected])
    expect(clock.pending).toBe(0)
  })

  test('a function that fails: one call for all that wait', () => {
    const load = jest.fn(() => {
      throw new Error('no')
    })
    give(byHand().load)
    need()
    need()
    give(load)
    expect(told).toEqual([failedWith('Error: no'), failedWith('Error: no')])
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('by the function itself', () => {
    give(() => {
      give(OTHER)
      return PLUGIN
    })
    need()
    need()
    expect(told).toEqual([OTHER, OTHER])
  })

  test('the same function: called again, and its older result counts', async () => {
    const { load, calls } = byHand()
    give(load)
    need()
    give(load)
    expect(calls).toHaveLength(2)
    calls[0]?.resolve(PLUGIN)
    await settled()
    expect(told).toEqual([PLUGIN])
  })

  test('what was loaded before is not used any more', async () => {
    give(() => PLUGIN)
    need()
    give(() => OTHER)
    need()
    expect(told).toEqual([PLUGIN, OTHER])
  })
})

test('whoever is told may need it again, or withdraw the need of another', () => {
  const others: Told[] = []
  const withdrawals: (() => void)[] = []
  give(byHand().load)
  needPlugin(
    clock,
    () => {
      withdrawals[0]?.()
      need()
    },
    () => undefined,
  )
  withdrawals.push(need(others))
  give(PLUGIN)
  expect([told, others]).toEqual([[PLUGIN], []])
  expect(clock.pending).toBe(0)
})

test.each<[string, unknown, boolean]>([
  ['the interface', PLUGIN, true],
  ['a function', () => PLUGIN, true],
  ['an object without show()', {}, false],
  ['what cannot be read', throwing, false],
  ['a number', 7, false],
  ['a name', 'AliyunCaptcha', false],
  ['undefined', undefined, false],
])('%s is a source: %s', (_, value, expected) => {
  expect(isPluginSource(value)).toBe(expected)
})
