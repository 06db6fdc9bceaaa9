import { boundedBy, type Figure, isMet, type Measured, type Other, ratioTo } from './figure'

const VERDICT = new Map([
  [true, 'met'],
  [false, '**not met**'],
])

const verdict = (figure: Figure) => VERDICT.get(isMet(figure) as boolean) ?? ''

const number = (value: number) => value.toLocaleString('en')

/** `6.5 (6.3–6.9)`: the median and its quartiles. */
const say = ({ value, spread }: Measured) =>
  spread ? `${number(value)} (${number(spread[0])}–${number(spread[1])})` : number(value)

const budgetOf = ({ budget, unit }: Figure) => {
  if (!budget) return ''
  return budget.of
    ? `${budget.bound} ${budget.value} × ${budget.of}`
    : `${budget.bound} ${number(budget.value)} ${unit}`
}

const times = (ratio: number) => `× ${ratio.toFixed(2)}`

/** `, × 0.84 (0.81–0.90)`: ours to the other. */
const ratio = (figure: Figure, other: Other) => {
  if (other.value === 0) return ''
  const spread = other.ratio?.spread
  const quartiles = spread ? ` (${spread.map(value => value.toFixed(2)).join('–')})` : ''
  return `, ${times(ratioTo(figure, other))}${quartiles}`
}

const rivals = (figure: Figure) =>
  figure.others.map(other => `${other.name} ${say(other)}${ratio(figure, other)}`).join('; ')

const samplesOf = ({ ours }: Figure) => (ours.samples === undefined ? '' : `${ours.samples}`)

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

/** As Markdown, which a terminal shows as well as a page. */
export const tableOf = (figures: readonly Figure[]): string =>
  table(
    ['figure', 'ours', 'samples', 'budget', '', 'instead, ours to it', 'note'],
    figures.map(figure => [
      figure.name,
      `${say(figure.ours)} ${figure.unit}`,
      samplesOf(figure),
      budgetOf(figure),
      verdict(figure),
      rivals(figure),
      figure.note,
    ]),
  )

/** The least that was measured for the same work, when it is another than what the budget speaks of. */
const floorOf = ({ others, budget, unit }: Figure) =>
  others
    .filter(({ name }) => name !== budget?.of && name !== 'before')
    .map(({ name, value }) => `${name} ${number(value)} ${unit}`)
    .join('; ')

const bounded = (figure: Figure) => {
  const { budget, ours, unit } = figure
  const value = `${number(ours.value)} ${unit}`
  return budget?.of ? `${times(boundedBy(figure, budget))} (${value})` : value
}

/** Only what has a budget. */
export const budgetTable = (figures: readonly Figure[]): string =>
  table(
    ['figure', 'budget', 'ours', '', 'beside it'],
    figures
      .filter(({ budget }) => budget)
      .map(figure => [figure.name, budgetOf(figure), bounded(figure), verdict(figure), floorOf(figure)]),
  )
