import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { componentScripts } from '../../gulp/outputs/component'
import { entries } from '../../gulp/outputs/types'
import { strangersIn } from '../../gulp/release/contents'
import { dist, json, root } from './dist'
import { withoutCode } from './pages'

interface Package {
  main: string
  types: string
  miniprogram: string
  files: string[]
  exports: Record<string, string | Record<string, string>>
  typesVersions: Record<string, Record<string, string[]>>
  'web-types': string
  vetur: Record<string, string>
  license: string
  scripts: Record<string, string>
  dependencies?: unknown
  peerDependencies?: unknown
  optionalDependencies?: unknown
  devDependencies: Record<string, string>
}

const manifest = json<Package>('package.json')

let asked: readonly string[] | undefined

/** npm's own answer to what it would publish. */
function packed(): readonly string[] {
  asked ??= askNpm()
  return asked
}

function askNpm(): string[] {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const output = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' })
  const [report] = JSON.parse(output) as [{ files: { path: string }[] }]
  return report.files.map(({ path }) => path)
}

test('nothing is installed on behalf of those who use the component', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('peerDependencies')
  expect(manifest).not.toHaveProperty('optionalDependencies')
  expect(Object.keys(manifest.scripts).filter(name => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([])
})

const bench = json<Package & { readonly private: boolean }>('test/bench/package.json')

test.each([
  ['package.json', manifest],
  ['test/bench/package.json', bench],
])('every tool of %s is pinned', (_, { devDependencies }) => {
  expect(Object.keys(devDependencies).length).toBeGreaterThan(0)
  const loose = Object.entries(devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  expect(loose).toEqual([])
})

test('what only the bench compares with is not installed with the rest', () => {
  expect(bench.private).toBe(true)
  const { packages } = json<{ packages: Record<string, unknown> }>('package-lock.json')
  const both = Object.keys(bench.devDependencies).filter(name => packages[`node_modules/${name}`])
  expect(both).toEqual([])
})

test('the package is the component, its licence and its manual', () => {
  const paths = packed()
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'LICENSE',
      manifest.main,
      manifest.types,
      `${manifest.miniprogram}/captcha/captcha.json`,
    ]),
  )
  expect(strangersIn(paths)).toEqual([])
})

test('what package.json points at is packed: entries for every resolution of TypeScript, and data for editors', () => {
  const { '.': main, './*': rest, ...subpaths } = manifest.exports
  expect(main).toEqual({ types: `./${manifest.types}`, default: `./${manifest.main}` })
  expect(rest).toBe('./*')
  const older = Object.entries(manifest.typesVersions['*'] ?? {})
  // The resolver alone has code, for the machine that builds.
  const code = (name: string) => (name === 'resolver' ? { default: './dist/resolver/index.js' } : {})
  expect(Object.fromEntries(older.map(([name, [path]]) => [`./${name}`, { types: path, ...code(name) }]))).toEqual(
    subpaths,
  )
  const names = [...entries.filter(name => name !== 'index'), 'resolver']
  expect(Object.keys(subpaths)).toEqual(names.map(name => `./${name}`))
  const files = [
    ...older.flatMap(([, paths]) => paths),
    './dist/resolver/index.js',
    manifest['web-types'],
    ...Object.values(manifest.vetur),
  ]
  expect(packed()).toEqual(expect.arrayContaining(files.map(path => path.replace('./', ''))))
})

/** Files and folders that a document links to, from the root. */
const linkedBy = (path: string): string[] =>
  [...withoutCode(readFileSync(join(root, path), 'utf8')).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
    ([, link = '']) => posix.join(posix.dirname(path), link),
  )

test.each(['README.md', 'README.zh-CN.md', 'llms.txt'])('what %s links to is in the package, pictures too', path => {
  const files = linkedBy(path)
  expect(files.length).toBeGreaterThan(10)
  expect(packed()).toEqual(expect.arrayContaining(files))
})

test('every document of the package links to what is in it, or to sources, which doc/index says are not', () => {
  const files = packed()
  const documents = files.filter(path => path.endsWith('.md'))
  expect(documents.length).toBeGreaterThan(30)
  const outside = documents.flatMap(linkedBy).filter(path => !files.includes(path))
  expect(outside.filter(path => !/^(plugin|test)\//.test(path))).toEqual([])
  for (const index of ['doc/index.md', 'doc/index.zh-CN.md'])
    expect(readFileSync(join(root, index), 'utf8')).toMatch(/`plugin\/`.*`test\/`/)
})

/** Of that page alone, or what it shares with the component, in which the plugin has it. */
const ofPage = /^(handover\/webview\/page\/|captcha\/panel\/panelBehavior\.js$)/

test('the npm tree is the plugin without its manifest, and the way over Alibaba’s H5 page', () => {
  const plugin = new Map(dist('plugin'))
  plugin.delete('plugin.json')
  const npm = [...dist('npm')].filter(([path]) => !ofPage.test(path))
  expect(npm.map(([path]) => path)).toEqual([...plugin.keys()])
  // Of scripts, the build makes the names of what they import of each other.
  const others = npm.filter(([path, text]) => !path.endsWith('.js') && text !== plugin.get(path))
  expect(others.map(([path]) => path)).toEqual([])
})

/** Modules that only the way over the H5 page needs, whatever the chunk. */
const webviewOnly = /^(handover\/(webview\/|clients\.ts)|core\/webview\/|platform\/navigation\.|view\/pageView\.)/

test('nothing of the way over the H5 page is in the plugin', async () => {
  const { modules } = await componentScripts('plugin', true)
  const { modules: ofNpm } = await componentScripts('npm', true)
  const named = (paths: Iterable<string>) => [...paths].filter(path => webviewOnly.test(path))
  expect(named(ofNpm.keys()).length).toBeGreaterThan(10)
  // The build of the plugin puts another module in the place of this one.
  expect(named(modules.keys())).toEqual(['handover/clients.ts'])
  const words = /web-view|captcha-page|captcha:hello|navigateTo|navigateBack|alicdn|业务域名/
  const holders = ([, text]: readonly [string, string]) => words.test(text)
  expect([...dist('plugin')].filter(holders).map(([path]) => path)).toEqual(['locales/packed.js'])
  expect([...dist('npm')].filter(holders).length).toBeGreaterThan(2)
})

/** Of Alibaba's own plugin. */
const methods = ['show', 'hide', 'refresh', 'reloadCaptcha']

test('the public module shows what the manual names, and the version of the package', () => {
  const index = require(join(root, manifest.main)) as Record<string, unknown>
  expect(Object.keys(index).sort()).toEqual(
    [...methods, 'configure', 'createUserCertifyId', 'errorCodes', 'languages', 'version'].sort(),
  )
  expect(index.version).toBe(json<{ version: string }>('package.json').version)
})

test('no tool runs a script when it is installed: each that has one is refused it, so that npm has nothing to ask', () => {
  const { packages } = json<{ packages: Record<string, { hasInstallScript?: true }> }>('package-lock.json')
  const scripted = Object.keys(packages).filter(path => packages[path]?.hasInstallScript)
  const names = scripted.map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  const { allowScripts } = json<{ allowScripts: Record<string, boolean> }>('package.json')
  expect(allowScripts).toEqual(Object.fromEntries(names.map(name => [name, false])))
})

test('the lock file names the optional parts of all platforms, without which `npm ci` refuses to begin', () => {
  interface Locked {
    optionalDependencies?: Record<string, string>
  }
  const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json')
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test.each(['package-lock.json', 'test/bench/package-lock.json'])('%s holds no address of any one machine', path => {
  const text = readFileSync(join(root, path), 'utf8')
  const hosts = [...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host)
  expect(hosts.filter(host => host !== 'registry.npmjs.org')).toEqual([])
})
