/** A median with its quartiles, of so many samples. One that is not sampled (bytes) has only the value. */
export interface Measured {
  readonly value: number
  readonly spread?: readonly [lower: number, upper: number]
  readonly samples?: number
}

/** What ours is compared with, on the same work in the same run. */
export interface Other extends Measured {
  readonly name: string
  /** The least that is possible, which nobody would pick. */
  readonly isFloor?: true
  /** Ours to it within each turn, between which the machine may have grown slower or faster. */
  readonly ratio?: Measured
}

export interface Budget {
  readonly bound: 'at most' | 'at least'
  readonly value: number
  /** `value` is then for the ratio of ours to this one of the others. */
  readonly of?: string
}

/** One thing measured. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 's' | 'µs' | 'bytes' | 'nodes' | 'calls' | 'per second' | 'requests'
  readonly ours: Measured
  /** Section 9 of the contract; `at least` for what should be high. */
  readonly budget?: Budget
  readonly others: readonly Other[]
  /** What it means, or why a budget is not met. */
  readonly note: string
}

/** How ours stands to the other: below 1 is less of it. The median of the turns, where there were turns. */
export const ratioTo = ({ ours }: Pick<Figure, 'ours'>, { ratio, value }: Other): number =>
  ratio ? ratio.value : ours.value / value

/** What the budget bounds: ours, or its ratio to the one that the budget names. */
export function boundedBy(figure: Figure, { of }: Budget): number {
  if (!of) return figure.ours.value
  const other = figure.others.find(({ name }) => name === of)
  return other ? ratioTo(figure, other) : Number.NaN
}

export function isMet(figure: Figure): boolean | null {
  const { budget } = figure
  if (!budget) return null
  const value = boundedBy(figure, budget)
  return budget.bound === 'at most' ? value <= budget.value : value >= budget.value
}

/** The mean of the two in the middle where there is no one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [upper = Number.NaN, lower = upper] = [sorted[sorted.length >> 1], sorted[(sorted.length - 1) >> 1]]
  return (lower + upper) / 2
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Two or three significant digits: more would be a promise that nobody can keep. */
export const round = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)))

const spreadOf = (values: readonly number[], precision = (value: number) => value): Measured => ({
  value: precision(median(values)),
  spread: [precision(quantile(values, 0.25)), precision(quantile(values, 0.75))],
  samples: values.length,
})

/** Median and quartiles of what was sampled. */
export const measured = (values: readonly number[]): Measured => spreadOf(values, round)

/** Of samples that were taken turn about. Not rounded: a budget is held against it. */
const pairs = (ours: readonly number[], other: readonly number[]): Pick<Other, 'ratio'> =>
  ours.length === other.length && other.every(value => value > 0)
    ? { ratio: spreadOf(ours.map((value, turn) => value / (other[turn] as number))) }
    : {}

/** Figure of samples by contender, in the order of their turns: `ours` is ours, the others keep their order. */
export function figureOf(
  { name, unit, note = '', budget }: Pick<Figure, 'name' | 'unit' | 'budget'> & { readonly note?: string },
  samples: ReadonlyMap<string, readonly number[]>,
): Figure {
  const ours = samples.get('ours') ?? []
  const others = [...samples].filter(([who]) => who !== 'ours')
  return {
    name,
    unit,
    ours: measured(ours),
    ...(budget ? { budget } : {}),
    others: others.map(([who, values]) => ({ name: who, ...measured(values), ...pairs(ours, values) })),
    note,
  }
}
