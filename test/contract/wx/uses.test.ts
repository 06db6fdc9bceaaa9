import { dist } from '../dist'
import { type Availability, availabilities, isOlder } from './typings'
import { usesOf } from './uses'

/** Our oldest base library. */
const OLDEST = '2.11.2'

const apis = availabilities()

/** Why a use may fail on a phone; `''`: it may not. */
function doubt(name: string | null, guarded: boolean, where: 'plugin' | 'npm'): string {
  if (name === null) return 'nobody can tell what is called'
  const api = apis.get(name)
  if (!api) return `the typings know no wx.${name}`
  const since = where === 'plugin' ? api.inPlugins : api.since
  return guarded || (since !== null && isOlder(since, OLDEST))
    ? ''
    : `wx.${name} is there from ${since ?? 'no base library'}`
}

const uses = (where: 'plugin' | 'npm') =>
  [...dist(where)]
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([path, text]) => usesOf(text).map(use => ({ path, ...use })))

test.each(['plugin', 'npm'] as const)('all that dist/%s asks of wx is there from 2.11.2 on, or guarded', where => {
  const found = uses(where)
  expect(found.length).toBeGreaterThan(5)
  expect(found.map(({ path, name, guarded }) => [path, doubt(name, guarded, where)]).filter(([, why]) => why)).toEqual(
    [],
  )
})

test('what is guarded is what plugins may not have', () => {
  const names = uses('plugin')
    .filter(({ guarded }) => guarded)
    .map(({ name }) => name)
  expect([...new Set(names)].sort()).toEqual([
    'getAccountInfoSync',
    'getAppBaseInfo',
    'getRandomValues',
    'offThemeChange',
    'onThemeChange',
    'request',
    'setClipboardData',
  ])
})

test('what the typings say is read as it is meant', () => {
  const rows: Readonly<Record<string, Availability>> = {
    request: { since: '0', inPlugins: '1.9.6' },
    onNetworkStatusChange: { since: '1.1.0', inPlugins: '1.1.0' },
    offNetworkStatusChange: { since: '2.9.3', inPlugins: '2.9.3' },
    getAppBaseInfo: { since: '2.20.1', inPlugins: '2.21.3' },
    onThemeChange: { since: '2.11.0', inPlugins: null },
    getRandomValues: { since: '2.15.0', inPlugins: null },
    canIUse: { since: '1.1.1', inPlugins: null },
    reportEvent: { since: '2.14.4', inPlugins: null },
  }
  for (const [name, row] of Object.entries(rows)) expect([name, apis.get(name)]).toEqual([name, row])
  expect(apis.size).toBeGreaterThan(400)
  expect([isOlder('2.9.3', OLDEST), isOlder('2.11.2', OLDEST), isOlder('2.20.1', OLDEST)]).toEqual([true, true, false])
})

test.each<[string, string, readonly [string | null, boolean][]]>([
  ['a call', 'wx.request({})', [['request', false]]],
  ['a function taken aside', 'var post = own || wx.request; post()', [['request', false]]],
  ['a try with a catch', 'try { wx.a() } catch (e) {}', [['a', true]]],
  ['a try without one', 'try { wx.a() } finally {}', [['a', false]]],
  ['a catch', 'try {} catch (e) { wx.a() }', [['a', false]]],
  ['a function made in a try, which runs later', 'try { later(function () { wx.a() }) } catch (e) {}', [['a', false]]],
  ['an arrow made in a try', 'try { later(() => wx.a()) } catch (e) {}', [['a', false]]],
  ['a try within a function', 'const a = () => { if (1) { try { return wx.a() } catch (e) {} } }', [['a', true]]],
  ['a look before the call, which does not help where it throws', 'typeof wx.a === "function" && wx.a()', [['a', false], ['a', false]]],
  ['wx handed on', 'var all = wx; all.a()', [[null, false]]],
  ['wx as an argument', 'call(wx)', [[null, false]]],
  ['a computed name', 'wx[name]()', [[null, false]]],
  ['a member or a key called wx', 'a.wx.b(); c = { wx: 1 }', []],
  ['a shorthand', 'c = { wx }', [[null, false]]],
  ['a text that names it', 'throw new Error("such as wx.request")', []],
])('uses are found: %s', (_, script, expected) => {
  expect(usesOf(script).map(({ name, guarded }) => [name, guarded])).toEqual(expected)
}) // biome-ignore format: a table

test.each([
  ['wx.onThemeChange(f)', /from no base library/],
  ['wx.getAppBaseInfo()', /from 2\.21\.3/],
  ['wx.getNoSuchThing()', /know no wx/],
  ['var w = wx', /nobody can tell/],
])('refused in a plugin: %s', (script, why) => {
  expect(usesOf(script).map(({ name, guarded }) => doubt(name, guarded, 'plugin'))).toEqual([
    expect.stringMatching(why),
  ])
})
