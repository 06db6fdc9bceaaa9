import { INTEGRITY } from '../../gulp/integrity'
import { completed, type Lock, withoutIntegrity } from '../../gulp/lock'
import { json } from './dist'

const LOCKS = ['package-lock.json', 'test/bench/package-lock.json']

test.each(LOCKS)('%s: every package has its SHA-512; npm run lock fetches them', path => {
  const lock = json<Lock>(path)
  expect(Object.keys(lock.packages).length).toBeGreaterThan(2)
  expect(withoutIntegrity(lock)).toEqual([])
})

test.each(LOCKS)('%s names no registry', path => {
  expect(JSON.stringify(json(path))).not.toMatch(/"resolved"/)
})

test('no platform is missing, so that npm ci begins on each', () => {
  const { packages } = json<Lock>('package-lock.json')
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

describe('npm run lock', () => {
  const sha = `sha512-${'a'.repeat(86)}==`
  const asked: string[] = []
  const ask = async (name: string, version: string) => {
    asked.push(`${name}@${version}`)
    return sha
  }
  const packages = (): Lock['packages'] => ({
    '': { name: 'us' },
    'node_modules/tool': {
      version: '1.2.3',
      integrity: sha,
      license: 'MIT',
      optionalDependencies: { '@t/linux-x64-musl': '1.2.3', '@t/win32-x64': '1.2.3' },
    },
    'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
    'node_modules/alias': { name: 'real', version: '3.0.0' },
    'node_modules/folder': { link: true },
    'node_modules/weak': { version: '4.0.0', integrity: 'sha1-abc' },
    'node_modules/@t/win32-x64': { version: '1.2.3' },
  })

  test('adds the missing platforms, and asks for each SHA-512 that is missing or weak, by the true name', async () => {
    const lock = { packages: packages() }
    const done = await completed(lock, ask)
    expect(asked.sort()).toEqual([
      '@b/c@2.0.0',
      '@t/linux-x64-musl@1.2.3',
      '@t/win32-x64@1.2.3',
      'real@3.0.0',
      'weak@4.0.0',
    ])
    expect(done).toHaveLength(6)
    expect(withoutIntegrity(lock)).toEqual([])
    const [musl] = Object.entries(lock.packages)
      .filter(([path]) => path.includes('musl'))
      .map(([, entry]) => entry)
    expect(JSON.stringify(musl)).toBe(
      JSON.stringify({
        version: '1.2.3',
        integrity: sha,
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        license: 'MIT',
        optional: true,
        os: ['linux'],
      }),
    )
    expect(await completed(lock, ask)).toEqual([])
  })

  test.each(['', 'sha1-abc', `sha512-${'a'.repeat(85)}==`, `md5-x sha512-${'a'.repeat(86)}==`])(
    '%j is no integrity',
    text => {
      expect(text).not.toMatch(INTEGRITY)
    },
  )
})
