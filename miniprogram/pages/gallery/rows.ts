import { type Bilingual, both } from '../../bilingual'
import { CASES, GROUPS } from './cases'
import type { Verdict } from './judge'

/** What a row says at its right end. */
export interface RowResult {
  readonly state: 'idle' | 'running' | Verdict['state']
  /** As received. */
  readonly code: string
  readonly text: Bilingual
}

export const IDLE: RowResult = { state: 'idle', code: '', text: both('未运行', 'Not run') }
export const RUNNING: RowResult = { state: 'running', code: '', text: both('运行中…', 'Running…') }

/** Vant's tag for each state. */
export const TAGS: Readonly<Record<RowResult['state'], string>> = {
  idle: 'default',
  running: 'primary',
  good: 'success',
  bad: 'danger',
  manual: 'warning',
  skipped: 'warning',
}

/** A case as the list shows it. */
export interface Row extends RowResult {
  readonly id: string
  /** Place in {@link CASES}. */
  readonly index: number
  readonly title: Bilingual
  readonly expected: string
}

export interface RowGroup {
  readonly id: string
  readonly title: Bilingual
  readonly rows: readonly Row[]
  /** How many of them are bad. */
  readonly bad: number
}

/** The list before anything was run; a fresh one each time, for results are written into it. */
export function idleGroups(): RowGroup[] {
  return GROUPS.map(({ id, title, cases }) => ({
    id,
    title,
    bad: 0,
    rows: cases.map(each =>
      Object.assign({ id: each.id, index: CASES.indexOf(each), title: each.title, expected: each.code }, IDLE),
    ),
  }))
}

/** Where a case stands in the list: its group, and the `setData` path of its row. */
export interface Place {
  readonly group: number
  readonly path: string
}

/** By the place in {@link CASES}. */
export const PLACES: readonly Place[] = GROUPS.reduce<Place[]>(
  (places, { cases }, group) =>
    places.concat(cases.map((_, row) => ({ group, path: `groups[${group}].rows[${row}]` }))),
  [],
)
