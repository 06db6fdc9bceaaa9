import type { Row } from './rows'

/** How many cases have a result, and how it is. */
export interface Tally {
  readonly done: number
  readonly good: number
  readonly bad: number
}

const UNDONE: readonly Row['state'][] = ['idle', 'running']

export function tallyOf(states: readonly Row['state'][]): Tally {
  const count = (state: Row['state']): number => states.filter(each => each === state).length
  return {
    done: states.filter(state => !UNDONE.includes(state)).length,
    good: count('good'),
    bad: count('bad'),
  }
}
