import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Files, read } from '../../gulp/files'
import { entriesOf, sectionsOf } from '../../gulp/release/changelog'
import { NEEDED, partsOf } from '../../gulp/release/contents'
import { type Facts, gatherFacts } from '../../gulp/release/facts'
import { uploadNote } from '../../gulp/release/note'
import { judge, report } from '../../gulp/release/release'
import { weigh } from '../../gulp/size'
import { distFolder, root } from './dist'

const TODAY = '2026-11-27'

const all = ['.js', '.json', '.wxml', '.wxs', '.wxss']
const size = weigh(read(distFolder('plugin'), all))

let real: Facts
/** As it is on the day of a release. */
let ready: Facts
beforeAll(async () => {
  real = await gatherFacts(size, TODAY)
  const { version } = real.manifest
  const repository = { url: 'git+https://example.com/a.git' }
  ready = {
    ...real,
    manifest: { ...real.manifest, repository },
    changelog: `# Changelog\n\n## [${version}] - ${TODAY}\n### Added\n- All.\n`,
    changed: [],
    tag: 'here',
  }
}, 120_000)

const findings = (facts: Facts) =>
  judge(facts).flatMap(({ name, findings: mine }) => mine.map(({ kind, text }) => `${kind} ${name}: ${text}`))

test('this state has no fault: what is left is for a person to do', () => {
  expect(findings(real).filter(text => text.startsWith('fault'))).toEqual([])
  expect(report(real, true).passed).toBe(true)
})

test('a state with nothing left passes, rehearsed or not', () => {
  expect(findings(ready)).toEqual([])
  expect(report(ready, false)).toEqual({ passed: true, text: expect.stringContaining('Nothing was published') })
})

const changelog = (sections: string) => ({ changelog: `# Changelog\n\n${sections}` })
const own = () => `## [${ready.manifest.version}] - ${TODAY}\n### Added\n- All.\n`
const packed = (change: (files: Files) => void) => {
  const files = new Map(ready.packed)
  change(files)
  return { packed: files }
}

const BROKEN: readonly (readonly [what: string, change: () => Partial<Facts>, finding: RegExp])[] = [
  [
    'another version in the lock file',
    () => ({ versions: { ...ready.versions, 'package-lock.json': '9.9.9' } }),
    /^fault version: package-lock\.json says 9\.9\.9, package\.json says/,
  ],
  [
    'no version',
    () => ({ manifest: { ...ready.manifest, version: '1' } }),
    /^fault version: package\.json: 1 is no version/,
  ],
  [
    'a changelog without this version',
    () => changelog('## [0.0.1] - 2026-01-01\n### Added\n- a\n'),
    /^fault changelog: nothing about/,
  ],
  [
    'entries not yet named',
    () => changelog('## [Unreleased]\n### Added\n- a\n- b\n'),
    /^todo changelog: put the 2 entries/,
  ],
  [
    'entries beside the named ones',
    () => changelog(`## [Unreleased]\n### Fixed\n- a\n\n${own()}`),
    /^fault changelog: 1 entries of Unreleased would be released/,
  ],
  ['no date', () => changelog(own().replace(` - ${TODAY}`, '')), /^fault changelog: .* has no date: ## \[/],
  ['a date that is none', () => changelog(own().replace(TODAY, '2026-02-30')), /^fault changelog: .* has no date/],
  ['a date to come', () => changelog(own().replace(TODAY, '2099-01-01')), /^fault changelog: .* after today/],
  ['an unknown kind', () => changelog(own().replace('Added', 'News')), /^fault changelog: .*News is none of Added/],
  ['an empty kind', () => changelog(`${own()}### Fixed\n`), /^fault changelog: .*nothing below Fixed/],
  ['text below no kind', () => changelog(own().replace('### Added\n', '')), /^fault changelog: .*below no kind/],
  [
    'versions in the wrong order',
    () => changelog(`${own()}\n## [9.0.0] - 2026-01-01\n### Added\n- a\n`),
    /stands above 9\.0\.0$/,
  ],
  ['a tag elsewhere', () => ({ tag: 'elsewhere' }), /^fault tag: .* is the tag of another commit/],
  ['no tag', () => ({ tag: 'nowhere' }), /^todo tag: git tag -s v/],
  ['changed files', () => ({ changed: ['a.ts'] }), /^todo committed: commit first: a\.ts$/],
  [
    'a foreign file',
    () => packed(files => files.set('dist/npm/.env', Buffer.from(''))),
    /^fault tarball: dist\/npm\/\.env is not in/,
  ],
  ...NEEDED.map(
    path =>
      [
        `no ${path}`,
        () => packed(files => files.delete(path)),
        new RegExp(`^fault tarball: ${path} is missing$`),
      ] as const,
  ),
  ['types that do not compile', () => ({ typeErrors: 'a.ts(1,1): error' }), /^fault types: a\.ts/],
  ['too many bytes', () => ({ excess: ['the plugin has 1 byte too many'] }), /^fault size: the plugin/],
  ['stale tables', () => ({ staleDocs: ['README.md'] }), /^fault docs: README\.md is stale: npm run docs$/],
  [
    'another licence',
    () => ({ manifest: { ...ready.manifest, license: 'ISC' } }),
    /^fault licences: package\.json: license is ISC$/,
  ],
  [
    'another text of it',
    () => packed(files => files.set('LICENSE', Buffer.from('Mine'))),
    /^fault licences: LICENSE is not/,
  ],
  [
    'something to install',
    () => ({ manifest: { ...ready.manifest, dependencies: { a: '1.0.0' } } }),
    /^fault licences: a would be installed/,
  ],
  ['no repository', () => ({ manifest: real.manifest }), /^todo owner: package\.json has no repository\.url/],
]

test.each(BROKEN)('%s is found, and stops the release', (_, change, finding) => {
  const facts = { ...ready, ...change() }
  expect(findings(facts)).toContainEqual(expect.stringMatching(finding))
  expect(report(facts, false).passed).toBe(false)
  expect(report(facts, true).passed).toBe(!findings(facts).some(text => text.startsWith('fault')))
})

test('the table of contents counts every file once, and all bytes', () => {
  const parts = partsOf(real.packed)
  expect(parts.reduce((sum, { files }) => sum + files, 0)).toBe(real.packed.size)
  const bytes = [...real.packed.values()].reduce((sum, { length }) => sum + length, 0)
  expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes)
})

test('the note for the upload has the version, the hosts and every change', () => {
  const note = uploadNote(real.manifest.version, real.changelog, size)
  expect(note).toContain(`版本号 \`${real.manifest.version}\``)
  expect(note).toContain('https://<user tag>.captcha-open.aliyuncs.com')
  const entries = sectionsOf(real.changelog).slice(0, 1).flatMap(entriesOf)
  expect(entries.length).toBeGreaterThan(5)
  expect(note.match(/^- /gm)?.length).toBe(entries.length)
})

/** What a developer could leave behind, each in one file of a copy of the whole repository. */
const LEFT_BEHIND: readonly (readonly [file: string, found: RegExp | string, instead: string, said: RegExp])[] = [
  [
    'package-lock.json',
    /"version": "[^"]+"/,
    '"version": "9.9.9"',
    /FAILED {2}version +package-lock\.json says 9\.9\.9/,
  ],
  ['CHANGELOG.md', /## \[Unreleased\][\s\S]*/, '', /FAILED {2}changelog +nothing about/],
  ['package.json', '"dist/bin"', '"dist/bin", "gulpfile.ts"', /FAILED {2}tarball +gulpfile\.ts is not in the table/],
  ['plugin/core/errors/detail.ts', 'readonly fix:', 'readonly remedy:', /FAILED {2}types +handlers\.ts/],
  ['gulp/size.ts', /raw: \d[\d_]+/, 'raw: 1', /FAILED {2}size +the plugin has/],
  ['doc/errors.zh-CN.md', '| `IllegalScene` |', '| `IllegalScen` |', /FAILED {2}docs +doc\/errors\.zh-CN\.md is stale/],
  ['LICENSE', 'MIT License', 'My License', /FAILED {2}licences +LICENSE is not the text of MIT/],
]

test('a broken copy of the repository is refused by the command, with every reason', () => {
  const copy = mkdtempSync(join(tmpdir(), 'captcha-copy-'))
  const skipped = /^(node_modules|dist|\.git|coverage)$|^test\/(browser|artifacts|soak|bench)$/
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: copy })
  try {
    cpSync(root, copy, { recursive: true, filter: path => !skipped.test(relative(root, path).replaceAll('\\', '/')) })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
    git('init', '-q')
    git('commit', '-q', '--allow-empty', '-m', 'a')
    git('tag', `v${real.manifest.version}`)
    git('commit', '-q', '--allow-empty', '-m', 'b')
    for (const [file, found, instead] of LEFT_BEHIND) {
      const text = readFileSync(join(copy, file), 'utf8')
      expect(text.replace(found, instead)).not.toBe(text)
      writeFileSync(join(copy, file), text.replace(found, instead))
    }
    const args = ['--import', 'tsx', 'gulp/main.ts', 'release', '--dry-run']
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
    for (const [, , , said] of LEFT_BEHIND) expect(stdout).toMatch(said)
    expect(stdout).toMatch(/FAILED {2}tag +v.* is the tag of another commit/)
    expect(stdout).toContain('Nothing was published. First mend')
    expect(status).toBe(1)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}, 240_000)
