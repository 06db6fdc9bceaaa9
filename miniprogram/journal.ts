import type { CaptchaEvent } from './captcha'
import type { CaptchaRecord } from './plugin'
import { printBriefly } from './print'

/** One event as a page received it, or one record as an observer did. */
export interface JournalEntry {
  readonly id: number
  readonly time: string
  readonly name: string
  readonly detail: string
}

/** Older entries fall off the end. */
const LONGEST_JOURNAL = 30

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value))

function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
}

/** `journal` with one more on top: the newest is read first. */
function withEntry(journal: readonly JournalEntry[], name: string, detail: string): JournalEntry[] {
  const newest = journal[0]
  const entry = {
    id: newest ? newest.id + 1 : 1,
    time: timeOf(new Date()),
    name,
    detail,
  }
  return [entry, ...journal].slice(0, LONGEST_JOURNAL)
}

export const withEvent = (journal: readonly JournalEntry[], { type, detail }: CaptchaEvent<unknown>): JournalEntry[] =>
  withEntry(journal, type, printBriefly(detail))

/** Each request of a record on one line. */
const printRecord = (record: CaptchaRecord): string =>
  printBriefly(record).replace(/\{\s+"elapsedMs"[^}]*\}/g, attempt => attempt.replace(/\s+/g, ' '))

export const withRecord = (records: readonly JournalEntry[], record: CaptchaRecord): JournalEntry[] =>
  withEntry(records, `${record.kind} · ${record.outcome}`, printRecord(record))
