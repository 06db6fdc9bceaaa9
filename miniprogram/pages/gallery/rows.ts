import { CASES, GROUPS } from './cases'
import type { Verdict } from './judge'

/** What a row says at its right end. */
export interface RowResult {
  readonly state: 'idle' | 'running' | Verdict['state']
  /** As received. */
  readonly code: string
  readonly text: string
}

export const IDLE: RowResult = { state: 'idle', code: '', text: '未运行' }
export const RUNNING: RowResult = { state: 'running', code: '', text: '运行中…' }

/** A case as the list shows it. */
export interface Row extends RowResult {
  readonly id: string
  /** Place in {@link CASES}. */
  readonly index: number
  readonly title: string
  readonly english: string
  readonly expected: string
}

export interface RowGroup {
  readonly title: string
  readonly english: string
  readonly rows: readonly Row[]
}

/** The list before anything was run; a fresh one each time, for results are written into it. */
export function idleGroups(): RowGroup[] {
  return GROUPS.map(({ title, english, cases }) => ({
    title,
    english,
    rows: cases.map(each =>
      Object.assign(
        { id: each.id, index: CASES.indexOf(each), title: each.title, english: each.english, expected: each.code },
        IDLE,
      ),
    ),
  }))
}

/** setData path of a row, by its place in {@link CASES}. */
export const ROW_PATHS: readonly string[] = GROUPS.reduce<string[]>(
  (paths, { cases }, group) => paths.concat(cases.map((_, row) => `groups[${group}].rows[${row}]`)),
  [],
)
