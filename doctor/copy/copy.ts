import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, look, put, remove } from './folder'
import { KINDS, type Kind } from './kinds'
import type { CopyOptions } from './options'
import { componentPath, isRegistered, type Place, type PlaceFault, placeOf } from './place'
import { type Found, type Plan, planOf } from './plan'
import { type CopyRecord, RECORD, readRecord, recordOf } from './record'

declare const __VERSION__: string

export type CopyFault =
  | PlaceFault
  /** `paths`: below the folder that was given. */
  | { readonly code: 'foreign' | 'link'; readonly paths: readonly string[] }
  | { readonly code: 'unwritable'; readonly reason: string }

/** What `--json` prints. Where there is an error, nothing was done. */
export interface CopyReport {
  readonly ok: boolean
  readonly version: string
  readonly dryRun: boolean
  /** `''` where the folder does not tell. */
  readonly kind: Kind | ''
  /** The folder that holds the copy, or would. */
  readonly target: string
  /** Version of the copy that was there; `''`: none. */
  readonly before: string
  readonly added: readonly string[]
  readonly updated: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  /** What `usingComponents` names. */
  readonly component: string
  /** uni-app: whether `pages.json` names it; `null`: not known. */
  readonly registered: boolean | null
  readonly error?: CopyFault
}

/** Of this package; tests have others. */
const packaged = join(__dirname, '..')

const NOTHING = { before: '', added: [], updated: [], removed: [], unchanged: 0, component: '', registered: null }

/** Copies the component, or the module of uni-app. The same files again change nothing. Always ends in a report. */
export function copy({ dir, kind, dryRun, force }: CopyOptions, from = packaged): CopyReport {
  const place = placeOf(dir, kind)
  const empty = { ok: false, version: __VERSION__, dryRun, kind: kind ?? ('' as const), target: dir, ...NOTHING }
  if ('code' in place) return { ...empty, error: place }
  try {
    return { ...empty, ...copyTo(place, from, dryRun, force) }
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException
    const target = join(place.root, KINDS[place.kind].target)
    return { ...empty, kind: place.kind, target, error: { code: 'unwritable', reason: code || String(fault) } }
  }
}

function copyTo(place: Place, from: string, dryRun: boolean, force: boolean): Partial<CopyReport> {
  const { root, kind } = place
  const { source, target } = KINDS[kind]
  const inTarget = (path: string) => `${target}/${path}`
  const wanted = new Map([...filesIn(join(from, source))].map(([path, content]) => [inTarget(path), content]))
  const noted = look(root, inTarget(RECORD))
  const record = Buffer.isBuffer(noted) ? readRecord(noted.toString()) : null
  const known = new Map(Object.entries(record?.files ?? {}).map(([path, hash]) => [inTarget(path), hash]))
  const plan = planOf(wanted, known, path => look(root, path), force)
  const { added, updated, removed, unchanged, links } = plan
  const isForeign = isForeignRecord(noted, record, force)
  const foreign = isForeign ? [...new Set([...plan.foreign, pathOf(noted) ?? inTarget(RECORD)])] : plan.foreign
  const report = {
    kind,
    target: join(root, target),
    before: record?.version ?? '',
    component: componentPath(place),
    registered: kind === 'uni' ? isRegistered(place) : null,
  }
  if (links.length > 0) return { ...report, error: { code: 'link', paths: links } }
  if (foreign.length > 0) return { ...report, error: { code: 'foreign', paths: foreign } }
  const text = Buffer.from(recordOf(__VERSION__, wanted, `${target}/`))
  if (!dryRun) carryOut(root, plan, new Map([...wanted, [inTarget(RECORD), text]]), inTarget(RECORD))
  return { ok: true, ...report, added, updated, removed, unchanged }
}

/** Something else under the record's name, or a record that a merge has damaged. A link there is replaced, not followed. */
function isForeignRecord(noted: Found, record: CopyRecord | null, force: boolean): boolean {
  if (noted === undefined || record) return false
  return Buffer.isBuffer(noted) ? !force : noted.what === 'other'
}

const pathOf = (found: Found) => (found === undefined || Buffer.isBuffer(found) ? undefined : found.path)

/** The record comes last: until it is there, the next run finds the new files equal, and the old ones as they were noted. */
function carryOut(root: string, plan: Plan, files: ReadonlyMap<string, Buffer>, record: string): void {
  mkdirSync(root, { recursive: true })
  const write = (path: string) => put(root, path, files.get(path) ?? '')
  for (const path of [...plan.added, ...plan.updated]) write(path)
  for (const path of plan.removed) remove(root, path)
  const noted = look(root, record)
  if (!Buffer.isBuffer(noted) || !noted.equals(files.get(record) ?? Buffer.of())) write(record)
}
