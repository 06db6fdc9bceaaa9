import { posix } from 'node:path'
import { dist, sources } from './dist'
import { type Arrow, allArrows, arrows, mutual, ring } from './graph'

/** What each layer of the plugin may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'plugin/core': [],
  'plugin/locales': ['plugin/core'],
  'plugin/view': ['plugin/core', 'plugin/locales'],
  'plugin/platform': ['plugin/core'],
  'plugin/types': ['plugin/core'],
  'plugin/handover': ['plugin/core', 'plugin/platform', 'plugin/types'],
  'plugin/challenges': ['plugin/core', 'plugin/view', 'plugin/platform'],
  'plugin/handover/webview/page': [
    'plugin/core',
    'plugin/view',
    'plugin/locales',
    'plugin/platform',
    'plugin/handover',
    'plugin/captcha',
  ],
  'plugin/captcha': [
    'plugin/core',
    'plugin/view',
    'plugin/locales',
    'plugin/platform',
    'plugin/handover',
    'plugin/challenges',
    'plugin/types',
  ],
  'plugin/taro': ['plugin/types'],
  'plugin/vue': ['plugin/types'],
  'plugin/wechat': ['plugin/index', 'plugin/types'],
  'plugin/index': [
    'plugin/core',
    'plugin/locales',
    'plugin/platform',
    'plugin/handover',
    'plugin/captcha',
    'plugin/types',
  ],
}

/** The floors of the core: each imports only those above it in this list. */
const floors = [
  'values',
  'issues',
  'errors',
  'parameters',
  'webview',
  'protocol',
  'client',
  'state',
  'observation',
].map(name => `plugin/core/${name}`)

const floor = (path: string) => floors.findIndex(name => path.startsWith(`${name}/`))

const climbs = (graph: readonly Arrow[]) =>
  graph
    .filter(({ from, to }) => floor(from) >= 0 && floor(to) > floor(from))
    .map(({ from, to }) => `${from} imports ${to}`)

/** The page of the web-view draws, which the folder around it does not. */
const page = 'plugin/handover/webview/page'

const layer = (path: string) => (path.startsWith(`${page}/`) ? page : (/^[^/]+\/[^/.]+/.exec(path)?.[0] ?? path))

const crossings = (graph: readonly Arrow[]) =>
  graph
    .filter(({ from, to }) => layer(from) !== layer(to) && !allowed[layer(from)]?.includes(layer(to)))
    .map(({ from, to }) => `${from} imports ${to}`)

test('imports of the plugin follow the layers, those of types too', async () => {
  const graph = await allArrows('plugin')
  expect(graph.length).toBeGreaterThan(50)
  expect(crossings(graph)).toEqual([])
})

test('imports within the core go down its floors', async () => {
  const graph = await allArrows('plugin/core')
  expect(graph.length).toBeGreaterThan(50)
  expect(climbs(graph)).toEqual([])
})

test('no import of the plugin leads back to where it came from, those of types included', async () => {
  expect(ring(await allArrows('plugin'))).toBeNull()
})

test('no two folders of the plugin import each other, even for types', async () => {
  expect(mutual(await allArrows('plugin'))).toEqual([])
})

test('what locales need at run time is core/values, and the list of text keys', async () => {
  const needed = (await arrows('plugin/locales')).filter(({ from, to }) => layer(from) !== layer(to))
  const own = needed.filter(({ from }) => layer(from) === 'plugin/locales')
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter(({ to }) => !/^plugin\/core\/(values\/|parameters\/textKeys\.)/.test(to))).toEqual([])
})

/** What each script that several others share may require. */
const shipped: Readonly<Record<string, readonly string[]>> = {
  'core.js': [],
  'locales/packed.js': [],
  'locales.js': ['core.js', 'locales/packed.js'],
  'view.js': ['core.js'],
  'platform.js': ['core.js'],
  'handover.js': ['core.js', 'platform.js'],
}

test.each(Object.entries(shipped))('dist/plugin/%s requires %j at most', (path, targets) => {
  const text = dist('plugin').get(path) ?? 'require("./nowhere.js")'
  const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) =>
    posix.join(posix.dirname(path), name),
  )
  expect(required.filter(name => !targets.includes(name))).toEqual([])
})

test('the local service reads the protocol for itself', async () => {
  const graph = await allArrows('test/service')
  expect(graph.length).toBeGreaterThan(5)
  expect(
    graph.filter(({ to }) => layer(to).startsWith('plugin')).map(({ from, to }) => `${from} imports ${to}`),
  ).toEqual([])
})

test('only plugin/platform says wx', () => {
  const code = [...sources('plugin', '.ts')].map(
    ([path, content]) => [path, withoutComments(content.toString())] as const,
  )
  const speakers = code.filter(
    ([path, text]) => layer(path) !== 'plugin/platform' && /\bwx\.\w/.test(withoutStrings(text)),
  )
  expect(speakers.map(([path]) => path)).toEqual([])
})

test('the user tag of other clients is named in comments at most', () => {
  const named = [...sources('plugin', '.ts')].filter(([, content]) =>
    withoutComments(content.toString()).includes('IllegalUserTag'),
  )
  expect(named.map(([path]) => path)).toEqual([])
  expect([...dist('plugin')].filter(([, text]) => text.includes('IllegalUserTag')).map(([path]) => path)).toEqual([])
})

test('the plugin waits in callbacks: async functions would bring helpers', () => {
  const waiting = [...sources('plugin', '.ts')].filter(([, content]) =>
    /\basync [(\w]|\bawait\b/.test(withoutComments(content.toString())),
  )
  expect(waiting.map(([path]) => path)).toEqual([])
})

/** Strings are kept: what looks like a comment in them is none. */
function withoutComments(source: string): string {
  return source.replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/.*/g, piece =>
    piece.startsWith('/') ? '' : piece,
  )
}

const withoutStrings = (source: string) => source.replace(/'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''")

describe('the tests of this file would notice', () => {
  test('an arrow against the layers', () => {
    expect(crossings([{ from: 'plugin/core/a.ts', to: 'plugin/platform/b.ts' }])).toHaveLength(1)
    expect(crossings([{ from: 'plugin/core/a.ts', to: 'plugin/core/state/b.ts' }])).toHaveLength(0)
    expect(crossings([{ from: 'plugin/locales/a.ts', to: 'test/service/b.ts' }])).toHaveLength(1)
  })

  test('an arrow up the floors', () => {
    expect(climbs([{ from: 'plugin/core/values/a.ts', to: 'plugin/core/issues/b.ts' }])).toHaveLength(1)
    expect(climbs([{ from: 'plugin/core/state/a.ts', to: 'plugin/core/values/b.ts' }])).toHaveLength(0)
  })

  test('two folders that import each other, but not a folder and one within it', () => {
    const back = { from: 'p/b/x.ts', to: 'p/a/y.ts' }
    expect(mutual([{ from: 'p/a/x.ts', to: 'p/b/y.ts' }, back])).toEqual(['p/a and p/b'])
    expect(mutual([{ from: 'p/a/x.ts', to: 'p/b/y.ts' }])).toEqual([])
    expect(mutual([back, { from: 'p/a/x.ts', to: 'p/a/y.ts' }])).toEqual([])
    expect(
      mutual([
        { from: 'p/a/x.ts', to: 'p/b.ts' },
        { from: 'p/b.ts', to: 'p/a/x.ts' },
      ]),
    ).toEqual([])
  })

  test('a ring', () => {
    const graph = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
    ]
    expect(ring(graph)).toEqual(['b', 'c', 'b'])
    expect(ring(graph.slice(0, 2))).toBeNull()
  })
})
