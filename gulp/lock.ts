import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run'

interface Locked {
  version?: string
  license?: string | undefined
  optionalDependencies?: Record<string, string>
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

/**
 * Puts back what `npm i` drops: the optional packages of platforms other than this one, without which `npm ci` refuses to begin there.
 * Gives the names of those that it added.
 */
export function completeLock(): string[] {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }
  const added: string[] = []
  for (const [path, { license, optionalDependencies = {} }] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (lock.packages[`node_modules/${name}`] || lock.packages[`${path}/node_modules/${name}`]) continue
      lock.packages[`node_modules/${name}`] = entry(name, version, license)
      added.push(name)
    }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  return added
}
