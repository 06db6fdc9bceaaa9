import { type Figure, isMet, limitOf, type Measured, round } from './figure'

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

/** How ours stands to the other: below 1 is less of it. */
const ratio = (ours: number, other: number) => (other === 0 ? '' : `, × ${(ours / other).toFixed(2)}`)

const rivals = ({ ours, others }: Figure) =>
  others.map(({ name, ...other }) => `${name} ${say(other)}${ratio(ours.value, other.value)}`).join('; ')

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

/** Only what has a budget. */
export const budgetTable = (figures: readonly Figure[]): string =>
  table(
    ['figure', 'budget', 'which is', 'ours', '', 'beside it'],
    figures
      .filter(({ budget }) => budget)
      .map(figure => [
        figure.name,
        budgetOf(figure),
        `${number(round(limitOf(figure)))} ${figure.unit}`,
        `${number(figure.ours.value)} ${figure.unit}`,
        verdict(figure),
        floorOf(figure),
      ]),
  )
