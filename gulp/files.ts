import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

/** A folder in memory: contents by path, with forward slashes, relative to the folder. */
export type Files = Map<string, Buffer>

/** Paths below `folder`, sorted, so that every build of the same sources is the same to the byte. */
export function list(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map(path => path.replaceAll('\\', '/'))
    .sort()
}

/** Reads the files of the given extensions (`.ts`) below `folder`. */
export function read(folder: string, extensions: readonly string[]): Files {
  const paths = list(folder).filter(path => extensions.includes(extname(path)))
  return new Map(paths.map(path => [path, readFileSync(join(folder, path))]))
}

/**
 * Makes `folder` hold exactly `files`. Files that are right already are not touched: what watches the folder sees the
 * true changes alone. Each write is a rename, so that nobody reads half a file.
 */
export function write(folder: string, files: Files): void {
  for (const [path, content] of files) {
    const target = join(folder, path)
    if (existsSync(target) && readFileSync(target).equals(content)) continue
    mkdirSync(dirname(target), { recursive: true })
    const fresh = `${target}.${randomBytes(4).toString('hex')}`
    writeFileSync(fresh, content)
    renameSync(fresh, target)
  }
  for (const path of list(folder)) {
    if (!files.has(path)) rmSync(join(folder, path), { force: true })
  }
  removeEmptyFolders(folder)
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name))
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

/** A copy whose paths begin with `prefix`. */
export function under(prefix: string, files: Files): Files {
  return new Map([...files].map(([path, content]) => [`${prefix}/${path}`, content]))
}

/** A copy with the files that `keep` likes. */
export function only(files: Files, keep: (path: string) => boolean): Files {
  return new Map([...files].filter(([path]) => keep(path)))
}
