import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { root } from '../../gulp/run'

export const PACKAGE = 'aliyun-captcha-miniprogram'

const windows = process.platform === 'win32'

/** Runs a command to its end and gives what it printed; throws with all of it when the command failed. */
export function command(name: string, args: readonly string[], cwd: string): string {
  const file = windows && name === 'npm' ? 'npm.cmd' : name
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (status === 0) return stdout
  throw new Error(`${name} ${args.join(' ')} in ${cwd}: ${error?.message ?? `exit ${status}`}\n${stdout}\n${stderr}`)
}

/** The package as it would be published, from what is in `dist/` now: `<folder>/aliyun-captcha-miniprogram.tgz`. */
export function pack(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const output = command('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root)
  const [{ filename }] = JSON.parse(output) as [{ filename: string }]
  const tarball = join(folder, `${PACKAGE}.tgz`)
  renameSync(join(folder, filename), tarball)
  return tarball
}

/** Unpacks it as npm would, where nothing else has to be installed. */
export function unpack(tarball: string, project: string): void {
  const target = join(project, 'node_modules', PACKAGE)
  mkdirSync(target, { recursive: true })
  command('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], project)
}

/** A fresh copy of a consumer beside the tarball, put together from its layers; of package.json each says only what it changes. */
export function copyConsumer(layers: readonly string[], folder: string): string {
  const project = join(folder, layers[layers.length - 1] ?? '')
  const unwanted = /[\\/](node_modules|miniprogram_npm)([\\/]|$)/
  let manifest: Manifest = {}
  for (const layer of layers) {
    const from = join(root, 'test/consumers', layer)
    cpSync(from, project, { recursive: true, filter: path => !unwanted.test(path.slice(root.length)) })
    const own = manifestIn(from)
    manifest = { ...manifest, ...own, scripts: { ...manifest.scripts, ...own.scripts } }
  }
  writeFileSync(join(project, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return project
}

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>
}

function manifestIn(folder: string): Manifest {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {}
}

/** A consumer in a folder of its own, with the tarball's content and WeChat's types installed. */
export function installed(layers: readonly string[], tarball: string, folder: string): string {
  const project = copyConsumer(layers, mkdtempSync(join(folder, 'project-')))
  unpack(tarball, project)
  const typings = 'node_modules/miniprogram-api-typings'
  symlinkSync(join(root, typings), join(project, typings), 'junction')
  return project
}

/** What 构建 npm of WeChat DevTools makes of a package with a `miniprogram` field: the folder it names, under the package's name. */
export function buildNpm(project: string, miniprogram: string): void {
  const built = join(project, 'node_modules', PACKAGE, 'dist/npm')
  if (!existsSync(built)) throw new Error(`${built} is missing`)
  cpSync(built, join(project, miniprogram, 'miniprogram_npm', PACKAGE), { recursive: true })
}
