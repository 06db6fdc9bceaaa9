import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fresh, GENERATED } from '../../doc/tables/docs'
import { source } from '../../doc/tables/read'
import { command, installed, PACKAGE, pack } from '../../test/consumers/workshop'
import { type Files, list } from '../files'
import { root, run } from '../run'
import { excess, type Size } from '../size'

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly main: string
  readonly repository?: { readonly url?: string } | string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** All that a release is judged by, gathered once. */
export interface Facts {
  /** The package as npm would publish it. */
  readonly packed: Files
  readonly manifest: Manifest
  /** The version by the place that says so. */
  readonly versions: Readonly<Record<string, string>>
  readonly changelog: string
  /** Documents whose tables are not those of the sources. */
  readonly staleDocs: readonly string[]
  /** What the compiler says of a project that uses every type. */
  readonly typeErrors: string
  /** Limits that the plugin exceeds. */
  readonly excess: readonly string[]
  /** Files that differ from the last commit. */
  readonly changed: readonly string[]
  /** Where the tag of this version is. */
  readonly tag: 'here' | 'elsewhere' | 'nowhere'
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** What git prints, `''` where it fails. */
const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trimEnd() ?? ''

function changedFiles(): string[] {
  if (git('rev-parse', 'HEAD') === '') return ['no commit of git here']
  const lines = git('status', '--porcelain').split('\n').filter(Boolean)
  return lines.map(line => line.slice(3))
}

const tarballIn = (readme: string, name: string) =>
  new RegExp(`${name}-(\\d[\\w.+-]*?)\\.tgz`).exec(readme)?.[1] ?? 'none'

function versionsOf(folder: string, { name, main }: Manifest): Record<string, string> {
  const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  const module = createRequire(import.meta.url)(join(folder, main)) as { version: string }
  return {
    'package.json': json(join(folder, 'package.json')).version ?? '',
    'package-lock.json': json(join(root, 'package-lock.json')).version ?? '',
    'plugin/core/version.ts': module.version,
    'dist/bin/cli.js': command(process.execPath, [join(folder, 'dist/bin/cli.js'), '--version'], folder).trim(),
    'dist/editor/web-types.json': json(join(folder, 'dist/editor/web-types.json')).version ?? '',
    'README.md': tarballIn(source('README.md'), name),
    'README.zh-CN.md': tarballIn(source('README.zh-CN.md'), name),
  }
}

/** Of what is in `dist/` now, whose plugin weighs `size`. */
export async function gatherFacts(size: Size, today: string): Promise<Facts> {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-release-'))
  try {
    const project = installed(['types'], pack(folder), folder)
    const unpacked = join(project, 'node_modules', PACKAGE)
    const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Manifest
    const tagged = git('rev-list', '-n1', `v${manifest.version}`)
    return {
      packed: new Map(list(unpacked).map(path => [path, readFileSync(join(unpacked, path))])),
      manifest,
      versions: versionsOf(unpacked, manifest),
      changelog: source('CHANGELOG.md'),
      staleDocs: GENERATED.filter(path => fresh(path) !== source(path)),
      typeErrors: (await run('tsc', ['-p', '.'], project)).output.trim(),
      excess: excess(size),
      changed: changedFiles(),
      tag: tagged === '' ? 'nowhere' : tagged === git('rev-parse', 'HEAD') ? 'here' : 'elsewhere',
      today,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
