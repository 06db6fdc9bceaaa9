import { CASES, GROUPS } from './cases'
import type { Verdict } from './judge'

/** A case as the list shows it. */
export interface Row {
  readonly id: string
  /** Place in {@link CASES}. */
  readonly index: number
  readonly title: string
  readonly english: string
  readonly expected: string
  readonly state: 'idle' | 'running' | Verdict['state']
  readonly code: string
  readonly text: string
}

export interface RowGroup {
  readonly title: string
  readonly english: string
  readonly rows: readonly Row[]
}

/** The list before anything was run. */
export const ROW_GROUPS: readonly RowGroup[] = GROUPS.map(({ title, english, cases }) => ({
  title,
  english,
  rows: cases.map(each => ({
    id: each.id,
    index: CASES.indexOf(each),
    title: each.title,
    english: each.english,
    expected: each.code,
    state: 'idle' as const,
    code: '',
    text: '未运行',
  })),
}))

/** setData path of a row, by its place in {@link CASES}. */
export const ROW_PATHS: readonly string[] = ROW_GROUPS.reduce<string[]>(
  (paths, { rows }, group) => paths.concat(rows.map((_, row) => `groups[${group}].rows[${row}]`)),
  [],
)
