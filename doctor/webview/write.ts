import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pageFile } from './file'
import { HOSTS, JSSDK, SCRIPT } from './hosts'
import { readPage } from './marker'
import type { WebviewOptions } from './options'

declare const __VERSION__: string
declare const __PAGE_SCRIPT__: string

export type Written = 'new' | 'changed' | 'same'

/** What `--json` prints. */
export interface WriteReport {
  readonly ok: boolean
  readonly version: string
  readonly out: string
  readonly prefix: string
  readonly region: string
  readonly bytes: number
  readonly written?: Written
  /** `foreign`: another file is there, which `--force` alone replaces. `unwritable`: `reason` says why. */
  readonly error?: { readonly code: 'foreign' | 'unwritable'; readonly reason: string }
}

/** Writes the H5 page. A file that this command made is replaced; any other one only with `--force`. The same options, the same bytes. */
export function writePage(options: WebviewOptions & { readonly act: 'write' }): WriteReport {
  const { prefix, region, force, allow } = options
  const out = resolve(options.out)
  const hosts = {
    scripts: [...HOSTS.scripts, ...allow],
    connections: [...HOSTS.connections, ...allow],
    pictures: [...HOSTS.pictures, ...allow],
    styles: [...HOSTS.styles, ...allow],
  }
  const content = pageFile(
    { prefix, region, version: __VERSION__, script: __PAGE_SCRIPT__ },
    { script: SCRIPT, jssdk: JSSDK, hosts },
  )
  const report = { version: __VERSION__, out, prefix, region, bytes: Buffer.byteLength(content) }
  try {
    const before = contentOf(out)
    if (before === null || (before !== undefined && !force && !readPage(before)))
      return { ok: false, ...report, error: { code: 'foreign', reason: '' } }
    if (before === content) return { ok: true, ...report, written: 'same' }
    replace(out, content)
    return { ok: true, ...report, written: before === undefined ? 'new' : 'changed' }
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException
    return { ok: false, ...report, error: { code: 'unwritable', reason: code || String(fault) } }
  }
}

/** `undefined`: nothing is there; `null`: something that is no file. */
function contentOf(path: string): string | null | undefined {
  if (!existsSync(path)) return undefined
  return statSync(path).isFile() ? readFileSync(path, 'utf8') : null
}

/** Nobody serves half a file. */
function replace(path: string, content: string): void {
  const fresh = `${path}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(fresh, content)
    renameSync(fresh, path)
  } catch (fault) {
    rmSync(fresh, { force: true })
    throw fault
  }
}
