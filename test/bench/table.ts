import { type Figure, isMet } from './figure'

const VERDICT = new Map([
  [true, 'met'],
  [false, '**not met**'],
])

const number = (value: number) => value.toLocaleString('en')

const budgetOf = ({ budget, unit }: Figure) => (budget ? `${budget.bound} ${number(budget.value)} ${unit}` : '')

/** How ours stands to the other: below 1 is less of it. */
const ratio = ({ ours }: Figure, other: number) => (other === 0 ? '' : ` (× ${(ours / other).toFixed(2)})`)

const rivals = (figure: Figure) =>
  figure.others.map(({ name, value }) => `${name} ${number(value)}${ratio(figure, value)}`).join('; ')

/** As Markdown, which a terminal shows as well as a page. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(figure => [
    figure.name,
    `${number(figure.ours)} ${figure.unit}`,
    budgetOf(figure),
    VERDICT.get(isMet(figure) as boolean) ?? '',
    rivals(figure),
    figure.note,
  ])
  const head = ['figure', 'ours', 'budget', '', 'instead (ours to it)', 'note']
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}
