import { type Figure, isMet, ratioTo } from './figure'

const WIDTH = 1040
const ROW = 24
const LEFT = 470
const ONE = 140
const MOST = 3

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

interface Line {
  readonly name: string
  readonly other: string
  /** Ours to the other. */
  readonly ratio: number
  /** As a budget allows it. */
  readonly allowed: number | null
  readonly met: boolean | null
}

/** The one that a budget speaks of, else the first. */
function lineOf(figure: Figure): Line[] {
  const { name, others, budget } = figure
  const other = others.find(each => each.name === budget?.of) ?? others.find(({ isFloor }) => !isFloor)
  if (!other || other.value === 0) return []
  const ratio = ratioTo(figure, other)
  const allowed = budget?.of ? budget.value : null
  return [{ name, other: other.name, ratio, allowed, met: allowed === null ? null : isMet(figure) }]
}

const x = (ratio: number) => LEFT + Math.min(MOST, ratio) * ONE

const row = ({ name, other, ratio, allowed, met }: Line, index: number) => {
  const y = 60 + index * ROW
  const label = `${ratio > MOST ? '→ ' : ''}${ratio.toFixed(2)} × ${other}`
  const limit = allowed === null ? '' : `<path class="limit" d="M${x(allowed)} ${y - 3}v16"/>`
  return (
    `<text class="name" x="${LEFT - 12}" y="${y + 9}">${escaped(name)}</text>` +
    `<rect class="${met === false ? 'over' : 'ours'}" x="${LEFT}" y="${y}" width="${Math.max(2, x(ratio) - LEFT).toFixed(1)}" height="10" rx="2"/>` +
    `${limit}<text class="value" x="${Math.max(x(ratio), x(allowed ?? 0)) + 6}" y="${y + 9}">${escaped(label)}</text>`
  )
}

/** Ours to what it is compared with, all to one scale; a short line is the budget. */
export function plotOf(figures: readonly Figure[]): string {
  const lines = figures.filter(({ unit }) => unit !== 'per second').flatMap(lineOf)
  const height = 72 + lines.length * ROW
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Bench: ours to what a team would pick instead">
<style>
svg { font: 12px system-ui, sans-serif; background: #fff; color-scheme: light dark; }
text { fill: #222; } .name { text-anchor: end; } .value { fill: #666; font-size: 11px; }
.ours { fill: #1677ff; } .over { fill: #d4380d; } path { stroke: #222; fill: none; } .one { stroke: #999; stroke-dasharray: 3 3; }
@media (prefers-color-scheme: dark) { svg { background: #16181d; } text { fill: #e6e6e6; } .value { fill: #9aa0a8; } path { stroke: #e6e6e6; } }
</style>
<rect class="ours" x="${LEFT}" y="16" width="10" height="10"/><text x="${LEFT + 16}" y="25">ours</text>
<rect class="over" x="${LEFT + 60}" y="16" width="10" height="10"/><text x="${LEFT + 76}" y="25">over its budget</text>
<path d="M${LEFT + 185} 14v16"/><text x="${LEFT + 193}" y="25">budget</text>
<text class="value" x="${x(1) - 4}" y="48">1 ×</text>
<path class="one" d="M${x(1)} 52V${height - 8}"/>
${lines.map(row).join('\n')}
</svg>
`
}
