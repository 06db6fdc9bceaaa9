/** A median with its quartiles, of so many samples. One that is not sampled (bytes) has only the value. */
export interface Measured {
  readonly value: number
  readonly spread?: readonly [lower: number, upper: number]
  readonly samples?: number
}

export interface Budget {
  readonly bound: 'at most' | 'at least'
  readonly value: number
  /** `value` is then times what this one of the others has, in the same run. */
  readonly of?: string
}

/** One thing measured, and what it is compared with on the same work in the same run. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 's' | 'µs' | 'bytes' | 'nodes' | 'calls' | 'per second' | 'requests'
  readonly ours: Measured
  /** Section 9 of the contract; `at least` for what should be high. */
  readonly budget?: Budget
  readonly others: readonly (Measured & { readonly name: string })[]
  /** What it means, or why a budget is not met. */
  readonly note: string
}

/** What the budget comes to in the figure's unit. */
export function limitOf({ budget, others }: Figure): number {
  if (!budget) return Number.NaN
  if (!budget.of) return budget.value
  return budget.value * (others.find(({ name }) => name === budget.of)?.value ?? Number.NaN)
}

export function isMet(figure: Figure): boolean | null {
  const { ours, budget } = figure
  if (!budget) return null
  return budget.bound === 'at most' ? ours.value <= limitOf(figure) : ours.value >= limitOf(figure)
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Two or three significant digits: more would be a promise that nobody can keep. */
export const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)))

/** Median and quartiles of what was sampled. */
export const measured = (values: readonly number[]): Measured => ({
  value: round(median(values)),
  spread: [round(quantile(values, 0.25)), round(quantile(values, 0.75))],
  samples: values.length,
})

/** Figure of samples by contender: `ours` is ours, the others keep their order. */
export function figureOf(
  { name, unit, note = '', budget }: Pick<Figure, 'name' | 'unit' | 'budget'> & { readonly note?: string },
  samples: ReadonlyMap<string, readonly number[]>,
): Figure {
  const others = [...samples].filter(([who]) => who !== 'ours')
  return {
    name,
    unit,
    ours: measured(samples.get('ours') ?? []),
    ...(budget ? { budget } : {}),
    others: others.map(([who, values]) => ({ name: who, ...measured(values) })),
    note,
  }
}
