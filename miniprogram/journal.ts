import type { CaptchaEvent } from './captcha'
import { printBriefly } from './print'

/** One event as a page received it. */
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

/** The journal with `event` on top: the newest is read first. */
export function withEvent(journal: readonly JournalEntry[], event: CaptchaEvent<unknown>): JournalEntry[] {
  const newest = journal[0]
  const entry = {
    id: newest ? newest.id + 1 : 1,
    time: timeOf(new Date()),
    name: event.type,
    detail: printBriefly(event.detail),
  }
  return [entry, ...journal].slice(0, LONGEST_JOURNAL)
}
