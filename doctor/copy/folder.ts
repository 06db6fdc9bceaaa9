import { randomBytes } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Found } from './plan'

/** All files below a folder of this package, by path with forward slashes. */
export function filesIn(folder: string): Map<string, Buffer> {
  // Names, not entries: of an entry, the first versions of Node 20 do not tell the folder.
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter(path => statSync(join(folder, path)).isFile()).sort()
  return new Map(files.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]))
}

/** What is at `path` below `root`. Links are not followed, in any part of it: they may lead anywhere. */
export function look(root: string, path: string): Found {
  const parts = path.split('/')
  for (const depth of parts.keys()) {
    const part = parts.slice(0, depth + 1).join('/')
    const stats = lstatSync(join(root, part), { throwIfNoEntry: false })
    if (!stats) return undefined
    const isLast = part === path
    if (stats.isSymbolicLink()) return { what: 'link', path: part }
    if (isLast ? !stats.isFile() : !stats.isDirectory()) return { what: 'other', path: part }
  }
  return readFileSync(join(root, path))
}

/** Nobody reads half a file. */
export function put(root: string, path: string, content: Buffer | string): void {
  const target = join(root, path)
  mkdirSync(dirname(target), { recursive: true })
  const fresh = `${target}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(fresh, content)
    renameSync(fresh, target)
  } catch (fault) {
    rmSync(fresh, { force: true })
    throw fault
  }
}

/** Removes a file, and each folder below `root` that is empty then. */
export function remove(root: string, path: string): void {
  rmSync(join(root, path))
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return
    rmdirSync(join(root, folder))
  }
}
