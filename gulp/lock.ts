import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INTEGRITY, integrityOf } from './integrity'
import { root } from './run'

interface Locked {
  /** Of an alias, which stands under another name. */
  readonly name?: string
  readonly version?: string
  readonly integrity?: string
  readonly license?: string | undefined
  /** A folder of this project. */
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  packages: Record<string, Locked>
}

const PLATFORM =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32)-(arm64|x64|arm|ia32|riscv64|loong64|ppc64|s390x)(?:-(\w+))?$/

/** The entry of a package that is one platform's part of another, as npm on that platform would write it. */
function entry(name: string, version: string, license: string | undefined) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? []
  if (!os || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name} ${version}: of no known platform`)
  const libc = os === 'linux' && /^(musl|gnu)/.test(abi) ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { version, cpu: [cpu], dev: true, ...libc, license, optional: true, os: [os] }
}

/** Adds the optional packages of platforms other than this one, without which `npm ci` refuses to begin there. Gives their names. */
function addPlatforms({ packages }: Lock): string[] {
  const added: string[] = []
  for (const [path, { license, optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue
      packages[`node_modules/${name}`] = entry(name, version, license)
      added.push(name)
    }
  return added
}

/** Paths of the packages that anybody could have replaced on their way here. */
export const withoutIntegrity = ({ packages }: Lock): string[] =>
  Object.entries(packages)
    .filter(([path, { link, integrity = '' }]) => path !== '' && !link && !INTEGRITY.test(integrity))
    .map(([path]) => path)

type AskIntegrity = (name: string, version: string) => Promise<string>

/** The lock with what `npm i` drops or never had, and what was done, one line each. */
export async function completed(lock: Lock, ask: AskIntegrity = integrityOf): Promise<readonly string[]> {
  const added = addPlatforms(lock)
  const open = withoutIntegrity(lock)
  for (const path of open) {
    const locked = lock.packages[path] ?? {}
    const name = locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    lock.packages[path] = { ...locked, integrity: await ask(name, locked.version ?? '') }
  }
  const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en'))
  lock.packages = Object.fromEntries(sorted.map(([path, locked]) => [path, inOrder(locked)]))
  return [...added.map(name => `${name}: added`), ...open.map(path => `${path}: integrity`)]
}

/** Members in the order in which npm writes them. */
const inOrder = ({ name, version, integrity, ...rest }: Locked): Locked =>
  Object.fromEntries(Object.entries({ name, version, integrity, ...rest }).filter(([, value]) => value !== undefined))

/** Completes package-lock.json, and gives what was done. */
export async function completeLock(): Promise<readonly string[]> {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
  const done = await completed(lock)
  if (done.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  return done
}
