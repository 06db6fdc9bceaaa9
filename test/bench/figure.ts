/** One thing measured, and what it is compared with on the same work in the same run. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'bytes' | 'calls' | 'per second'
  readonly ours: number
  /** Section 9 of the contract; `at least` for what should be high. */
  readonly budget?: { readonly bound: 'at most' | 'at least'; readonly value: number }
  readonly others: readonly { readonly name: string; readonly value: number }[]
  /** What it means, or why a budget is not met. */
  readonly note: string
}

export const isMet = ({ ours, budget }: Figure): boolean | null =>
  budget ? (budget.bound === 'at most' ? ours <= budget.value : ours >= budget.value) : null

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Two or three significant digits: more would be a promise that nobody can keep. */
export const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)))
